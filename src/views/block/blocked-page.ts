import { type Ban, BLOCKABLE, type Block, type Blockable } from '../../domain/block.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { asName, asToldInLine, shorten } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { button, container, dotted, lines, rowOf, rule, section, text, timeAt } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { pagesThatFit, turnButtons } from '../kit/pager.ts';

/** Somebody who is blocked, by the hash of their id. */
interface BlockedPerson {
  readonly person: string;
  readonly block: Block;
}

const PAGE_SIZE = 5;
/** Characters of a reason in the list. */
const MAX_REASON = 200;

/**
 * Everybody who is blocked, in pages; past the end, the last one.
 * @param note what was just done
 */
export function blockedPage(
  blocked: readonly BlockedPerson[],
  page: number,
  texts: Speech,
  note?: string,
): MessageView {
  const { blocks } = texts;
  const heading = lines(note, `### ${blocks.heading}`, blocked.length === 0 && blocks.nobody);
  const room = roomBeside(MESSAGE_ROOM, heading);
  const pages = pagesThatFit(blocked, (one) => entry(one, texts), { max: PAGE_SIZE, room });
  const last = Math.max(pages.length - 1, 0);
  const at = Math.min(page, last);
  const entries = (pages[at] ?? []).flatMap((one) => [
    rule(),
    section(
      entry(one, texts),
      button(ids.unblock.build({ person: one.person, page: at }), { label: blocks.unblock }),
    ),
  ]);
  const turns = turnButtons({ page: at, last }, (to) => ids.blocked.build({ page: to }), texts);
  return { components: [container(BRAND, text(heading), ...entries), ...rowOf(turns)] };
}

function entry({ block: { whom, bans } }: BlockedPerson, texts: Speech): string {
  const name = whom ? `**${asName(whom.name)}**` : texts.blocks.unknown;
  const told = BLOCKABLE.flatMap((what) => {
    const ban = bans[what];
    return ban ? [banLine(what, ban, texts)] : [];
  });
  return lines(name, ...told);
}

function banLine(what: Blockable, { reason, by, at, until }: Ban, { blocks }: Speech): string {
  const when = until === undefined ? blocks.noEnd : blocks.ends({ until: timeAt(until) });
  return lines(
    dotted(blocks.titles[what], when),
    `-# ${blocks.because({ name: asName(by.name), at: timeAt(at), reason: asToldInLine(shorten(reason, MAX_REASON)) })}`,
  );
}
