import { isolated } from '../domain/isolate.ts';
import { fitsIn, type Room, roomBeside, sizeOf } from './room.ts';

/**
 * What people type is shown as plain text: nothing in it may become markup, a mention or a link. Discord's client drops a
 * backslash before any mark and shows the mark itself, so each mark is escaped with one. Hidden words (`||…||`) in what
 * somebody tells stay hidden.
 */

/** Marks with a meaning anywhere; `<` opens mentions, timestamps and links. Tildes and bars mean something in twos. */
const ANYWHERE = /[\\*_`[]|<(?=[@#:/a-z])|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|/gi;
/** Marks with a meaning at the start of a line: headings, subtext, quotes, lists. */
const AT_LINE_START = /^([^\S\n]*)(#{1,3}|-#|-|\+|>(?:>>)?)(?=\s|$)/gm;
const NUMBERED = /^([^\S\n]*\d+)\.(?=\s|$)/gm;
/** A scheme, which would make a link that looks like ours. */
const SCHEME = /:(?=\/\/)/g;
const EVERYBODY = /@(?=everyone|here)/g;

/** Anything that is escaped below. Most texts have nothing of it. */
const ANY_MARK = /[\\*_~`|<[]|^\s*(?:[#+>-]|\d+\.)|:\/\/|@(?:everyone|here)/m;

/** All of it as plain text, for what begins a line. */
export function asText(typed: string): string {
  return ANY_MARK.test(typed) ? atLineStart(disarmed(typed)) : typed;
}

/** A name or title within a line of the bot's own. */
export function asName(typed: string): string {
  const name = isolated(typed);
  return ANY_MARK.test(name) ? disarmed(name) : name;
}

/** The same where it begins a line. */
export const asNameFirst = (typed: string): string => atLineStart(asName(typed));

/** What somebody tells, such as a story: plain text with its hidden words. */
function asTold(typed: string): string {
  return ANY_MARK.test(typed) ? atLineStart(disarmed(typed, barsOfHidden(typed))) : typed;
}

/** The same as a whole; `undefined` if there is no room for it. */
export function asToldWhole(typed: string, room: Room): string | undefined {
  const text = asTold(typed);
  return fitsIn(text, room) ? text : undefined;
}

/** What somebody told, out of how it was shown as a whole: each backslash there is before a mark. */
export const asTyped = (told: string): string => told.replace(/\\([\s\S])/g, '$1');

/** What somebody tells on one line, within a line of the bot's own. */
export function asToldInLine(typed: string): string {
  const line = isolated(typed);
  return ANY_MARK.test(line) ? disarmed(line, barsOfHidden(line)) : line;
}

const NONE: ReadonlySet<number> = new Set();

/** @param kept where marks are that keep their meaning */
function disarmed(typed: string, kept = NONE): string {
  return typed
    .replace(ANYWHERE, (mark, at: number) => (kept.has(at) ? mark : `\\${mark}`))
    .replace(SCHEME, '\\:')
    .replace(EVERYBODY, '\\@');
}

/** Without the meaning that the beginning of a line has. */
export const atLineStart = (text: string): string =>
  text.replace(AT_LINE_START, '$1\\$2').replace(NUMBERED, '$1\\.');

/** Hidden words as Discord's client finds them: from two bars to the next two. What a backslash is before is no mark. */
const HIDDEN = /\\[\s\S]|\|\|([\s\S]+?)\|\|/g;

/** The positions of all bars that hide something. */
function barsOfHidden(typed: string): ReadonlySet<number> {
  if (!typed.includes('||')) return NONE;
  const bars = new Set<number>();
  for (const { 0: found, 1: words, index } of typed.matchAll(HIDDEN)) {
    if (words === undefined || !/[^\s|]/.test(words)) continue;
    const end = index + found.length;
    for (const at of [index, index + 1, end - 2, end - 1]) bars.add(at);
  }
  return bars;
}

/** What somebody tells with its hidden words open, for what is hidden as a whole. */
export function hiddenOpened(typed: string): string {
  const bars = barsOfHidden(typed);
  return bars.size === 0
    ? typed
    : [...typed.matchAll(/[\s\S]/g)].map(({ 0: unit, index }) => (bars.has(index) ? '' : unit)).join('');
}

/** Whether some of it is hidden until somebody opens it. */
export const hidesSomething = (typed: string): boolean => barsOfHidden(typed).size > 0;

/**
 * What somebody tells, within so much room. If it is mostly marks, a backslash before each would exceed that, so it is shown
 * as a code block, where marks have no meaning; a block with hidden words is hidden as a whole.
 */
export function asToldWithin(typed: string, room: Room): string {
  const text = asTold(typed);
  if (fitsIn(text, room)) return text;
  const cover = barsOfHidden(typed).size > 0 ? '||' : '';
  const block = (content: string) => `${cover}\`\`\`\n${content}\n\`\`\`${cover}`;
  const left = roomBeside(room, block(''));
  // Two backticks in a row could end the block, and two bars the cover over it.
  const whole = typed.replace(cover === '' ? /`(?=`)/g : /`(?=`)|\|(?=\|)/g, '$&\u200B');
  return block(fitsIn(whole, left) ? whole : cutBlock(typed, left, cover === '' ? /`/g : /[`|]/g));
}

/** Cut for a code block, with an ellipsis for what is missing. */
function cutBlock(typed: string, room: Room, closing: RegExp): string {
  let left = roomBeside(room, '…');
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(typed)) {
    const shown = segment.replace(closing, '$&\u200B');
    left = roomBeside(left, sizeOf(shown));
    if (left.characters < 0 || left.bytes < 0) break;
    kept += shown;
  }
  return `${kept.replace(/[\s\u200B]+$/u, '')}…`;
}

const GRAPHEMES = new Intl.Segmenter();

/** Cut to so many UTF-16 units, with an ellipsis for what is missing; no character is cut in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A link of our own: the label is plain text, and the address can't end the link early. */
export function link(label: string, url: string): string {
  return `[${asName(label)}](${url.replace(/[()<>|\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
