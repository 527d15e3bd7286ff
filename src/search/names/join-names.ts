import type { PackedTexts } from './pack-texts.ts';
import { beginnings } from './rows.ts';
import { SKIPS } from './skips.ts';

/** Sorts the names of several words by their first words, for `JoinedNames`. */
export function joinNames({
  words,
  wordsOf,
  lengths,
  skips,
}: Pick<PackedTexts, 'words' | 'wordsOf' | 'lengths' | 'skips'>): Pick<PackedTexts, 'joined' | 'joinedOf'> {
  const wordOf = (entry: number, place: number) =>
    words[(wordsOf[entry >> 1] ?? 0) + (entry & 1) + place] ?? 0;
  const entries: number[] = [];
  for (const [spelling, length] of lengths.entries()) {
    if (length < 2) continue;
    entries.push(spelling * 2);
    const first = wordOf(spelling * 2, 0);
    if (length > 2 && ((skips[first] ?? 0) & SKIPS.article) !== 0) entries.push(spelling * 2 + 1);
  }
  const bySecond = sortedBy(entries, skips.length, (entry) => wordOf(entry, 1)).entries;
  const sorted = sortedBy(bySecond, skips.length, (entry) => wordOf(entry, 0));
  return { joined: sorted.entries, joinedOf: sorted.begins };
}

interface Sorted {
  readonly entries: Uint32Array;
  /** Where the entries of each word begin. */
  readonly begins: Uint32Array;
}

/** Entries by a word of theirs; those with the same one stay in their order. */
function sortedBy(entries: ArrayLike<number>, words: number, wordOf: (entry: number) => number): Sorted {
  const begins = beginnings(Uint32Array.from(entries, wordOf), words);
  const next = begins.slice();
  const sorted = new Uint32Array(entries.length);
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] ?? 0;
    const word = wordOf(entry);
    const at = next[word] ?? 0;
    sorted[at] = entry;
    next[word] = at + 1;
  }
  return { entries: sorted, begins };
}
