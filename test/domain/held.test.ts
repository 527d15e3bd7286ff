import { describe, expect, it } from 'vitest';
import { hasLink, heldWords } from '../../src/domain/held.ts';

describe('words that hold a moment', () => {
  it.each([
    ['ending', 'The Ending, it broke me'],
    ['ENDİNG', 'the ending'],
    ['he dies', 'And then he — dies.'],
    ['café', 'in a cafe'],
    ['öldü', 'Sonunda OLDU'],
    ['死', '他死了'],
    ['결말', '결말이 슬프다'],
    ['ตาย', 'เขาตายแล้ว'],
    ['смерть', 'Смерть!'],
    ['मौत', 'मौत आई'],
    ['a.b', 'it says a b'],
    ['casino', 'my ca\u200Bsi\u200Dno'],
    ['می‌خواهم', 'میخواهم'],
  ])('%j holds %j', (word, text) => {
    expect(heldWords(['nothing', word])(text)).toEqual([word]);
  });

  it.each([
    ['end', 'The ending, the weekend'],
    ['he dies', 'She dies; he died'],
    ['ass', 'class'],
    ['.*', 'anything at all'],
    ['मौ', 'मौत'],
    ['', 'anything'],
    ['смерт', 'смерть'],
  ])('%j does not hold %j', (word, text) => {
    expect(heldWords([word])(text)).toEqual([]);
  });

  it('are all named', () => {
    expect(heldWords(['one', 'two', 'three'])('Three, then one.')).toEqual(['one', 'three']);
  });

  it('are looked for in a long text without a long wait', () => {
    const find = heldWords(Array.from({ length: 200 }, (_, at) => `a a${at}`));
    const started = performance.now();
    expect(find('a '.repeat(1000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('a link', () => {
  it.each([
    'https://example.com/x',
    'See www.example.org',
    'join discord.gg/abc',
    'ftp://x',
    'ｈｔｔｐｓ：／／example.com',
    'watch it on youtu.be/x',
    'tıkla: sinemalar.com.tr',
    'I saw it on example.com.',
    'join discord.g\u200Bg/abc',
    'veja exemplo.com.br',
  ])('is in %j', (text) => {
    expect(hasLink(text)).toBe(true);
  });

  it.each([
    'He left.She stayed.',
    'At 1:58:30',
    'and/or',
    'Mr. Smith goes to Washington',
    '3.14',
    'wait...what',
  ])('is not in %j', (text) => {
    expect(hasLink(text)).toBe(false);
  });
});
