import type { Library } from '../../data/community/library.ts';
import type { Decided } from '../../data/community/reports.ts';
import type { Change } from '../../data/store/record-store.ts';
import { type Deed, loggedAuthor } from '../../domain/audit.ts';
import type { TakenDown } from '../../domain/card.ts';
import { isolated } from '../../domain/isolate.ts';
import type { Moment } from '../../domain/moment.ts';
import { type Outcome, openReports, type ReportCase, type Verdict } from '../../domain/report.ts';
import { checkText } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { bringCardBack, type CardBack } from '../cards/bring-card-back.ts';
import { reportedMoment } from './report-state.ts';
import { tellReporters } from './tell-reporters.ts';

/** What a moderator decides about the reports of a moment. */
export interface ReportDecision {
  readonly number: number;
  readonly outcome: Outcome;
  /** When the last decision was made that they had seen; 0 if there was none. */
  readonly seen: number;
  /** Why it is removed, or the warning. */
  readonly words?: string | undefined;
}

/** What became of the cards of the moment. */
export type CardsAfter =
  | { readonly kind: 'stay' }
  | { readonly kind: 'gone'; readonly cards: TakenDown }
  | ({ readonly kind: 'back' } & CardBack);

const DEEDS = {
  kept: 'reports-decided',
  hidden: 'moment-hidden',
  removed: 'moment-removed',
  warned: 'author-warned',
} as const satisfies Record<Outcome, Deed>;

const DECIDED_BEFORE = {
  kept: 'reports.decided.kept',
  hidden: 'reports.decided.hidden',
  removed: 'reports.decided.removed',
  warned: 'reports.decided.warned',
} as const;

/**
 * Decides about the reports of a moment, and takes its cards down or brings one back.
 * @throws {UserError} if another moderator was faster, or there is nothing to decide
 */
export async function decideReports(context: AppContext, decision: ReportDecision): Promise<CardsAfter> {
  const { app, community, actor } = context;
  const { number, outcome, seen, words } = decision;
  const by = { id: actor.id, name: actor.name };
  const reason = outcome === 'removed' ? words : undefined;
  const { guild, library } = community;
  const decide = async () => {
    const decided = await community.reports.decide(
      number,
      { outcome, by, at: app.now(), reason, seen },
      (moment, found) => alongOf(context, decision, moment, found),
    );
    requireDecided(decided, library, number);
  };
  if (outcome === 'hidden' || outcome === 'removed') {
    await decide();
    return { kind: 'gone', cards: await app.cards.takeDown(guild, number) };
  }
  const hidden = library.isHeld(number) ? library.removed(number) : undefined;
  if (hidden) return { kind: 'back', ...(await bringCardBack(context, hidden, decide)) };
  await decide();
  return { kind: 'stay' };
}

/**
 * The same is checked again when the form comes back: this only saves the typing.
 * @throws {UserError} if another moderator was faster, or there is nothing to decide
 */
export function requireUndecided(
  library: Library,
  { moment: number, seen }: { readonly moment: number; readonly seen: number },
): void {
  const reported = reportedMoment(library, number);
  if (!reported) throw noReports(library, number);
  if (reported.state === 'gone') throw new UserError('moment.removed', { number });
  const { verdict } = reported.found;
  const isSettled = reported.state !== 'open' && reported.state !== 'hidden';
  if (verdict && (verdict.at !== seen || isSettled)) throw decidedBefore(verdict, number);
}

function requireDecided(decided: Decided, library: Library, number: number): void {
  if (decided.kind === 'before') throw decidedBefore(decided.verdict, number);
  if (decided.kind !== 'decided') throw noReports(library, number);
}

/** What became of a moment whose reports somebody asks for, though there are none. */
export const noReports = (library: Library, number: number) =>
  library.wasRemoved(number)
    ? new UserError('moment.removed', { number })
    : new UserError('reports.none', { number });

const decidedBefore = ({ by, outcome }: Verdict, number: number) =>
  new UserError(DECIDED_BEFORE[outcome], { name: isolated(by.name), number });

/** The log, and those who hear of it: everybody with an open report, and the author of what is removed or who is warned. */
function alongOf(
  context: AppContext,
  { outcome, words }: ReportDecision,
  moment: Moment,
  found: ReportCase,
): readonly Change[] {
  const { number, film, author } = moment;
  const { app, community, draftKey } = context;
  const { id } = draftKey();
  const about = { at: app.now(), number, film };
  const why = words === undefined ? {} : { reason: words };
  const deed = deedOf(context, {
    deed: DEEDS[outcome],
    moment: number,
    whom: loggedAuthor(moment),
    ...why,
    detail: { film },
  });
  if (outcome === 'hidden') return [deed];
  const toAuthor =
    outcome === 'removed'
      ? [community.inbox.put(author.id, id, { kind: 'moment-removed', ...about, ...why })]
      : outcome === 'warned' && words !== undefined
        ? [community.inbox.put(author.id, id, { kind: 'warned', ...about, words })]
        : [];
  return [deed, ...toAuthor, ...tellReporters(context, moment, openReports(found), outcome)];
}

/**
 * The words of a warning.
 * @throws {UserError} if they are too short or too long
 */
export function readWarning(typed: string): string {
  const verdict = checkText('warning', typed);
  if (verdict.ok) return verdict.text;
  if (verdict.fault.rule === 'tooLong') throw new UserError('reports.tooLong', verdict.fault);
  throw new UserError('reports.warningMissing');
}
