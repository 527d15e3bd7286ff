import type { Heights } from './moment-order.ts';

/**
 * Some of the numbers as they would stand if all were sorted, the highest first. Sorting a hundred thousand takes ten times as
 * long.
 * @param numbers no two are equal
 */
export function sliceDescending(
  numbers: Uint32Array,
  heights: Heights,
  from: number,
  count: number,
): number[] {
  const end = Math.min(from + count, numbers.length);
  if (from >= end) return [];
  if (end <= FEW) return highest(numbers, heights, end).slice(from);
  const all = numbers.slice();
  if (end < all.length) placeAt(all, heights, end, 0, all.length - 1);
  if (from > 0) placeAt(all, heights, from, 0, end - 1);
  return [...all.subarray(from, end)].sort((one, other) => (isAhead(heights, one, other) ? -1 : 1));
}

/** So many are found soonest by one look at all numbers, of which most are not ahead of those that were found before. */
const FEW = 64;

/** The highest ones, in their order. */
function highest(numbers: Uint32Array, heights: Heights, count: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const last = found[count - 1];
    if (last !== undefined && !isAhead(heights, number, last)) continue;
    let place = found.length;
    while (place > 0 && isAhead(heights, number, found[place - 1] ?? 0)) place -= 1;
    found.splice(place, 0, number);
    if (found.length > count) found.pop();
  }
  return found;
}

/** Whether the first of two different numbers comes before the other. */
export function isAhead(heights: Heights, one: number, other: number): boolean {
  const height = heights[one] ?? 0;
  const others = heights[other] ?? 0;
  return height === others ? one > other : height > others;
}

/** Hoare's selection: afterwards no number before the place comes after the one at it, and none behind it comes before it. */
function placeAt(numbers: Uint32Array, heights: Heights, place: number, first: number, last: number): void {
  let low = first;
  let high = last;
  while (low < high) {
    const ends = [numbers[low] ?? 0, numbers[(low + high) >> 1] ?? 0, numbers[high] ?? 0];
    const [, pivot = 0] = ends.sort((one, other) => (isAhead(heights, one, other) ? -1 : 1));
    let left = low;
    let right = high;
    while (left <= right) {
      while (isAhead(heights, numbers[left] ?? 0, pivot)) left += 1;
      while (isAhead(heights, pivot, numbers[right] ?? 0)) right -= 1;
      if (left > right) break;
      const number = numbers[left] ?? 0;
      numbers[left] = numbers[right] ?? 0;
      numbers[right] = number;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}
