import type { Change } from '../../data/store/record-store.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Outcome, Report } from '../../domain/report.ts';
import type { AppContext } from '../app.ts';

/** The news for those who sent these reports: what became of the moment. */
export function tellReporters(
  { app, community, draftKey }: AppContext,
  { number, film }: Moment,
  reports: readonly Report[],
  outcome: Outcome | 'withdrawn',
): readonly Change[] {
  const news = { kind: 'report-decided', at: app.now(), number, film, outcome } as const;
  return reports.map(({ by }) => community.inbox.put(by.id, draftKey().id, news));
}
