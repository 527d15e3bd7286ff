import { cleanLine } from '../domain/clean-text.ts';
import { plainDigits } from '../domain/digits.ts';
import { DAYS_OF } from '../domain/moment-query.ts';
import { dateOf, dayOf, isoDay, readDays, type TypedDays } from '../domain/typed-day.ts';
import type { StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';

/** The option for choosing a day: today, a week, a month and a year ago, or what was typed. */
export const dayOption: StringOption<App> = {
  type: 'string',
  autocomplete({ typed, texts, app }) {
    const wanted = plainDigits(cleanLine(typed));
    const read = readDays(wanted, texts.locale);
    const today = dayOf(app.now());
    const offered = read
      ? [wanted]
      : [0, DAYS_OF.week, DAYS_OF.month, DAYS_OF.year].map((ago) => isoDay(today - ago));
    return offered
      .map((value) => ({ name: dayName(value, texts.locale, texts), value }))
      .filter(({ name, value }) => read || `${name} ${value}`.toLowerCase().includes(wanted.toLowerCase()));
  },
};

/** The day in words; a month or a year as it was typed. */
function dayName(
  value: string,
  locale: string,
  { formats }: { readonly formats: { date(date: Date, style: 'long'): string } },
) {
  const days = readDays(value, locale);
  return days && days.first === days.last ? formats.date(dateOf(days.first), 'long') : value;
}

/**
 * The days that were chosen or typed; `undefined` if the option is empty.
 * @throws {UserError} if it is no date
 */
export function chosenDays(typed: string | undefined, locale: string): TypedDays | undefined {
  if (typed === undefined) return undefined;
  const days = readDays(typed, locale);
  if (!days) throw new UserError('day.unknown', { typed: cleanLine(typed) });
  return days;
}
