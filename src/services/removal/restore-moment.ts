import type { Change } from '../../data/store/record-store.ts';
import { loggedAuthor } from '../../domain/audit.ts';
import type { Moment } from '../../domain/moment.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { type BroughtBack, bringBack } from './bring-back.ts';
import { refusalOf } from './refusal.ts';

/**
 * Brings back a moment that a moderator removed. Its author hears of it; if they had asked for that, it is the answer.
 * @throws {UserError} saying why it can't come back
 */
export function restoreMoment(
  context: AppContext,
  number: number,
  reason: string | undefined,
): Promise<BroughtBack> {
  const { app, community, actor } = context;
  return bringBack(context, number, async (moment) => {
    const deciding = { by: { id: actor.id, name: actor.name }, at: app.now() };
    const verdict = await community.removals.restore(number, deciding, alongOf(context, moment, reason));
    if (verdict !== 'allowed') throw await refusalOf(context, number, verdict);
  });
}

function alongOf(context: AppContext, moment: Moment, reason: string | undefined): readonly Change[] {
  const { app, community, actor, draftKey } = context;
  const { number, film, author } = moment;
  const why = reason === undefined ? {} : { reason };
  const deed = {
    deed: 'moment-restored',
    moment: number,
    whom: loggedAuthor(moment),
    ...why,
    detail: { film },
  } as const;
  if (author.id === actor.id) return [deedOf(context, deed)];
  const about = { at: app.now(), number, film };
  const wasAskedFor = community.removals.openAppeals().some(([one]) => one === number);
  return [
    deedOf(context, deed),
    community.inbox.put(
      author.id,
      draftKey().id,
      wasAskedFor
        ? { kind: 'appeal-decided', ...about, outcome: 'restored' }
        : { kind: 'moment-restored', ...about, ...why },
    ),
  ];
}
