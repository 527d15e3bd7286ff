import { clustersOf } from './clusters.ts';
import { ELLIPSIS } from './wrap.ts';

/**
 * Never cuts a character in two.
 * @param max in UTF-16 units
 */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const cluster of clustersOf(text)) {
    if (kept.length + cluster.text.length + ELLIPSIS.length > max) break;
    kept += cluster.text;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
