import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Span } from '../../domain/span.ts';
import { hitsIn } from '../../search/moments/hits.ts';
import type { QueryPart } from '../../search/moments/query.ts';
import type { AppContext } from '../app.ts';
import { visibleMoments } from './visible-moments.ts';

/** Nobody turns more pages of what was found. */
const MAX_FOUND = 1_000;

export interface SearchResult {
  /** The moments that the person may read, the best first. */
  readonly found: readonly LiveMoment[];
  /** Whether there are more than those. */
  readonly isCut: boolean;
  /** Whether the first one has all that was searched for. */
  readonly isWhole: boolean;
  readonly meant: readonly QueryPart[];
  readonly moments: VisibleMoments;
}

/** Searches in the moments that the person may read. */
export async function searchMoments(context: AppContext, words: string): Promise<SearchResult> {
  const moments = await visibleMoments(context);
  const { numbers, whole, meant } = await context.app.searches
    .in(context.community.library)
    .find(words, moments);
  const found: LiveMoment[] = [];
  let isWhole = false;
  let isCut = false;
  for (let at = 0; at < numbers.length && !isCut; at += 1) {
    const live = moments.moment(numbers[at] ?? 0);
    if (!live) continue;
    if (found.length === 0) isWhole = at < whole;
    if (found.length === MAX_FOUND) isCut = true;
    else found.push(live);
  }
  return { found, isCut, isWhole, meant, moments };
}

/** What a moment was found by. */
export interface FoundWords {
  readonly text: string;
  readonly hits: readonly Span[];
  /** Who replied it; `undefined` if it is the story. */
  readonly repliedBy?: string;
}

/** The words of the story, or of a reply if the story has none. A film or person may be all that was found: then it is the beginning. */
export function foundWords(
  { meant, moments }: Pick<SearchResult, 'meant' | 'moments'>,
  { moment }: LiveMoment,
): FoundWords {
  const story = { text: moment.text, hits: hitsIn(moment.text, meant) };
  if (story.hits.length > 0) return story;
  for (const { text, author } of moments.replies(moment.number)) {
    const hits = hitsIn(text, meant);
    if (hits.length > 0) return { text, hits, repliedBy: author.name };
  }
  return story;
}
