import type { Span } from '../../domain/span.ts';
import { asName, atLineStart, hidesSomething } from '../../interactions/markup.ts';

/** UTF-16 units of a text around its hits. */
const LENGTH = 180;
/** So many hits are marked at most: a text may be full of one letter, and all of a page has to fit. */
const MAX_MARKED = 20;
/** As far as that it may begin before the first hit. */
const BEFORE = 50;

/** Around a hit until the marks of Discord take their place: nobody can type these, and no escaping touches them. */
const [BEGIN, END] = ['\uE000', '\uE001'];
const PLACEHOLDERS = /[\uE000\uE001]/g;

/**
 * A part of what somebody told, with the hits in bold, on one line. It is hidden as a whole if the text gives something away or hides
 * anything.
 */
export function extract(text: string, hits: readonly Span[], isSpoiler: boolean): string {
  const isHidden = isSpoiler || hidesSomething(text);
  const { from, to } = windowOf(text, hits);
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to).slice(0, MAX_MARKED);
  let marked = '';
  let at = from;
  for (const hit of inside) {
    marked += `${bare(text.slice(at, hit.from))}${BEGIN}${bare(text.slice(hit.from, hit.to))}${END}`;
    at = hit.to;
  }
  marked += bare(text.slice(at, to));
  const cut = `${from > 0 ? '…' : ''}${marked.trim()}${to < text.length ? '…' : ''}`;
  // Bars could end the cover.
  const line = asName(isHidden ? cut.replaceAll('|', '') : cut).replace(PLACEHOLDERS, '**');
  return isHidden ? `||${line}||` : atLineStart(line);
}

/** On one line, without what marks hits. */
const bare = (text: string): string => text.replace(PLACEHOLDERS, '').replace(/\s+/gu, ' ');

/** Where most hits are near each other, from the beginning of a word to the end of one. */
function windowOf(text: string, hits: readonly Span[]): Span {
  let best: Span = { from: 0, to: 0 };
  let most = 0;
  for (const { from } of hits) {
    const near = hits.filter((hit) => hit.from >= from && hit.to <= from + LENGTH - BEFORE);
    if (near.length <= most) continue;
    most = near.length;
    best = { from, to: from };
  }
  const wanted = best.from + LENGTH - BEFORE >= text.length ? text.length - LENGTH : best.from - BEFORE;
  const from = wordBegin(text, Math.max(0, wanted));
  return { from, to: wordEnd(text, from + LENGTH, from) };
}

/** How far a word may be: some scripts have no spaces. */
const WORD = 20;

function wordBegin(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + WORD).search(/\s/u);
  return space < 0 ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number, from: number): number {
  if (at >= text.length) return text.length;
  const space = /\s\S*$/u.exec(text.slice(Math.max(from, at - WORD), at));
  return space ? Math.max(from, at - WORD) + space.index : whole(text, at);
}

/** Not between the halves of a character. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at);
