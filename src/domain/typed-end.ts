import { fold } from './fold.ts';
import { MS_PER_DAY } from './moment-query.ts';
import { readDays } from './typed-day.ts';

const MS_PER_HOUR = 60 * 60 * 1000;

/** Units in the bot's languages, folded, with their worth in milliseconds. */
const UNITS: ReadonlyMap<string, number> = new Map(
  [
    { worth: 60_000, words: 'm min mins minute minutes minuto minutos dk dakika' },
    { worth: MS_PER_HOUR, words: 'h hr hrs hour hours hora horas sa saat' },
    { worth: MS_PER_DAY, words: 'd day days dia dias g gun' },
    { worth: 7 * MS_PER_DAY, words: 'w week weeks sem semana semanas hf hafta' },
  ].flatMap(({ worth, words }) => words.split(' ').map((word) => [word, worth] as const)),
);

/**
 * When something ends: after a time (`1h`, `7 days`), or with a day, month or year (`2026-12-05`), UTC.
 * @param now milliseconds since 1970, as the result
 * @returns `undefined` if it is neither
 */
export function readEnd(typed: string, now: number, locale: string): number | undefined {
  // Signs are lost when it is folded.
  const isCount = /^\s*\p{Nd}/u.test(typed);
  const [, number, word = ''] = (isCount && /^(\d{1,4}) ?(\p{L}+)$/u.exec(fold(typed))) || [];
  const worth = UNITS.get(word);
  if (number !== undefined && worth !== undefined) return now + Number(number) * worth;
  const days = readDays(typed, locale);
  return days && (days.last + 1) * MS_PER_DAY;
}

/** A time in the unit in which people count it, rounded up; both 0 where there is none. */
interface Span {
  readonly days: number;
  readonly hours: number;
}

/** Up to two days, people count hours. */
const MAX_HOURS = 48;

/** @param ms milliseconds; `undefined` for no end */
export function spanOf(ms: number | undefined): Span {
  const hours = ms === undefined ? 0 : Math.max(Math.ceil(ms / MS_PER_HOUR), 1);
  return hours > MAX_HOURS ? { days: Math.ceil(hours / 24), hours: 0 } : { days: 0, hours };
}
