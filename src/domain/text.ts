import { CONTROLS, cleanLine, cleanText } from './clean-text.ts';

/** What people type, measured as it is seen. */

/** In code points, as Discord counts them. `dense` is the lower least where most letters are Han, kana or Hangul. */
export const TEXT_LIMITS = {
  moment: { min: 20, dense: 8, max: 2000 },
  reply: { min: 1, dense: 1, max: 2000 },
  reason: { min: 3, dense: 2, max: 400 },
  report: { min: 1, dense: 1, max: 500 },
  warning: { min: 3, dense: 2, max: 400 },
  appeal: { min: 3, dense: 2, max: 500 },
  alt: { min: 1, dense: 1, max: 500 },
  filmTitle: { min: 1, dense: 1, max: 80 },
} as const;

export type TextKind = keyof typeof TEXT_LIMITS;

export type TextFault =
  | { readonly rule: 'blank' }
  | { readonly rule: 'tooShort'; readonly length: number; readonly min: number }
  | { readonly rule: 'tooLong'; readonly length: number; readonly max: number };

export type TextVerdict =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TextFault };

/** The length of a text in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The first code points of a text. */
export const startOf = (text: string, max: number): string =>
  text.length <= max ? text : [...text].slice(0, max).join('');

/** A character of these says about as much as two or three letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Whether most of its letters are Han, kana or Hangul. */
export function isDense(text: string): boolean {
  const dense = text.match(DENSE)?.length ?? 0;
  return dense > 0 && dense * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * The visible length of a text: joiners, runs of blanks, marks without a letter, and marks piled up on one letter (no
 * script needs more than four) don't count.
 */
function seenLength(text: string): number {
  const seen = text
    .replace(CONTROLS, '')
    .replace(/[\s\u2800]+/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(seen) ? lengthOf(seen.trim()) : 0;
}

export function checkText(kind: TextKind, typed: string): TextVerdict {
  const { min, dense, max } = TEXT_LIMITS[kind];
  const text =
    kind === 'moment' || kind === 'reply' || kind === 'appeal' ? cleanText(typed) : cleanLine(typed);
  const seen = seenLength(text);
  const least = isDense(text) ? dense : min;
  const length = lengthOf(text);
  if (seen === 0) return { ok: false, fault: { rule: 'blank' } };
  if (seen < least) return { ok: false, fault: { rule: 'tooShort', length: seen, min: least } };
  if (length > max) return { ok: false, fault: { rule: 'tooLong', length, max } };
  return { ok: true, text };
}
