import type { Reported } from '../../domain/report.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { noReports } from '../../services/reports/decide-reports.ts';
import { openNumbers, reportedMoment } from '../../services/reports/report-state.ts';
import logChannel from '../../settings/community/log-channel.ts';
import { pageOf } from '../../views/kit/pager.ts';
import { openReportsPage } from '../../views/reports/open-reports.ts';
import type { ReportFacts } from '../../views/reports/report-card.ts';
import { reportFile } from '../../views/reports/report-file.ts';
import { pageFacts } from '../moment/page-facts.ts';

/** Moments on a page of the list. */
const A_PAGE = 6;

/**
 * A moment with its reports, for a moderator alone.
 * @throws {UserError} if nobody reported it
 */
export async function showReportFile(context: AppContext, number: number): Promise<MessageView> {
  const { community, actor, texts } = context;
  const reported = reportedMoment(community.library, number);
  if (!reported) throw noReports(community.library, number);
  const isOwn = reported.moment.author.id === actor.id;
  const live = { moment: reported.moment, goosebumps: 0, replies: 0 };
  return reportFile(factsOf(context, reported), await pageFacts(context, live), texts, { isOwn });
}

/** The moments whose reports wait for a decision; past the end, the last page. */
export function showOpenReports(context: AppContext, page: number): MessageView {
  const { community, texts } = context;
  const { library } = community;
  const numbers = openNumbers(library);
  const { shown, ...place } = pageOf(numbers, page, A_PAGE);
  const facts = shown.flatMap((number) => {
    const reported = reportedMoment(library, number);
    return reported ? [factsOf(context, reported)] : [];
  });
  const hasLogChannel = community.setting(logChannel) !== undefined;
  return openReportsPage({ shown: facts, ...place, total: numbers.length, hasLogChannel }, texts);
}

const factsOf = ({ app, community }: AppContext, reported: Reported): ReportFacts => ({
  ...reported,
  film: app.films.find(reported.moment.film, community.library),
});
