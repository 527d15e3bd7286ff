import { describe, expect, it } from 'vitest';
import {
  countOfFew,
  type Few,
  itemsOf,
  withAnother,
  withOneMore,
  without,
} from '../../../src/data/community/few.ts';

interface Item {
  readonly id: number;
}

const items = Array.from({ length: 20 }, (_, id): Item => ({ id }));
const [first, second] = items as [Item, Item];
const all = (of: readonly Item[]) => of.reduce<Few<Item>>((few, item) => withOneMore(few, item), undefined);

describe('a list of few', () => {
  it.each([0, 1, 2, 3, 16, 17, 20])('gives %i items back in their order', (count) => {
    const some = items.slice(0, count);
    expect(itemsOf(all(some))).toEqual(some);
    expect(countOfFew(all(some))).toBe(count);
  });

  it('keeps one item without an array', () => {
    expect(all([first])).toBe(first);
    expect(without(all([first, second]), second)).toBe(first);
    expect(without(first, first)).toBeUndefined();
  });

  it.each([1, 2, 20])('puts another item in the place of one of %i', (count) => {
    const another: Item = { id: 99 };
    const few = withAnother(all(items.slice(0, count)), first, another);
    expect(itemsOf(few)).toEqual([another, ...items.slice(1, count)]);
  });

  it('leaves what is not in it as it is', () => {
    expect(without(first, second)).toBe(first);
    expect(withAnother(first, second, items[2] ?? first)).toBe(first);
    expect(without<Item>(undefined, first)).toBeUndefined();
  });
});
