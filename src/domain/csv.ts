/**
 * Where a spreadsheet would begin a formula: in front of a text, and after what may end a cell for it. In Spanish and Turkish,
 * that is a semicolon, and quotation marks around a text with commas don't count then.
 */
const FORMULA = /(?<=(?:^|[;\t\r\n])\s*)(?=[=+\-@＝＋－＠])|^(?=[\t\r])/g;

/**
 * A line of a table as in RFC 4180, with its end. What looks like a formula gets an apostrophe in front, or a spreadsheet would
 * carry it out.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(text: string): string {
  const safe = text.replace(FORMULA, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
