import { expect, it } from 'vitest';
import { csvLine } from '../../src/domain/csv.ts';

it('a line of a table is written as in RFC 4180', () => {
  expect(csvLine(['a', '', 'b, c', 'say "hi"', 'two\nlines', 'Ova’s'])).toBe(
    'a,,"b, c","say ""hi""","two\nlines",Ova’s\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula for a spreadsheet', (text) => {
  expect(csvLine([text])).toMatch(/^"?'/);
});

it.each([
  ['a; =1+1', "a; '=1+1"],
  ['Off topic\n-1', "Off topic\n'-1"],
  ['＝1+1', "'＝1+1"],
])('%j is none either where cells end with semicolons', (text, kept) => {
  expect(csvLine([text]).replaceAll('"', '')).toBe(`${kept}\r\n`);
});

it.each(['a-b', 'a;b', 'well; yes', 'see x?a=b&c=d'])('%j stays as it is', (text) => {
  expect(csvLine([text])).toBe(`${text}\r\n`);
});
