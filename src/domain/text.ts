/** What people type: cleaned before it is kept, measured as it is seen. */

/** In UTF-16 units, which Discord's own counters show. */
export const TEXT_LIMITS = {
  moment: { min: 20, max: 2000 },
  reply: { min: 1, max: 2000 },
  reason: { min: 3, max: 400 },
  alt: { min: 1, max: 500 },
  filmTitle: { min: 1, max: 80 },
} as const;

export type TextKind = keyof typeof TEXT_LIMITS;

export type TextFault =
  | { readonly rule: 'blank' }
  | { readonly rule: 'tooShort'; readonly length: number; readonly min: number }
  | { readonly rule: 'tooLong'; readonly length: number; readonly max: number };

export type TextVerdict =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TextFault };

/**
 * Characters that change how the text around them looks, or that take no space: controls, bidirectional overrides and
 * isolates, soft hyphens, fillers, tags. The joiners U+200C and U+200D, variation selectors, and the tags of a flag stay:
 * Persian, Hindi and many emoji are written with them.
 */
const UNSEEN =
  /(?!\n|\t|\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB](?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{1,7})/gu;

/** Well-formed UTF-16 in composed form, with one kind of line break, no invisible characters, and no blanks at either end. */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Printable ASCII with single blanks: most names and titles, and already clean. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;

/** The same on one line, for names and titles. */
export function cleanLine(typed: string): string {
  if (PLAIN_LINE.test(typed)) return typed;
  return cleanText(typed).replace(/\s+/gu, ' ');
}

/**
 * The visible length of a text: joiners, runs of blanks, marks without a letter, and marks piled up on one letter (no
 * script needs more than four) don't count.
 */
function seenLength(text: string): number {
  const seen = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(seen) ? seen.trim().length : 0;
}

export function checkText(kind: TextKind, typed: string): TextVerdict {
  const { min, max } = TEXT_LIMITS[kind];
  const text = kind === 'moment' || kind === 'reply' ? cleanText(typed) : cleanLine(typed);
  const length = seenLength(text);
  if (length === 0) return { ok: false, fault: { rule: 'blank' } };
  if (length < min) return { ok: false, fault: { rule: 'tooShort', length, min } };
  if (text.length > max) return { ok: false, fault: { rule: 'tooLong', length: text.length, max } };
  return { ok: true, text };
}
