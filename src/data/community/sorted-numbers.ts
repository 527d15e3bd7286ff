/** Unique numbers in ascending order. */

/** The index of the number, or the one it would have. */
export function positionOf(numbers: readonly number[], number: number): number {
  const last = numbers.at(-1);
  if (last === undefined || last < number) return numbers.length;
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function insertNumber(numbers: number[], number: number): void {
  const index = positionOf(numbers, number);
  if (index === numbers.length) numbers.push(number);
  else if (numbers[index] !== number) numbers.splice(index, 0, number);
}

export function removeNumber(numbers: number[], number: number): void {
  const index = positionOf(numbers, number);
  if (numbers[index] === number) numbers.splice(index, 1);
}

/** Those that begin with these digits, the largest first. */
export function* startingWith(numbers: readonly number[], digits: string): Generator<number> {
  const largest = numbers.at(-1) ?? 0;
  const prefix = Number(digits);
  // No number begins with 0. With a leading zero, `007` would match what begins with 7.
  if (!/^[1-9]\d*$/.test(digits) || prefix > largest) return;
  let factor = 1;
  while (prefix * factor * 10 <= largest) factor *= 10;
  for (; factor >= 1; factor /= 10) {
    const first = positionOf(numbers, prefix * factor);
    for (let index = positionOf(numbers, (prefix + 1) * factor) - 1; index >= first; index -= 1) {
      yield numbers[index] ?? 0;
    }
  }
}

/** All numbers of those lists, largest first. No two lists share a number. */
export function mergedDescending(lists: readonly (readonly number[])[]): readonly number[] {
  return merged(lists).toReversed();
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length < 2) return lists[0] ?? [];
  const half = lists.length >> 1;
  return mergedTwo(merged(lists.slice(0, half)), merged(lists.slice(half)));
}

function mergedTwo(one: readonly number[], other: readonly number[]): readonly number[] {
  const all: number[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const first = one[left] ?? Number.POSITIVE_INFINITY;
    const second = other[right] ?? Number.POSITIVE_INFINITY;
    if (first < second) left += 1;
    else right += 1;
    all.push(Math.min(first, second));
  }
  return all;
}
