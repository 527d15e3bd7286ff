/** A list that is usually empty or has one item, which is kept without an array around it: that would take 56 bytes more. */
export type Few<Item extends object> = Item | Item[] | undefined;

/**
 * Up to this length, an array is copied to grow, by `concat`: pushing to an array of one makes room for seventeen, as does
 * `[...items, item]`, and few moments need that.
 */
const SHORT = 16;

/** In their order. It may be the array that is kept. */
export function itemsOf<Item extends object>(few: Few<Item>): readonly Item[] {
  if (few === undefined) return [];
  return Array.isArray(few) ? few : [few];
}

export function countOfFew(few: Few<object>): number {
  if (few === undefined) return 0;
  return Array.isArray(few) ? few.length : 1;
}

/** The list with one more item: the same array if it is long. */
export function withOneMore<Item extends object>(few: Few<Item>, item: Item): Few<Item> {
  if (few === undefined) return item;
  if (!Array.isArray(few)) return [few, item];
  if (few.length < SHORT) return few.concat([item]);
  few.push(item);
  return few;
}

/** The list with another item in the place of one. */
export function withAnother<Item extends object>(few: Few<Item>, item: Item, another: Item): Few<Item> {
  return fewOf(itemsOf(few).map((one) => (one === item ? another : one)));
}

export function without<Item extends object>(few: Few<Item>, item: Item): Few<Item> {
  return fewOf(itemsOf(few).filter((one) => one !== item));
}

function fewOf<Item extends object>(items: Item[]): Few<Item> {
  return items.length < 2 ? items[0] : items;
}
