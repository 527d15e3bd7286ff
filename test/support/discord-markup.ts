/**
 * What Discord's client would make of a text, regardless of how the bot escapes it: it drops a backslash before a mark and
 * shows the mark; in a code block nothing has a meaning.
 */
const TOKEN =
  /\\[^0-9A-Za-z\s]|```[\s\S]*?```|`+|\*+|_+|~~|\|\||<[^>\n]+>|\[|[a-z][a-z0-9+.-]*:\/\/|@(?:everyone|here)|^[^\S\n]*(?:#{1,3}|-#|[-+]|\d+\.|>(?:>>)?)(?=\s|$)/gimu;

/** All markup, mentions and links in a text, in order. */
export function activeMarkup(content: string): string[] {
  return [...content.matchAll(TOKEN)]
    .map(([token]) => token)
    .filter((token) => !token.startsWith('\\'))
    .map((token) => (token.startsWith('```') ? 'a block of code' : token.trim()));
}

/** The text as a reader sees it. */
export function shown(content: string): string {
  return content
    .replace(
      /```\n([\s\S]*?)\n```|\\([^0-9A-Za-z\s])/g,
      (_, block?: string, mark?: string) => block ?? mark ?? '',
    )
    .replaceAll('\u200B', '');
}

/** The line of them that hides words: whoever wrote it meant it so. */
export const HIDDEN_LINE = '||a spoiler||';

/** One line each; each of them would be more than plain text if it were sent as it is. */
export const HOSTILE_LINES: readonly string[] = [
  '@everyone and @here',
  '<@700000000000000101> <@&700000000000000102> <#700000000000000103>',
  '[free nitro](https://evil.example/login)',
  '# a heading',
  '### a smaller heading',
  '-# small print',
  '> a quote',
  '>>> a quote to the end',
  '- a list',
  '+ a list',
  '* a list',
  '1. a numbered list',
  '**bold** __under__ *slanted* _slanted_ ~~gone~~',
  '`code`',
  '```js code```',
  HIDDEN_LINE,
  '</moment share:700000000000000104>',
  '<t:1700000000:R>',
  '<:goose:700000000000000105> <a:goose:700000000000000106>',
  '<id:customize>',
  'https://evil.example/?a=b',
  '<https://evil.example>',
  '\\*not slanted\\*',
  'the end \\',
];
