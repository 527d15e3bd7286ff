/** Words for numbers, folded. A `-` is in place of one that is also a common word elsewhere: “once”, “on”, “due”, “elf”, “six”, “Otto”. */
const UNITS: readonly string[] = [
  'one two three four five six seven eight nine ten eleven twelve',
  'uno dos tres cuatro cinco seis siete ocho nueve diez - doce',
  '- iki uc dort bes alti yedi sekiz dokuz - onbir oniki',
  '- deux trois quatre cinq - sept huit neuf dix onze douze',
  '- zwei drei vier funf sechs sieben acht neun zehn - zwolf',
  '- - tre quattro cinque sei sette - nove dieci undici dodici',
  '- dois tres quatro cinco seis sete oito nove dez - -',
];

const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** II to XX. A single I is a word in too many languages. */
const ROMAN_NUMERALS = 'II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
  .toLowerCase()
  .split(' ');

const wordsFor = new Map<number, string[]>();
function add(number: number, word: string | undefined): void {
  if (word !== undefined && word !== '-') wordsFor.set(number, [...(wordsFor.get(number) ?? []), word]);
}
for (let number = 1; number <= 20; number += 1) add(number, String(number));
for (const [index, word] of TENS.entries()) {
  if (index > 0) add((index + 2) * 10, String((index + 2) * 10));
  add((index + 2) * 10, word);
}
for (const [index, word] of TEENS.entries()) add(index + 13, word);
for (const units of UNITS) for (const [index, word] of units.split(' ').entries()) add(index + 1, word);
for (const [index, word] of ROMAN_NUMERALS.entries()) add(index + 2, word);
add(100, '100');
add(100, 'hundred');

/** Each number with the words for it: `7`, `seven`, `siete`, `vii`. */
export const NUMBER_WORDS: readonly (readonly string[])[] = [...wordsFor.values()].map((words) => [
  ...new Set(words),
]);

/** `21` for “twenty one”; `undefined` if the words are not a number. */
export function sumOf(tens: string, unit: string): string | undefined {
  const ten = TENS.indexOf(tens);
  const one = (UNITS[0] ?? '').split(' ').indexOf(unit);
  return ten < 0 || one < 0 || one > 8 ? undefined : String((ten + 2) * 10 + one + 1);
}

const HAN_DIGITS = '一二三四五六七八九';

/** A Chinese or Japanese title with its small numbers in digits: `7号房` for 七号房; `undefined` if it has none. */
export function withDigits(typed: string): string | undefined {
  const digits = typed.replace(/[一二三四五六七八九](?![十百千万一二三四五六七八九])/g, (han) =>
    String(HAN_DIGITS.indexOf(han) + 1),
  );
  return digits === typed ? undefined : digits;
}

/** The reverse: `三傻` for 3傻; `undefined` if it has no digit beside such a character. */
export function withHanDigits(typed: string): string | undefined {
  const han = typed.replace(
    /(?<!\d)[1-9](?=\p{Script=Han})/gu,
    (digit) => HAN_DIGITS[Number(digit) - 1] ?? digit,
  );
  return han === typed ? undefined : han;
}
