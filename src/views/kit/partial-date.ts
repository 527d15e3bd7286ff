import type { DateStyle } from '../../i18n/formats.ts';
import type { Speech } from '../../i18n/texts.ts';

const YEAR = 'YYYY';
const MONTH = 'YYYY-MM';

/** A day or a month in the words of the language; a year as it is. */
export function partialDate(date: string, style: DateStyle, { formats }: Speech): string {
  if (date.length === YEAR.length) return date;
  return date.length === MONTH.length ? formats.month(new Date(date)) : formats.date(new Date(date), style);
}
