import { expect, it } from 'vitest';
import { csvLine } from '../../src/domain/csv.ts';

it('a line of a table is written as in RFC 4180', () => {
  expect(csvLine(['a', '', 'b, c', 'say "hi"', 'two\nlines', 'Ova’s'])).toBe(
    'a,,"b, c","say ""hi""","two\nlines",Ova’s\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula for a spreadsheet', (text) => {
  expect(csvLine([text]).replaceAll('"', '')).toBe(`'${text}\r\n`);
});
