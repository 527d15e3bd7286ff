import { z } from 'zod';
import { type Moment, Person } from './moment.ts';
import { Snowflake } from './snowflake.ts';
import { lengthOf, TEXT_LIMITS } from './text.ts';

export const REPORT_REASONS = [
  'spam',
  'spoiler',
  'hate',
  'sexual',
  'self-harm',
  'private',
  'not-a-film',
  'other',
] as const;
export const ReportReason = z.enum(REPORT_REASONS);
export type ReportReason = z.infer<typeof ReportReason>;

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** What one person says is wrong with a moment. Its key holds which, and who. */
export const Report = z.object({
  v: z.literal(1),
  at: Instant,
  by: Person,
  reason: ReportReason,
  words: z
    .string()
    .refine((words) => lengthOf(words) <= TEXT_LIMITS.report.max)
    .optional(),
});
export type Report = z.infer<typeof Report>;

/**
 * What became of the reports of a moment. `hidden` is until a moderator decides; of the others, `kept` and `warned` leave it
 * where it is.
 */
export const OUTCOMES = ['kept', 'hidden', 'removed', 'warned'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** The last decision about the reports of a moment. */
export const Verdict = z.object({
  v: z.literal(1),
  at: Instant,
  by: Person,
  outcome: Outcome,
  /** While it is hidden: when it was decided before. Whoever reported it until then has heard so. */
  settledAt: Instant.optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** Where the card with the reports of a moment is. */
export const ReportCard = z.object({
  v: z.literal(1),
  channel: Snowflake,
  message: Snowflake,
  /** When the last report or decision was made that it shows. */
  upTo: Instant,
});
export type ReportCard = z.infer<typeof ReportCard>;

/** All about the reports of one moment. */
export interface ReportCase {
  /** Oldest first. */
  readonly reports: readonly Report[];
  readonly verdict: Verdict | undefined;
  readonly card: ReportCard | undefined;
}

/**
 * Where the reports of a moment stand: undecided, decided in one way or another, about one that was restored since, or about one
 * that is gone otherwise.
 */
export type ReportState = 'open' | 'hidden' | 'kept' | 'warned' | 'removed' | 'restored' | 'gone';

/** A moment that was reported, removed or not, with its reports. */
export interface Reported {
  readonly moment: Moment;
  readonly found: ReportCase;
  readonly state: ReportState;
}

/** Those that came after the last decision, or wait for it while the moment is hidden. */
export function openReports({ reports, verdict }: ReportCase): readonly Report[] {
  const settledAt = verdict ? settledBy(verdict) : undefined;
  return settledAt === undefined ? reports : reports.filter(({ at }) => at > settledAt);
}

/** When it was last decided: hiding decides nothing. */
export const settledBy = ({ outcome, at, settledAt }: Verdict): number | undefined =>
  outcome === 'hidden' ? settledAt : at;

/** Whether somebody has to decide: what is hidden waits, even if whoever reported it took all of it back. */
export const isOpen = (found: ReportCase): boolean =>
  found.verdict?.outcome === 'hidden' || openReports(found).length > 0;

/** When the last report or decision was made. */
export const latestOf = ({ reports, verdict }: ReportCase): number =>
  Math.max(verdict?.at ?? 0, ...reports.map(({ at }) => at));

/** How often each reason was given, the most frequent first. */
export function countReasons(reports: readonly Report[]): readonly (readonly [ReportReason, number])[] {
  const counts = REPORT_REASONS.map(
    (reason) => [reason, reports.filter((report) => report.reason === reason).length] as const,
  );
  return counts.filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
}
