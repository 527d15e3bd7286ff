import { type Ranking, SCORES } from './ranking.ts';

/**
 * Documents that belong together, in their order; but the best match comes first (of several with that name, the best known),
 * and those that match by the names of others come last.
 */
export interface RankedGroup {
  /** The score of its best document. */
  readonly score: number;
  readonly documents: readonly number[];
}

/** What decides between documents that match equally well. */
export interface Order {
  /** The number of each document's group. */
  readonly groups: Uint32Array;
  /** How well known each document is; the earlier of two equals comes first. */
  readonly weights: Uint8Array;
}

/** The best groups with that many documents altogether: those with the best document first, then those with the best known. */
export function bestGroups(ranking: Ranking, order: Order, max: number): RankedGroup[] {
  const { groups: groupOf, weights } = order;
  const groups = new Map(
    leaders(ranking, weights, max).map((document) => [groupOf[document] ?? 0, [] as number[]]),
  );
  for (const document of ranking.hits) groups.get(groupOf[document] ?? 0)?.push(document);
  return [...groups.values()]
    .map((members) => inGroup(members, ranking, weights))
    .sort((one, other) => other.score - one.score || other.weight - one.weight || one.best - other.best)
    .map(({ score, documents }) => ({ score, documents }));
}

/** From this many hits on, sorting them takes longer than looking through all scores. */
const MANY = 2_000;

/** The `max` best documents, in any order. */
function leaders({ scores, hits }: Ranking, weights: Uint8Array, max: number): readonly number[] {
  if (hits.length <= max) return hits;
  const byWeight = (one: number, other: number) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other;
  if (hits.length < MANY) {
    return [...hits]
      .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || byWeight(one, other))
      .slice(0, max);
  }
  const counts = new Uint32Array(SCORES);
  for (const document of hits) {
    const score = scores[document] ?? 0;
    counts[score] = (counts[score] ?? 0) + 1;
  }
  const best: number[] = [];
  for (let score = SCORES - 1; score > 0 && best.length < max; score -= 1) {
    if (counts[score] === 0) continue;
    const equals: number[] = [];
    for (let at = scores.indexOf(score); at !== -1; at = scores.indexOf(score, at + 1)) equals.push(at);
    best.push(...equals.sort(byWeight).slice(0, max - best.length));
  }
  return best;
}

/** Documents whose weights differ by no more are equally well known. */
const ALIKE = 8;

interface Members {
  readonly score: number;
  /** The first of the best. */
  readonly best: number;
  /** That of the best known of the best. */
  readonly weight: number;
  readonly documents: readonly number[];
}

function inGroup(members: readonly number[], ranking: Ranking, weights: Uint8Array): Members {
  const { scores } = ranking;
  const sorted = [...members].sort((one, other) => one - other);
  const score = sorted.reduce((best, document) => Math.max(best, scores[document] ?? 0), 0);
  const equals = sorted.filter((document) => scores[document] === score);
  const [best = 0] = equals;
  const weightOf = (document: number) => weights[document] ?? 0;
  const weight = Math.max(...equals.map(weightOf));
  // Part of a name may be the beginning of another one.
  const areCalledSo = equals.length === 1 || ranking.explain(best).extent !== 'part';
  const first = areCalledSo && equals.find((document) => weightOf(document) >= weight - ALIKE);
  // What is called otherwise stands behind what is called so.
  const place = (document: number) => (document === first ? 0 : ranking.isSibling(document) ? 2 : 1);
  return { score, best, weight, documents: sorted.sort((one, other) => place(one) - place(other)) };
}
