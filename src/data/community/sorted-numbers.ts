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

/** Several such lists, of which no two share a number, read as one. */
export type Lists = readonly (readonly number[])[];

export function countIn(lists: Lists): number {
  return lists.reduce((count, list) => count + list.length, 0);
}

/** The position of a number among them all, counted from the largest, which is 1. */
export function rankIn(lists: Lists, number: number): number {
  return lists.reduce((rank, list) => rank + list.length - positionOf(list, number), 0);
}

/** The next larger (or smaller) number, even if that one itself is in none of them. */
export function besideIn(lists: Lists, number: number, direction: 'larger' | 'smaller'): number | undefined {
  const found = lists.flatMap((list) => {
    const index = positionOf(list, number);
    if (direction === 'smaller') return list[index - 1] ?? [];
    return list[list[index] === number ? index + 1 : index] ?? [];
  });
  if (found.length === 0) return undefined;
  return direction === 'smaller' ? Math.max(...found) : Math.min(...found);
}

/** All of them, the largest first, and no more than are asked for. */
export function* largestFirst(lists: Lists): Generator<number> {
  const left = lists.map((list) => ({ list, at: list.length - 1 }));
  for (;;) {
    let next: { readonly list: readonly number[]; at: number } | undefined;
    for (const one of left) {
      if ((one.list[one.at] ?? 0) > (next?.list[next.at] ?? 0)) next = one;
    }
    if (!next) return;
    yield next.list[next.at] ?? 0;
    next.at -= 1;
  }
}

/**
 * Any of them except those, or any at all if there is no other.
 * @param random as `Math.random`
 */
export function randomIn(
  lists: Lists,
  random: () => number,
  except: ReadonlySet<number>,
): number | undefined {
  const count = countIn(lists);
  const passed = [...except]
    .flatMap((number) => indexIn(lists, number) ?? [])
    .sort((one, other) => one - other);
  const left = count - passed.length;
  if (left === 0) return at(lists, Math.floor(random() * count));
  let index = Math.floor(random() * left);
  for (const skipped of passed) if (skipped <= index) index += 1;
  return at(lists, index);
}

/** The index of a number, with the lists one after the other; `undefined` if it is in none. */
function indexIn(lists: Lists, number: number): number | undefined {
  let before = 0;
  for (const list of lists) {
    const index = positionOf(list, number);
    if (list[index] === number) return before + index;
    before += list.length;
  }
  return undefined;
}

function at(lists: Lists, index: number): number | undefined {
  let rest = index;
  for (const list of lists) {
    if (rest < list.length) return list[rest];
    rest -= list.length;
  }
  return undefined;
}
