import type { RestoreVerdict } from '../../domain/removal.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';

/** How many of the latest restorations are looked through for who was faster. */
const LOOKED_THROUGH = 20;

const REFUSALS = {
  byAuthor: 'restore.byAuthor',
  tooLate: 'restore.tooLate',
  erased: 'restore.erased',
} as const;

/** What a moderator is told whose moment can't come back; if somebody else was faster, who. */
export async function refusalOf(
  { app, community }: AppContext,
  number: number,
  verdict: RestoreVerdict,
): Promise<UserError> {
  if (verdict !== 'notRemoved' && verdict !== 'allowed') return new UserError(REFUSALS[verdict], { number });
  if (community.library.isHeld(number)) return new UserError('restore.held', { number });
  if (!community.library.moment(number)) return new UserError('moment.unknown', { number });
  let seen = 0;
  for await (const entry of community.audit.newestFirst({ deed: 'moment-restored' }, { now: app.now() })) {
    if (entry.moment === number && entry.by && 'name' in entry.by)
      return new UserError('restore.before', { number, name: entry.by.name });
    seen += 1;
    if (seen === LOOKED_THROUGH) break;
  }
  return new UserError('restore.notRemoved', { number });
}
