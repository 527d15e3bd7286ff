import { expect, it } from 'vitest';
import { textsFor } from '../../../src/i18n/texts.ts';
import { partialDate } from '../../../src/views/kit/partial-date.ts';

it.each([
  ['en-US', ['1997', 'December 1997', 'December 19, 1997']],
  ['es-ES', ['1997', 'diciembre de 1997', '19 de diciembre de 1997']],
  ['tr', ['1997', 'Aralık 1997', '19 Aralık 1997']],
])('tells as much of a date as is known, in %s', (locale, told) => {
  const texts = textsFor(locale);
  expect(['1997', '1997-12', '1997-12-19'].map((date) => partialDate(date, 'long', texts))).toEqual(told);
});
