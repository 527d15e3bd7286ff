import type { Chain, ChainLink } from '../../domain/chain.ts';
import { type Film, titleAndYear, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import { shownAuthor } from '../../domain/moment.ts';
import { flagAndName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { MAX_CHOICE_NAME } from '../../interactions/limits.ts';
import { asName, shorten } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { slanted } from '../film/film-line.ts';
import { dotted } from '../kit/blocks.ts';
import { pagesThatFit } from '../kit/pager.ts';

/** A chain, and the moment in it that was asked for. */
export interface ChainWords {
  readonly chain: Chain;
  readonly number: number;
  readonly filmOf: (id: string) => Film | undefined;
}

/** Links on a page: so many moments can be chosen from one menu. */
const A_PAGE = 20;
/** What a message holds beside its heading, the picture in words and what else is said. */
const ROOM = roomBeside(MESSAGE_ROOM, { characters: 400, bytes: 4_000 });
/** UTF-16 units of a name or title. */
const MAX_NAME = 80;
/** Deeper ones are no further to the right: a phone has no room for it. */
const MAX_INDENT = 5;
/** In words, where the link from which one hangs isn't above it. */
const MARK = ' ← #0000000000';
/** What Discord's format takes for a choice beside its label. */
const CHOICE = JSON.stringify({ label: '', value: '0'.repeat(10) });

/** A link, and how far to the right it is. */
interface Line {
  readonly link: ChainLink;
  readonly indent: number;
}

/** The links of a chain in pages. */
export function chainPages(words: ChainWords, texts: Speech): readonly (readonly ChainLink[])[] {
  const told = (link: ChainLink) =>
    `${' '.repeat(2 * MAX_INDENT)}${lineOf(link, words, texts)}${MARK}\n${choiceOf(link, words, texts)}${CHOICE}`;
  const least = pagesThatFit(words.chain, told, { max: A_PAGE, room: ROOM }).length;
  return pagesThatFit(words.chain, told, { max: Math.ceil(words.chain.length / least), room: ROOM });
}

/**
 * One line for each link of a page. It hangs from the nearest one above it that is further to the left; if that isn't so, the number
 * of that moment is told.
 */
export function chainLines(words: ChainWords, page: readonly ChainLink[], texts: Speech): string {
  const placed = linesOf(words.chain);
  const lines: Line[] = [];
  const told: string[] = [];
  for (const link of page) {
    const line = { link, indent: placed.get(link.id) ?? 0 };
    const above = lines.findLast((one) => one.indent < line.indent || line.indent === 0);
    const mark = link.from === undefined || above?.link.id === link.from ? '' : hangsFrom(link.from);
    told.push(`${'  '.repeat(line.indent)}${lineOf(link, words, texts)}${mark}`);
    lines.push(line);
  }
  return told.join('\n');
}

/** A gap has no number. */
const hangsFrom = (id: string): string => (/^\d+$/.test(id) ? ` ← #${id}` : '');

/** How far to the right each link is: as long as each leads to one, they stay on the left. */
function linesOf(chain: Chain): ReadonlyMap<string, number> {
  const followers = new Map<string, number>();
  for (const { from } of chain) if (from !== undefined) followers.set(from, (followers.get(from) ?? 0) + 1);
  const indents = new Map<string, number>();
  for (const { id, from } of chain) {
    const before = from === undefined ? 0 : (indents.get(from) ?? 0);
    const isOnly = from === undefined || (before === 0 && followers.get(from) === 1);
    indents.set(id, isOnly ? 0 : Math.min(before + 1, MAX_INDENT));
  }
  return indents;
}

/** #12 · John · 7. Koğuştaki Mucize (2019), in a menu; empty for a gap. */
export function choiceOf({ live }: ChainLink, { filmOf }: ChainWords, { locale }: Speech): string {
  if (!live) return '';
  const { number, film: id } = live.moment;
  const film = filmOf(id);
  const name = isolated(shorten(shownAuthor(live.moment).name, MAX_CHOICE_NAME / 2));
  return shorten(dotted(`#${number}`, name, film ? titleAndYear(film, locale) : id), MAX_CHOICE_NAME);
}

/** → **John** (🇲🇹 Malta) · *7. Koğuştaki Mucize* (2019) · #12: versions of a story often have the same title. */
function lineOf({ live, from }: ChainLink, { number, filmOf }: ChainWords, texts: Speech): string {
  const { chain, language } = texts;
  const start = from === undefined ? '- ' : '- → ';
  if (!live) return `${start}*${chain.gap}*`;
  const { moment } = live;
  const film = filmOf(moment.film);
  const name = `**${asName(shorten(shownAuthor(moment).name, MAX_NAME))}**`;
  const told = dotted(
    moment.country === undefined ? name : `${name} (${flagAndName(moment.country, language)})`,
    film ? `${slanted(shorten(titleIn(film, texts.locale), MAX_NAME))} (${film.year})` : asName(moment.film),
    `#${moment.number}`,
  );
  return `${start}${told}${moment.number === number ? ` ◂\u00A0${chain.thisOne}` : ''}`;
}
