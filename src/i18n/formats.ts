/** How numbers, lists and days are written in one locale. */
export interface Formats {
  /** 2,000 */
  number(value: number): string;
  /** The plural form that goes with a number: `one`, `other` … */
  cardinal(value: number): Intl.LDMLPluralRule;
  /** The form that goes with a place in an order, as 1st or 2nd. */
  ordinal(value: number): Intl.LDMLPluralRule;
  /** `and`: A, B and C. `or`: A, B or C. `unit`: A, B, C. */
  list(items: readonly string[], style: ListStyle): string;
  /** The day of a date, in UTC. */
  date(date: Date, style: DateStyle): string;
}

export type ListStyle = 'and' | 'or' | 'unit';
export type DateStyle = 'short' | 'medium' | 'long' | 'full';

const LIST_TYPES = { and: 'conjunction', or: 'disjunction', unit: 'unit' } as const;

/** Each formatter is made when it is first needed: that takes up to a millisecond, and most locales need few of them. */
export function createFormats(locale: string): Formats {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const cardinals = once(() => new Intl.PluralRules(locale));
  const ordinals = once(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
  const lists = byStyle(
    (style: ListStyle) => new Intl.ListFormat(locale, { type: LIST_TYPES[style], style: listWidth(style) }),
  );
  const days = byStyle(
    (dateStyle: DateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
  );
  return {
    number: forSmall((value) => numbers().format(value)),
    cardinal: forSmall((value) => cardinals().select(value)),
    ordinal: (value) => ordinals().select(value),
    list: (items, style) => lists(style).format(items),
    date: (date, style) => days(style).format(date),
  };
}

/** Spanish and others say "A, B y C" even of units, unless they are short. */
const listWidth = (style: ListStyle) => (style === 'unit' ? 'short' : 'long');

/** Most numbers in the texts are counts below this. */
const SMALL = 1000;

/** Keeps the results for small whole numbers: Intl takes up to a microsecond for each. */
function forSmall<T>(format: (value: number) => T): (value: number) => T {
  const kept = new Map<number, T>();
  return (value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const made = format(value);
    if (Number.isInteger(value) && value >= 0 && value < SMALL) kept.set(value, made);
    return made;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function byStyle<S extends string, T>(make: (style: S) => T): (style: S) => T {
  const made = new Map<S, T>();
  return (style) => {
    const known = made.get(style) ?? make(style);
    made.set(style, known);
    return known;
  };
}
