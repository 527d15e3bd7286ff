/** For comparing what is typed with names: without case and accents, also where a language has letters of its own. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/\s+/g, ' ');
}

/** Those of which a name holds what is typed: first where it begins a name, then a word, then elsewhere. */
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
