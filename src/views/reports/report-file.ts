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

/** A moment with its reports, for a moderator alone: to decide about it, one has to read it. */
export function reportFile(facts: ReportFacts, card: CardFacts, texts: Speech): MessageView {
  const head = lines(`### ${headOf(facts, texts)}`, summaryOf(facts, texts));
  const newest = facts.found.reports.toReversed();
  const [shown = []] = pagesThatFit(newest, (one) => reportWords(one, texts), {
    max: newest.length,
    room: roomBeside(ROOM, head),
  });
  const left = newest.length - shown.length;
  const beside = lines(
    head,
    ...shown.map((one) => reportWords(one, texts)),
    left > 0 && texts.reports.more({ count: left }),
  );
  const moment = { ...card.live.moment, spoiler: false };
  const { components, ...files } = momentBody({ ...card, live: { ...card.live, moment } }, texts, beside);
  return {
    ...files,
    components: [container(BRAND, text(beside)), ...components, ...decisionRow(facts, texts)],
  };
}

function reportWords({ by, reason, words, at }: Report, texts: Speech): string {
  return lines(
    dotted(`**${asName(by.name)}**`, texts.reports.reasons[reason], `<t:${Math.floor(at / 1000)}:R>`),
    words !== undefined && `> ${asToldInLine(words)}`,
  );
}
