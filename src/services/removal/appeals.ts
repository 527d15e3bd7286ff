import type { Change } from '../../data/store/record-store.ts';
import type { AppealOutcome } from '../../domain/appeal.ts';
import { loggedAuthor } from '../../domain/audit.ts';
import { type Moment, namedBeside } from '../../domain/moment.ts';
import { checkText } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { type BroughtBack, bringBack } from './bring-back.ts';

/**
 * The moment, if this person may ask to have its removal looked at again.
 * @throws {UserError} saying why not
 */
export function requireAppealable({ app, community, actor }: AppContext, number: number): Moment {
  const { moment, removal } = community.removals.factsOf(number);
  // Whose moment a number was is nobody else's business.
  if (!moment || moment.author.id !== actor.id) throw new UserError('appeal.gone');
  if (community.removals.mayAsk(number, app.now())) return moment;
  const isAgain =
    removal !== undefined && community.library.moderation.appeal(number)?.removedAt === removal.at;
  throw new UserError(isAgain ? 'appeal.again' : 'appeal.gone');
}

/**
 * Brings an author's words before the moderators.
 * @throws {UserError} if they may not ask, or the text can't be kept
 */
export async function askToReconsider(context: AppContext, number: number, typed: string): Promise<void> {
  const { app, community, actor, draftKey } = context;
  const moment = requireAppealable(context, number);
  const { film } = moment;
  const verdict = checkText('appeal', typed);
  if (!verdict.ok) {
    throw verdict.fault.rule === 'tooLong'
      ? new UserError('appeal.tooLong', { max: verdict.fault.max })
      : new UserError('appeal.tooShort');
  }
  const by = namedBeside(moment, { id: actor.id, name: actor.name });
  const appeal = { id: draftKey().id, by, at: app.now(), text: verdict.text };
  const asked = await community.removals.ask(number, appeal, [
    // Who shared without their name stays without it.
    community.audit.entry(appeal.id, {
      at: appeal.at,
      by: loggedAuthor(moment),
      deed: 'appeal-asked',
      moment: number,
      detail: { film },
    }),
  ]);
  if (asked !== 'asked') throw new UserError(`appeal.${asked}`);
}

interface Decision {
  readonly number: number;
  /** The id of the request. */
  readonly id: string;
  readonly outcome: AppealOutcome;
}

/**
 * Decides about an author's request, who hears of it.
 * @returns the moment that is back, if it is
 * @throws {UserError} if somebody else was faster, saying who and how they decided
 */
export async function decideAppeal(
  context: AppContext,
  decision: Decision,
): Promise<BroughtBack | undefined> {
  const { community } = context;
  const { number, outcome } = decision;
  requireOpen(context, decision);
  if (outcome === 'restored')
    return bringBack(context, number, (moment) => decide(context, decision, moment));
  const { moment } = community.removals.factsOf(number);
  if (!moment) throw new UserError('appeal.settled');
  await decide(context, decision, moment);
  return undefined;
}

async function decide(context: AppContext, decision: Decision, moment: Moment): Promise<void> {
  const { app, community, actor } = context;
  const deciding = { by: { id: actor.id, name: actor.name }, at: app.now() };
  const along = alongOf(context, moment, decision.outcome);
  const { kind } = await community.removals.decide(decision.number, decision, deciding, along);
  if (kind === 'done') return;
  requireOpen(context, decision);
  throw new UserError('appeal.settled');
}

const SETTLED = { restored: 'appeal.restoredBefore', upheld: 'appeal.upheldBefore' } as const;

function requireOpen({ community }: AppContext, { number, id }: Decision): void {
  const appeal = community.library.moderation.appeal(number);
  if (appeal?.id !== id) throw new UserError('appeal.settled');
  const { decided } = appeal;
  if (decided) throw new UserError(SETTLED[decided.outcome], { number, name: decided.by.name });
}

function alongOf(context: AppContext, moment: Moment, outcome: AppealOutcome): readonly Change[] {
  const { app, community, draftKey } = context;
  const { number, film, author } = moment;
  return [
    deedOf(context, {
      deed: 'appeal-decided',
      moment: number,
      whom: loggedAuthor(moment),
      detail: { film, outcome },
    }),
    community.inbox.put(author.id, draftKey().id, {
      kind: 'appeal-decided',
      at: app.now(),
      number,
      film,
      outcome,
    }),
  ];
}
