/**
 * Turkish puts many suffixes behind a word: göz, gözlerimden. A word of a text is looked up by its beginnings, the longest
 * first, as long as what follows can be read as suffixes. Everything here is folded: i for ı, s for ş, g for ğ.
 */

/** In the table, the stem of a verb: `agla-` for ağlamak. */
const VERB = '-';

const INFINITIVE = /(?<=^.{3,})m[ae]k?$/;

/** Ağlamak and ağlama are kept as a verb, other words as they are. */
export const turkishTableKey = (word: string): string => word.replace(INFINITIVE, VERB);

export function turkishKey(word: string, isKey: (key: string) => boolean): string | undefined {
  if (isKey(word)) return word;
  const infinitive = turkishTableKey(word);
  if (isKey(infinitive)) return infinitive;
  for (let length = word.length - 1; length >= MIN_STEM; length -= 1) {
    const stem = word.slice(0, length);
    const rest = word.slice(length);
    const found = verbOf(stem, rest, isKey) ?? nounOf(stem, rest, isKey);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Letters. */
const MIN_STEM = 2;

function verbOf(stem: string, rest: string, isKey: (key: string) => boolean): string | undefined {
  if (!VERB_ENDINGS.test(rest)) return undefined;
  // Behind a short stem, a short ending may be anything.
  if ((stem.length > MIN_STEM || rest.length > 2) && isKey(stem + VERB)) return stem + VERB;
  // Before -yor, the last vowel becomes a narrow one: ağla-, ağlıyor.
  if (!/^[iu]?yor/.test(rest)) return undefined;
  const open = stem.replace(/[iu]$/, '');
  return ['a', 'e'].map((vowel) => open + vowel + VERB).find(isKey);
}

function nounOf(stem: string, rest: string, isKey: (key: string) => boolean): string | undefined {
  if (!NOUN_ENDINGS.test(rest) || (stem.length === MIN_STEM && rest.length < 2)) return undefined;
  if (isKey(stem)) return stem;
  const last = stem.at(-1) ?? '';
  // Before a vowel, a hard consonant becomes soft: köpek, köpeği.
  const hard = HARD[last];
  if (hard !== undefined && /^[aeiu]/.test(rest) && isKey(stem.slice(0, -1) + hard)) {
    return stem.slice(0, -1) + hard;
  }
  // Some words lose their last vowel: ağız, ağzı.
  if (!/^[iu]/.test(rest) || !/[^aeiou]{2}$/.test(stem)) return undefined;
  return ['i', 'u'].map((vowel) => stem.slice(0, -1) + vowel + last).find(isKey);
}

const HARD: Readonly<Record<string, string>> = { g: 'k', b: 'p', d: 't' };

/** One to five of those endings, one behind the other. */
const chainOf = (endings: string): RegExp => new RegExp(`^(?:${endings.split(' ').join('|')}){1,5}$`);

/** Plural, whose it is, cases, `-li`, `-siz`, `-lik`, `-ci`, `-ki`, and being something. */
const NOUN_ENDINGS = chainOf(
  'lari leri lar ler imiz umuz iniz unuz im um in un i u si su m n s y a e ya ye yi yu na ne ni nu daki deki nda nde ndan nden da de ta te dan den tan ten nin nun la le yla yle ki li lu siz suz lik luk ci cu ca ce dir dur tir tur ken dim ydi ydu di du ti tu',
);

/** Tenses, persons, participles, converbs, voices, and cases behind a participle. */
const VERB_ENDINGS = chainOf(
  'iyor uyor yor acak ecek yacak yecek arak erek yarak yerek ince unca yinca yince digi dugu tigi tugu masi mesi abil ebil mak mek dik tik duk mis mus sin sun sa se ma me yan yen an en yip yup ip up ken maz mez ilar lar ler dir dur tir tur dan den da de di du ti tu miy mu in iz uz is us il ul ir ur ar er na ne ni nu ya ye m k n l r s t p y i u a e',
);
