/** How one locale writes numbers, lists, days and money. */
export interface Formats {
  /** 2,000 */
  number(value: number): string;
  /** The plural form for a number: `one`, `other` … */
  cardinal(value: number): Intl.LDMLPluralRule;
  /** The form for a position, as in 1st or 2nd. */
  ordinal(value: number): Intl.LDMLPluralRule;
  /** `and`: A, B and C. `or`: A, B or C. `unit`: A, B, C. */
  list(items: readonly string[], style: ListStyle): string;
  /** The day of a date, in UTC. */
  date(date: Date, style: DateStyle): string;
  /** December 1997, in UTC. */
  month(date: Date): string;
  /** The time of day, in UTC, which it says. */
  time(date: Date): string;
  /** The time of day at a full hour, as clocks show it. @param hour from 0 to 23 */
  hour(hour: number): string;
  /** @param day from 1, a Monday, to 7 */
  weekday(day: number): string;
  /** Both, in UTC, which it says. */
  dateAndTime(date: Date, style: DateStyle): string;
  /** $80.3M: a rounded amount. @param currency its three-letter code */
  money(amount: number, currency: string): string;
}

export type ListStyle = 'and' | 'or' | 'unit';
export type DateStyle = 'short' | 'medium' | 'long' | 'full';

const LIST_TYPES = { and: 'conjunction', or: 'disjunction' } as const;

const UTC = { timeZone: 'UTC', timeZoneName: 'short' } as const;

/** Each formatter is made when it is first needed: that takes up to a millisecond, and most locales need few of them. */
export function createFormats(locale: string): Formats {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const cardinals = once(() => new Intl.PluralRules(locale));
  const ordinals = once(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
  const lists = byKey((style: 'and' | 'or') => new Intl.ListFormat(locale, { type: LIST_TYPES[style] }));
  const units = once(() => unitList(locale));
  const days = byKey(
    (dateStyle: DateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
  );
  const months = once(
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
  const times = once(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...UTC }));
  const clocks = once(
    () => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
  );
  const weekdays = once(() => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
  const moments = byKey(
    (dateStyle: DateStyle) =>
      new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', timeZone: 'UTC' }),
  );
  const currencies = byKey(
    (currency: string) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumSignificantDigits: 3,
      }),
  );
  return {
    number: forSmall((value) => numbers().format(value)),
    cardinal: forSmall((value) => cardinals().select(value)),
    ordinal: (value) => ordinals().select(value),
    list: (items, style) => (style === 'unit' ? units()(items) : lists(style).format(items)),
    date: (date, style) => days(style).format(date),
    month: (date) => months().format(date),
    time: (date) => times().format(date),
    hour: (hour) => clocks().format(Date.UTC(1970, 0, 1, hour)),
    // The fifth day of 1970 was a Monday.
    weekday: (day) => weekdays().format(Date.UTC(1970, 0, 4 + day)),
    dateAndTime: (date, style) => `${moments(style).format(date)} UTC`,
    money: (amount, currency) => currencies(currency).format(amount),
  };
}

/**
 * A, B, C. `Intl` has lists of units, but puts nothing between them in Turkish, and "y" between two in Spanish. So this takes what
 * it puts between the first two of a long list.
 */
function unitList(locale: string): (items: readonly string[]) => string {
  const parts = new Intl.ListFormat(locale).formatToParts(['-', '-', '-']);
  const separator = parts.find(({ type }) => type === 'literal')?.value ?? ', ';
  return (items) => items.join(separator);
}

/** Most numbers in the texts are counts below this. */
const SMALL = 1000;

/** Caches the results for small whole numbers: Intl takes up to a microsecond for each. */
function forSmall<T>(format: (value: number) => T): (value: number) => T {
  const kept: T[] = [];
  return (value) => {
    if (!(Number.isInteger(value) && value >= 0 && value < SMALL)) return format(value);
    kept[value] ??= format(value);
    return kept[value];
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function byKey<K, T>(make: (key: K) => T): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
}
