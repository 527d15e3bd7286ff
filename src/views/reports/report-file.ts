import type { CardFacts } from '../../domain/card.ts';
import type { Report } from '../../domain/report.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine } from '../../interactions/markup.ts';
import { type Room, roomBeside } from '../../interactions/room.ts';
import { container, dotted, lines, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { pagesThatFit } from '../kit/pager.ts';
import { momentBody } from '../moment/moment-card.ts';
import { decisionRow, headOf, type ReportFacts, summaryOf } from './report-card.ts';

/** For who reported it and why, beside the moment itself. */
const ROOM: Room = { characters: 1_100, bytes: 2_600 };

/**
 * A moment with its reports, for a moderator alone: to decide about it, one has to read it.
 * @param isOwn whether that moderator told it: an author doesn't learn who reported them
 */
export function reportFile(
  facts: ReportFacts,
  card: CardFacts,
  texts: Speech,
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): MessageView {
  const { reports } = texts;
  const head = lines(`### ${headOf(facts, texts)}`, summaryOf(facts, texts), isOwn && `-# ${reports.isOwn}`);
  const newest = facts.found.reports.toReversed();
  const wordsOf = (one: Report) => reportWords(one, texts, isOwn);
  const [shown = []] = pagesThatFit(newest, wordsOf, {
    max: newest.length,
    room: roomBeside(ROOM, head),
  });
  const left = newest.length - shown.length;
  const beside = lines(head, ...shown.map(wordsOf), left > 0 && reports.more({ count: left }));
  const moment = { ...card.live.moment, spoiler: false };
  const { components, ...files } = momentBody({ ...card, live: { ...card.live, moment } }, texts, beside);
  return {
    ...files,
    components: [container(BRAND, text(beside)), ...components, ...decisionRow(facts, texts)],
  };
}

function reportWords({ by, reason, words, at }: Report, texts: Speech, isOwn: boolean): string {
  return lines(
    dotted(
      !isOwn && `**${asName(by.name)}**`,
      texts.reports.reasons[reason],
      `<t:${Math.floor(at / 1000)}:R>`,
    ),
    words !== undefined && `> ${asToldInLine(words)}`,
  );
}
