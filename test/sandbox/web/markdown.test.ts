import { describe, expect, it } from 'vitest';
import { isOnlyEmoji, type Markup, parseMarkdown } from '../../../sandbox/web/markup/markdown.ts';
import { asText } from '../../../src/interactions/markup.ts';
import { HOSTILE_LINES } from '../../support/discord-markup.ts';

/** The markup in short: `strong(text)`. */
function brief(markup: readonly Markup[]): string {
  return markup
    .map((one) => {
      if (one.kind === 'text') return one.text;
      if (one.kind === 'list') return `${one.start ?? '•'}[${one.items.map(brief).join('|')}]`;
      if (one.kind === 'heading') return `h${one.level}(${brief(one.children)})`;
      if (one.kind === 'link') return `link ${one.address}(${brief(one.children)})`;
      if (one.kind === 'code-block') return `block ${one.language}(${one.text})`;
      if (one.kind === 'time') return `time ${one.at} ${one.style}`;
      if ('children' in one) return `${one.kind}(${brief(one.children)})`;
      if ('id' in one) return `${one.kind} ${one.id}`;
      if ('name' in one) return `${one.kind} ${one.name}`;
      return `${one.kind}(${one.text})`;
    })
    .join('');
}

const read = (text: string) => brief(parseMarkdown(text));

describe('lines', () => {
  it.each([
    ['# One\n## Two\n### Three\n#### four', 'h1(One)h2(Two)h3(Three)#### four'],
    ['#one', '#one'],
    ['# # a', 'h1(# a)'],
    ['a # b', 'a # b'],
    ['-# small\nlarge', 'subtext(small)large'],
    ['> a\n> b\nc', 'quote(a\nb)c'],
    ['>>> a\nb\n\nc', 'quote(a\nb\n\nc)'],
    ['> # a\n> - b', 'quote(h1(a)•[b])'],
    ['> a\n# b', 'quote(a)h1(b)'],
    ['a > b', 'a > b'],
    ['**# a**', 'strong(# a)'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['```js\nlet a = **1**;\n```\nb', 'block js(let a = **1**;)b'],
    ['```\na\n```\n\nb', 'block (a)\nb'],
    ['```a```', 'block (a)'],
  ])('%j', (text, meant) => expect(read(text)).toBe(meant));
});

describe('lists', () => {
  it.each([
    ['- a\n- b', '•[a|b]'],
    ['* a\n* b\nc', '•[a|b]c'],
    ['3. a\n4. b', '3[a|b]'],
    ['- a\n  - b\n    1. c\n  - d\n- e', '•[a•[b1[c]|d]|e]'],
    ['- a\n1. b', '•[a]1[b]'],
    ['  - a\n- b', '•[a|b]'],
    ['- a\n  goes on\n- b', '•[a\ngoes on|b]'],
    ['- **a** `b`', '•[strong(a) code(b)]'],
    ['- # a', '•[# a]'],
    ['before\n- a', 'before\n•[a]'],
    ['-a', '-a'],
    ['- ', '- '],
    ['a - b', 'a - b'],
    ['2024. was\n\nlong ago', '2024[was]\nlong ago'],
  ])('%j', (text, meant) => expect(read(text)).toBe(meant));
});

describe('within a line', () => {
  it.each([
    ['**a** *b* _c_ __d__ ~~e~~ ***f***', 'strong(a) em(b) em(c) underline(d) strike(e) em(strong(f))'],
    ['snake_case_word', 'snake_case_word'],
    ['||a **b**||', 'spoiler(a strong(b))'],
    ['`a **b**` ``c`d``', 'code(a **b**) code(c`d)'],
    ['\\*a\\* \\\\ \\`', '*a* \\ `'],
    ['şöyle ğ', 'şöyle ğ'],
    ['<@1> <@!2> <@&3> <#4> </moment share:5>', 'user 1 user 2 role 3 channel 4 command moment share'],
    ['</:12345678901234567>', '</:12345678901234567>'],
    ['@everyone @here', 'everyone(@everyone) everyone(@here)'],
    ['<t:60> <t:60:R> <t:-60:d>', 'time 60000 f time 60000 R time -60000 d'],
    ['<t:99999999999999999:R>', '<t:99999999999999999:R>'],
    ['🪿❤️', 'emoji(🪿)emoji(❤️)'],
    ['<:goose:1>', 'custom-emoji goose'],
  ])('%j', (text, meant) => expect(read(text)).toBe(meant));
});

describe('links', () => {
  it.each([
    ['https://a.example/b?c=d.', 'link https://a.example/b?c=d(https://a.example/b?c=d).'],
    ['<https://a.example>', 'link https://a.example(https://a.example)'],
    ['[**a**](https://a.example "b")', 'link https://a.example(strong(a))'],
    ['[https://b.example](https://a.example)', 'link https://a.example(https://b.example)'],
    ['[a](javascript:alert)', '[a](javascript:alert)'],
    ['[a](/b)', '[a](/b)'],
    ['<ftp://a.example>', '<ftp://a.example>'],
    ['[a ] b](https://a.example/%28c%29)', 'link https://a.example/%28c%29(a ] b)'],
    ['https://[', 'https://['],
  ])('%j', (text, meant) => expect(read(text)).toBe(meant));
});

describe('emoji alone', () => {
  it.each([
    ['🪿', true],
    ['🪿 🪿\n❤️', true],
    ['<:goose:1>', true],
    ['🪿!', false],
    ['', false],
    ['🪿'.repeat(31), false],
  ])('%j: %s', (text, is) => expect(isOnlyEmoji(parseMarkdown(text))).toBe(is));
});

it.each(HOSTILE_LINES)('shows what the bot disarmed as text: %j', (line) => {
  expect(parseMarkdown(asText(line))).toEqual([{ kind: 'text', text: line }]);
});

it.each(['*', '_', '[', '||', '`', '> ', '- ', '- a\n', '<', '*a_', '[a](', '**a* ', '# '])(
  'reads 4,000 characters of %j in time',
  (piece) => {
    const start = performance.now();
    parseMarkdown(piece.repeat(4000 / piece.length));
    expect(performance.now() - start).toBeLessThan(500);
  },
);
