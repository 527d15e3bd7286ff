import { type Ranking, SCORES } from './ranking.ts';

/**
 * Documents that belong together, in their order; but one that is the only best match comes first, and those that match by
 * the names of others come last.
 */
export interface RankedGroup {
  /** The score of its best document. */
  readonly score: number;
  readonly documents: readonly number[];
}

/**
 * The best groups with that many documents altogether: those with the best document first, among equals the one with the
 * earliest such document.
 * @param groupOf the number of each document's group
 */
export function bestGroups(ranking: Ranking, groupOf: Uint32Array, max: number): RankedGroup[] {
  const groups = new Map(leaders(ranking, max).map((document) => [groupOf[document] ?? 0, [] as number[]]));
  for (const document of ranking.hits) groups.get(groupOf[document] ?? 0)?.push(document);
  return [...groups.values()]
    .map((members) => inGroup(members, ranking))
    .sort((one, other) => other.score - one.score || one.best - other.best)
    .map(({ score, documents }) => ({ score, documents }));
}

/** From this many hits on, sorting them takes longer than looking through all scores. */
const MANY = 2_000;

/** The `max` best documents, in any order. */
function leaders({ scores, hits }: Ranking, max: number): readonly number[] {
  if (hits.length <= max) return hits;
  if (hits.length < MANY) {
    return [...hits]
      .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
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
    for (let at = scores.indexOf(score); at !== -1 && best.length < max; at = scores.indexOf(score, at + 1)) {
      best.push(at);
    }
  }
  return best;
}

interface Members {
  readonly score: number;
  /** The first of the best. */
  readonly best: number;
  readonly documents: readonly number[];
}

function inGroup(members: readonly number[], ranking: Ranking): Members {
  const { scores } = ranking;
  const sorted = [...members].sort((one, other) => one - other);
  const score = sorted.reduce((best, document) => Math.max(best, scores[document] ?? 0), 0);
  const isBest = (document: number) => scores[document] === score;
  const [best = 0, ...others] = sorted.filter(isBest);
  const isFirst = (document: number) => others.length === 0 && document === best;
  // What is called otherwise stands behind what is called so.
  const place = (document: number) => (isFirst(document) ? 0 : ranking.isSibling(document) ? 2 : 1);
  return { score, best, documents: sorted.sort((one, other) => place(one) - place(other)) };
}
