/** A text with a capital letter at its beginning, by the rules of a language. */
export function capitalised(text: string, language: string): string {
  const [first = '', ...rest] = text;
  return [first.toLocaleUpperCase(language), ...rest].join('');
}
