import { LanguageCode } from '../../domain/catalogue-files.ts';

/** Fewer letters say too little; of Han, kana and Hangul, each says more. */
const MIN_LETTERS = 8;
const MIN_DENSE_LETTERS = 4;
const LETTERS = /\p{L}/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How sure the detector has to be, from 0 to 1: below, it mostly guesses. */
const MIN_ACCURACY = 0.05;

/** UTF-16 units that are looked at: the rest of a text tells its language no better. */
const MAX_LOOKED_AT = 140;

/** A letter that is repeated says as little as none: “haaaaaa”. */
const REPEATED = /(\p{L}{1,2}?)\1{3,}/gu;
const ADDRESS = /\bhttps?:\/\/\S+/gi;

/** Languages of the detector in which nobody tells moments, such as Klingon, and which short texts in others are taken for. */
const NOT_MEANT = new Set(['tlh', 'vo', 'eo', 'la', 'rn']);

/**
 * The language that somebody wrote in, as ISO 639 has it; `undefined` if it can't be told. The detector is loaded when it is first
 * needed.
 * @param names that are no words of it, such as the titles of the film
 */
export async function languageOfText(
  text: string,
  names: readonly string[] = [],
): Promise<string | undefined> {
  const words = withoutNames(text.replace(ADDRESS, ' '), names).replace(REPEATED, ' ');
  const letters = words.match(LETTERS)?.length ?? 0;
  const dense = words.match(DENSE)?.length ?? 0;
  if (letters < MIN_LETTERS && dense < MIN_DENSE_LETTERS) return undefined;
  const { detectAll } = await import('tinyld');
  const best = detectAll(words.slice(0, MAX_LOOKED_AT)).find(({ lang }) => !NOT_MEANT.has(lang));
  return best && best.accuracy >= MIN_ACCURACY ? LanguageCode.safeParse(best.lang).data : undefined;
}

/** The longest name first: another one may be a part of it. */
function withoutNames(text: string, names: readonly string[]): string {
  const sorted = names.toSorted((one, other) => other.length - one.length);
  return sorted.reduce((rest, name) => (name.length > 2 ? rest.replaceAll(name, ' ') : rest), text);
}
