import { fold } from '../../domain/fold.ts';
import { packSegment } from '../../search/moments/pack-segment.ts';
import { readQuery } from '../../search/moments/query.ts';
import type { Segment } from '../../search/moments/segment.ts';
import { unified } from '../../search/words/normalise.ts';
import type { Library } from './library.ts';
import { indexed, type MomentText, type SearchNames, textsOf } from './moment-texts.ts';

/** Moments that are looked through in one step. */
const MOMENTS_A_STEP = 32;

/**
 * Looks through the texts that aren't in the index yet, one by one, for any word of what was typed. Those that may match are packed
 * for this one search, so that they are ranked like all others.
 * @param from the first number
 */
export function* unindexed(
  typed: string,
  library: Library,
  names: SearchNames,
  from: number,
): Generator<void, Segment[]> {
  const wanted = readQuery(typed).flatMap(([first]) => first?.term ?? []);
  const mayMatch = ({ text, labels }: MomentText): boolean => {
    const folded = unified(fold([text, ...labels].join('\n')));
    return wanted.some((term) => folded.includes(term));
  };
  const segments: Segment[] = [];
  for (let number = from; number < library.nextNumber; number += MOMENTS_A_STEP) {
    const end = Math.min(number + MOMENTS_A_STEP, library.nextNumber);
    const texts: MomentText[] = [];
    for (let one = number; one < end; one += 1) texts.push(...textsOf(library, one, names).filter(mayMatch));
    if (texts.length > 0) segments.push(packSegment(texts.map(indexed)));
    yield;
  }
  return segments;
}
