/** Normalises text for comparing: without case and accents, including letters that only some languages have. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/\s+/g, ' ');
}

/** The items with a name that contains what is typed: first at the start of a name, then of a word, then elsewhere. */
export function matching<T>(
  all: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
): readonly T[] {
  const wanted = fold(typed).trimStart();
  if (wanted === '') return all;
  const ranked = all.map((one) => ({
    one,
    rank: Math.min(...namesOf(one).map((name) => rank(name, wanted))),
  }));
  return ranked
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank)
    .map(({ one }) => one);
}

function rank(name: string, wanted: string): number {
  const folded = fold(name);
  if (folded.startsWith(wanted)) return 0;
  if (folded.includes(` ${wanted}`)) return 1;
  return folded.includes(wanted) ? 2 : Infinity;
}
