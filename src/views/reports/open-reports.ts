import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, container, lines, rowOf, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { type PagePlace, turnButtons } from '../kit/pager.ts';
import { headOf, type ReportFacts, summaryOf } from './report-card.ts';

interface OpenReports extends PagePlace {
  readonly shown: readonly ReportFacts[];
  readonly total: number;
  /** Whether they also appear in a channel. */
  readonly hasLogChannel: boolean;
}

/** The moments whose reports wait for a decision, one page at a time. */
export function openReportsPage(
  { shown, total, hasLogChannel, ...place }: OpenReports,
  texts: Speech,
): MessageView {
  const { reports: words } = texts;
  const entries = shown.map((facts) =>
    section(
      lines(`**${headOf(facts, texts)}**`, summaryOf(facts, texts)),
      button(ids.reportFile.build({ moment: facts.moment.number }), { label: words.read }),
    ),
  );
  const head = lines(`## ${words.title({ total })}`, !hasLogChannel && `-# ${words.noLogChannel}`);
  const turns = turnButtons(place, (page) => ids.openReports.build({ page }), texts);
  return { components: [container(BRAND, text(head), ...entries), ...rowOf(turns)] };
}
