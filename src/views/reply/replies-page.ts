import { type Actor, type KeptReply, type Moment, mayDropReply } from '../../domain/moment.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldWithin } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { button, container, lines, row, section, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { pagesThatFit, turnButtons } from '../kit/pager.ts';

export interface RepliesFacts {
  readonly moment: Pick<Moment, 'number' | 'place'>;
  /** All of them, oldest first. */
  readonly replies: readonly KeptReply[];
  readonly page: number;
  /** The reader: they can delete their own replies, a moderator can delete any. */
  readonly reader: Actor;
}

/** Replies on one page if they are short. */
const MAX_REPLIES = 5;
/** For a page's replies: what a message holds, without its heading. */
const ROOM = roomBeside(MESSAGE_ROOM, { characters: 300, bytes: 600 });

/** The replies, one page at a time; past the end, it is the last page. */
export function repliesPage(
  { moment: about, replies, page, reader }: RepliesFacts,
  texts: Speech,
): MessageView {
  const moment = about.number;
  const pages = pagesThatFit(
    replies.map((reply) => ({ reply, words: worded(reply) })),
    ({ words }) => words,
    { max: MAX_REPLIES, room: ROOM },
  );
  const at = Math.min(page, Math.max(pages.length - 1, 0));
  const shown = (pages[at] ?? []).map(({ reply, words }) => {
    if (!mayDropReply(reply, about, reader)) return text(words);
    const drop = ids.dropReply.build({ moment, reply: reply.id, page: at });
    return section(words, button(drop, { label: texts.replies.drop }));
  });
  const body = container(
    BRAND,
    text(`### ${texts.replies.heading({ number: moment, total: replies.length })}`),
    replies.length === 0 && text(texts.replies.none),
    ...shown,
  );
  const to = (target: number) => ids.replies.build({ moment, page: target, opens: 'here' });
  const turns = turnButtons({ page: at, last: Math.max(pages.length - 1, 0) }, to, texts);
  const answer = button(ids.reply.build({ moment }), { label: texts.card.reply, emoji: '💬' });
  return { components: [body, row(...turns, answer)] };
}

function worded({ author, at, text: words }: KeptReply): string {
  const head = `**${asName(author.name)}** · <t:${Math.floor(at / 1000)}:R>`;
  return lines(head, asToldWithin(words, roomBeside(ROOM, `${head}\n`)));
}
