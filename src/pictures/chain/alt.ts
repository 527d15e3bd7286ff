import { isolated } from '../../domain/isolate.ts';
import { clustersOf } from '../kit/text/clusters.ts';
import { ELLIPSIS } from '../kit/text/wrap.ts';
import type { TreeEntry, TreePicture } from '../lineage/tree-picture.ts';

/** What is said about each moment. */
interface Detail {
  readonly country: boolean;
  readonly film: boolean;
}

/** With many moments, less is said about each. */
const DETAILS: readonly Detail[] = [
  { country: true, film: true },
  { country: false, film: true },
  { country: false, film: false },
];

/**
 * The picture in words: each row of moments that led to one another, a branch beginning with the one that it hangs from.
 * @param gap what is said of a gap
 * @param maxLength in UTF-16 units
 */
export function altOf(picture: TreePicture, gap: string, maxLength: number): string {
  const told = DETAILS.map((detail) => tell(picture, gap, detail));
  return told.find((text) => text.length <= maxLength) ?? shortened(told.at(-1) ?? '', maxLength);
}

function tell({ summary, entries, tree }: TreePicture, gap: string, detail: Detail): string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const told = (id: string) => inWords(byId.get(id), gap, detail);
  const rows: Row[] = [{ start: tree.root, words: told(tree.root), end: tree.root, steps: 0 }];
  for (const { id, from } of tree.twigs) {
    const before = from?.id ?? tree.root;
    const row = rows.at(-1);
    const goesOn = row?.end === before;
    // Several that came of one, and of which nothing came yet, are told together.
    const isBeside = !goesOn && row?.start === before && row.steps === 1;
    if (goesOn || isBeside) {
      row.words += `${goesOn ? ' →' : ';'} ${told(id)}`;
      row.steps += goesOn ? 1 : 0;
      row.end = id;
    } else {
      const words = `${nameOf(byId.get(before), gap)} → ${told(id)}`;
      rows.push({ start: before, words, end: id, steps: 1 });
    }
  }
  return [summary, ...rows.map(({ words }) => words)].map((text) => `${text}.`).join(' ');
}

/** Moments that led to one another, from the id of the one that the first hangs from to that of the last. */
interface Row {
  readonly start: string;
  words: string;
  end: string;
  steps: number;
}

const nameOf = (entry: TreeEntry | undefined, gap: string): string =>
  entry && !entry.isGap ? isolated(entry.title.text) : gap;

/** John (Malta), 7. Koğuştaki Mucize */
function inWords(entry: TreeEntry | undefined, gap: string, { country, film }: Detail): string {
  const name = nameOf(entry, gap);
  if (!entry || entry.isGap) return name;
  const from = country && entry.countries !== '' ? ` (${entry.countries})` : '';
  const about = film && entry.original ? `, ${isolated(entry.original.text)}` : '';
  return `${name}${from}${about}`;
}

/** Never cuts a character in two. */
function shortened(text: string, max: number): string {
  let kept = '';
  for (const cluster of clustersOf(text)) {
    if (kept.length + cluster.text.length + ELLIPSIS.length > max) break;
    kept += cluster.text;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
