import { describe, expect, it } from 'vitest';
import { nameSpellings, searchWords } from '../../../src/search/words/search-words.ts';

describe('the words of what somebody typed', () => {
  it.each([
    ['7. Koğuştaki Mucize', ['7', 'kogustaki', 'mucize']],
    ['7Koğuş', ['7', 'kogus']],
    ['Se7en', ['se', '7', 'en']],
    ['X战警2', ['x', '战警', '2']],
    ['L’avventura', ['l', 'avventura']],
    ["L'Été", ['l', 'ete']],
    ["Schindler's List", ['schindlers', 'list']],
    ['Ring, The', ['the', 'ring']],
    ['Good, the Bad', ['good', 'the', 'bad']],
    ['Romeo & Juliet', ['romeo', 'juliet']],
    ['???', ['???']],
    ['ー', ['ー']],
    ['\u200F 🎬 \u200E', ['🎬']],
    ['\uD83C', []],
    ['\u202E\u2066', []],
    ['', []],
    ['\u3000', []],
  ])('%j are %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it.each([
    ['katakana and hiragana', 'ガラス', 'がらす'],
    ['half and full width', 'ｽｰﾊﾟｰ', 'スーパー'],
    ['a long vowel with its mark or without', 'ラーメン', 'ラメン'],
    ['small kana and large', 'キャット', 'きやつと'],
    ['Arabic digits', 'فيلم ٧', 'فيلم 7'],
    ['digits of Hindi', 'फिल्म ७', 'फिल्म 7'],
    ['nukta', 'ज़िंदगी', 'जिंदगी'],
    ['Arabic alefs and the last letters', 'أنا ليلى رحلة', 'انا ليلي رحله'],
    ['Persian and Arabic kaf', 'کتاب', 'كتاب'],
    ['Arabic stretched', 'محمـــد', 'محمد'],
    ['Hebrew with its points', 'שָׁלוֹם', 'שלום'],
    ['a last sigma', 'τέλος', 'ΤΕΛΟΣ'],
    ['composed Hangul and jamo', '7번방', '7번방'.normalize('NFD')],
    ['Hangul and the keys for it', '번방', 'ㅂㅓㄴㅂㅏㅇ'],
  ])('are the same for %s', (_, one, other) => {
    expect(searchWords(one)).toEqual(searchWords(other));
  });

  it.each([
    ['हिन्दी', 'हिन्दू'],
    ['கடல்', 'கடலை'],
    ['ใหม่', 'ใหม'],
    ['ガラス', 'カラス'],
  ])('tell %s from %s', (one, other) => {
    expect(searchWords(one)).not.toEqual(searchWords(other));
  });

  it.each(['x'.repeat(6_000), '🎬'.repeat(3_000), '번'.repeat(6_000), '\uFDFA'.repeat(6_000)])(
    'are short, however long the text: %j',
    (typed) => {
      for (const word of searchWords(typed)) expect(word.length).toBeLessThanOrEqual(48);
    },
  );
});

describe('typing Hangul', () => {
  const [word = ''] = searchWords('번방');

  it.each(['ㅂ', '버', '번', '번ㅂ', '번바', '번방'])('leads through %s to 번방', (step) => {
    expect(word.startsWith(searchWords(step)[0] ?? ' ')).toBe(true);
  });

  it.each([
    ['납', '나비'],
    ['닭', '달고'],
    ['고', '과'],
    ['없', '업서'],
  ])('leads through %s to %s', (step, goal) => {
    expect(searchWords(goal)[0]?.startsWith(searchWords(step)[0] ?? ' ')).toBe(true);
  });
});

describe('the spellings of a name', () => {
  it('are one where it is written in one way', () => {
    expect(nameSpellings('Miracle in Cell No. 7')).toEqual([
      { words: ['miracle', 'in', 'cell', 'no', '7'], inner: [] },
    ]);
  });

  it('are with and without blanks in scripts that may leave them out, with all places to begin from', () => {
    const spellings = nameSpellings('君の 名は');
    expect(spellings.map(({ words }) => words)).toEqual([['君の名は'], ['君の', '名は']]);
    expect(spellings[0]?.inner).toEqual(['の名は', '名は', 'は']);
  });

  it('begin at no mark that belongs to the letter before it', () => {
    expect(nameSpellings('ใหม่')[0]?.inner).toEqual(['หม่', 'ม่']);
  });

  it('are with an elided article apart and glued', () => {
    expect(nameSpellings('L’avventura').map(({ words }) => words)).toEqual([
      ['l', 'avventura'],
      ['lavventura'],
    ]);
  });

  it('can begin behind the article of Arabic', () => {
    expect(nameSpellings('الممر')[0]?.inner).toEqual(['ممر']);
  });
});
