import { ButtonStyle } from 'discord-api-types/v10';
import { type Film, titleAndYear } from '../../domain/film.ts';
import { countReasons, type Reported } from '../../domain/report.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName } from '../../interactions/markup.ts';
import { button, container, dotted, lines, row, rowOf, text } from '../kit/blocks.ts';
import { BRAND, DANGER } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';

export interface ReportFacts extends Reported {
  /** `undefined` if it is no longer known. */
  readonly film: Film | undefined;
}

/** The reports of a moment for the log channel: neither what it tells, nor who reported it. */
export function reportCard(facts: ReportFacts, texts: Speech): MessageView {
  const { moment, state } = facts;
  const isWaiting = state === 'open' || state === 'hidden';
  const read = button(ids.reportFile.build({ moment: moment.number }), {
    label: texts.reports.read,
    emoji: '👁️',
  });
  return {
    components: [
      container(
        isWaiting ? DANGER : BRAND,
        text(lines(`### ${headOf(facts, texts)}`, summaryOf(facts, texts))),
      ),
      row(read, ...decisions(facts, texts)),
    ],
  };
}

/** #12 · Miracle in Cell No. 7 (2019) */
export const headOf = ({ moment, film }: ReportFacts, { locale }: Speech): string =>
  `🚩 ${dotted(`#${moment.number}`, asName(film ? titleAndYear(film, locale) : moment.film))}`;

/** How often it was reported and for what, and where that stands. */
export function summaryOf(facts: ReportFacts, texts: Speech): string {
  const { reports: words } = texts;
  const { reports } = facts.found;
  const reasons = countReasons(reports).map(([reason, count]) =>
    count === 1 ? words.reasons[reason] : `${words.reasons[reason]} ×${count}`,
  );
  const latest = reports.at(-1);
  return lines(
    dotted(words.count({ count: reports.length }), ...reasons),
    stateOf(facts, texts),
    latest && `-# ${words.latest({ time: time(latest.at, 'R') })}`,
  );
}

function stateOf({ state, found: { verdict } }: ReportFacts, { reports: words }: Speech): string {
  if (state === 'gone') return words.gone;
  const before =
    verdict && words.states[verdict.outcome]({ name: asName(verdict.by.name), time: time(verdict.at, 'f') });
  // What was reported again waits, whatever was decided before.
  if (state === 'restored') return lines(before, words.restored);
  return state === 'open'
    ? lines(before, `**${before ? words.waitingAgain : words.waiting}**`)
    : (before ?? words.gone);
}

/** The buttons of what can be decided now, from mild to severe; below a message of its own. */
export const decisionRow = (facts: ReportFacts, texts: Speech) => rowOf(decisions(facts, texts));

function decisions({ moment, state, found: { verdict } }: ReportFacts, { reports: words }: Speech) {
  if (state !== 'open' && state !== 'hidden') return [];
  const about = { moment: moment.number, seen: verdict?.at ?? 0 };
  const hide = button(ids.decide.build({ ...about, outcome: 'hidden' }), {
    label: words.hide,
  });
  return [
    button(ids.decide.build({ ...about, outcome: 'kept' }), {
      label: words.keep,
      style: ButtonStyle.Success,
    }),
    button(ids.decideWhy.build({ ...about, outcome: 'warned' }), { label: words.warn }),
    ...(state === 'open' ? [hide] : []),
    button(ids.decideWhy.build({ ...about, outcome: 'removed' }), {
      label: words.remove,
      style: ButtonStyle.Danger,
    }),
  ];
}

const time = (at: number, style: 'R' | 'f'): string => `<t:${Math.floor(at / 1000)}:${style}>`;
