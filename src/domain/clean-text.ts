/** What people type, cleaned before it is kept or quoted. What their language is written with stays as it was typed. */

/** Characters that take no space: joiners, direction marks, soft hyphens, variation selectors, tags. */
export const CONTROLS = /\p{Default_Ignorable_Code_Point}/gu;

const SEEN = /(?!\p{Default_Ignorable_Code_Point}|\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** Every character that may have to go; most texts have none. */
const SUSPECT = /(?!\n|\t)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB]/u;

/** Overrides and embeddings with their ends; controls; fillers; tags; what only programs understand. */
const UNWANTED =
  /(?!\n|\t|[\u200C-\u200F\u061C\u2066-\u2069])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB]/gu;

/** What stays of these, each where a script needs it. */
const WANTED: readonly RegExp[] = [
  // Where a word may be broken: soft hyphens, and the spaces without width of Thai, Khmer and Burmese.
  /(?<=[\p{L}\p{M}\p{N}])[\u00AD\u200B\u2060](?=(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}])/uy,
  // Variants of a letter or sign, as in 葛󠄀, and the order of marks on it.
  /(?<=(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}\p{P}\p{S}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u034F]/uy,
  /(?<=\p{Script=Mongolian})[\u180B-\u180F]/uy,
  /(?<=\p{Script=Khmer})[\u17B4\u17B5]/uy,
  // The gaps in old Korean syllables.
  /(?<=[\u1100-\u115E\uA960-\uA97C])\u1160|\u115F(?=[\u1161-\u11A7\uD7B0-\uD7C6])/uy,
  // The tags of a flag, as in that of Scotland.
  /(?<=\u{1F3F4}[\u{E0020}-\u{E007F}]{0,6})[\u{E0020}-\u{E007F}]/uy,
];

/** Empty cells of braille, in a text that has dots of it. */
const BRAILLE_DOTS = /[\u2801-\u28FF]/;

/**
 * Well-formed UTF-16 in composed form, with one kind of line break, nothing hidden in it, and no blanks at either end.
 * Nothing is left of a text in which nothing can be seen.
 */
export function cleanText(typed: string): string {
  const text = typed.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const cleaned = (SUSPECT.test(text) ? withoutHidden(text) : text)
    .normalize('NFC')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return SEEN.test(cleaned) ? cleaned : '';
}

/** Printable ASCII with single blanks: most names and titles, and already clean. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;

/** The same on one line, for names and titles. */
export function cleanLine(typed: string): string {
  if (PLAIN_LINE.test(typed)) return typed;
  return cleanText(typed).replace(/\s+/gu, ' ');
}

function withoutHidden(text: string): string {
  const isBraille = BRAILLE_DOTS.test(text);
  const cleaned = text.replace(UNWANTED, (found, at: number) =>
    (found === '\u2800' && isBraille) || WANTED.some((rule) => isAt(rule, text, at)) ? found : '',
  );
  return balanced(cleaned);
}

function isAt(rule: RegExp, text: string, at: number): boolean {
  rule.lastIndex = at;
  return rule.test(text);
}

const ISOLATES = /[\u2066-\u2069]/;

/**
 * Isolates stay where they are closed in the same line, so that they can't turn what comes after them around; empty ones
 * have no use.
 */
function balanced(text: string): string {
  if (!ISOLATES.test(text)) return text;
  return text.split('\n').map(balancedLine).join('\n');
}

function balancedLine(line: string): string {
  const letters = [...line];
  const open: number[] = [];
  const paired = new Set<number>();
  for (const [at, letter] of letters.entries()) {
    if (letter >= '\u2066' && letter <= '\u2068') open.push(at);
    const begun = letter === '\u2069' ? open.pop() : undefined;
    if (begun !== undefined) for (const one of [begun, at]) paired.add(one);
  }
  return withoutEmpty(letters.filter((letter, at) => !ISOLATES.test(letter) || paired.has(at)).join(''));
}

function withoutEmpty(line: string): string {
  const shorter = line.replace(/[\u2066-\u2068]\u2069/g, '');
  return shorter === line ? line : withoutEmpty(shorter);
}
