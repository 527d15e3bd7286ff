import type { DateStyle } from '../../i18n/formats.ts';
import type { Speech } from '../../i18n/texts.ts';

/** A day in the words of the language; a month or a year as it is. */
export function partialDate(date: string, style: DateStyle, { formats }: Speech): string {
  return date.length < 10 ? date : formats.date(new Date(date), style);
}
