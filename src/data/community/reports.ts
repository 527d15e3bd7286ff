import type { Moment, Person, Removal } from '../../domain/moment.ts';
import {
  isOpen,
  type Outcome,
  openReports,
  type Report,
  type ReportCard,
  type ReportCase,
  settledBy,
  type Verdict,
} from '../../domain/report.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** A decision about the reports of a moment. */
export interface Decision {
  readonly outcome: Outcome;
  readonly by: Person;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Why, if the moment is removed. */
  readonly reason?: string | undefined;
  /** When the last decision was made that the person had seen; 0 if there was none. */
  readonly seen: number;
}

/** What became of a decision: it is made; or somebody was faster; or there is nothing to decide. */
export type Decided =
  | { readonly kind: 'decided' }
  | { readonly kind: 'before'; readonly verdict: Verdict }
  | { readonly kind: 'gone' | 'none' };

/** Reports of moments, and what moderators decide about them, as they are written. */
export class Reports {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Keeps a person's report of a moment, in the place of an earlier one of theirs.
   * @returns `gone` if there is no such moment, `own` if it is theirs
   */
  keep(number: number, report: Omit<Report, 'v'>): Promise<'kept' | 'gone' | 'own'> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      const live = library.moment(number);
      if (!live) return 'gone';
      const user = report.by.id;
      if (live.moment.author.id === user) return 'own';
      const key = writableKey({ guild, kind: 'report', number, user });
      // A clock that was set back must not hide it behind the last decision.
      const at = Math.max(report.at, (library.reports.of(number)?.verdict?.at ?? 0) + 1);
      await store.write([{ set: key, record: { v: 1, ...report, at } satisfies Report }]);
      return 'kept';
    });
  }

  /**
   * Makes a decision, if nobody was faster.
   * @param along what is committed together with it
   */
  decide(
    number: number,
    { outcome, by, at, reason, seen }: Decision,
    along: (moment: Moment, open: ReportCase) => readonly Change[],
  ): Promise<Decided> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async (): Promise<Decided> => {
      const found = library.reports.of(number);
      if (!found) return { kind: 'none' };
      const before = found.verdict;
      const isSettled = !isOpen(found);
      if (before && (before.at !== seen || isSettled)) return { kind: 'before', verdict: before };
      const wasHidden = library.isHeld(number);
      const moment = library.moment(number)?.moment ?? (wasHidden ? library.removed(number) : undefined);
      if (!moment) return { kind: 'gone' };
      const verdict = verdictOn(found, { outcome, by, at });
      const removal: Removal = { v: 1, by, at, ...(reason !== undefined && { reason }) };
      const isRemoved = outcome === 'removed';
      await store.write([
        ...along(moment, found),
        ...(isRemoved ? [{ set: writableKey({ guild, kind: 'removal', number }), record: removal }] : []),
        { set: writableKey({ guild, kind: 'verdict', number }), record: verdict },
      ]);
      if (isRemoved) library.putRemoval(number, removal);
      return { kind: 'decided' };
    });
  }

  /**
   * A moderator removes the moment without looking at its reports: what waits is decided by that.
   * @returns the reports that waited, and what is committed with the removal
   */
  removed(
    number: number,
    by: Person,
    at: number,
  ): { readonly waiting: readonly Report[]; readonly changes: readonly Change[] } {
    const { guild, library, writableKey } = this.#writer;
    const found = library.reports.of(number);
    if (!found || !isOpen(found)) return { waiting: [], changes: [] };
    const record = verdictOn(found, { outcome: 'removed', by, at });
    const key = writableKey({ guild, kind: 'verdict', number });
    return { waiting: openReports(found), changes: [{ set: key, record }] };
  }

  /** Keeps where the card of the reports is. */
  async keepCard(number: number, card: Omit<ReportCard, 'v'>): Promise<void> {
    const { guild, store, queue, writableKey } = this.#writer;
    const record: ReportCard = { v: 1, ...card };
    await queue(() => store.write([{ set: writableKey({ guild, kind: 'reportcard', number }), record }]));
  }

  /** It is gone. */
  async forgetCard(number: number): Promise<void> {
    const { guild, store, queue } = this.#writer;
    await queue(() => store.write([{ delete: keyFor({ guild, kind: 'reportcard', number }) }]));
  }
}

function verdictOn(
  { reports, verdict: before }: ReportCase,
  { outcome, by, at }: Pick<Decision, 'outcome' | 'by' | 'at'>,
): Verdict {
  // A clock that was set back must not leave reports open that are decided.
  const latest = Math.max(at, ...reports.map((report) => report.at), (before?.at ?? 0) + 1);
  const settledAt = outcome === 'hidden' && before ? settledBy(before) : undefined;
  return { v: 1, at: latest, by, outcome, ...(settledAt !== undefined && { settledAt }) };
}
