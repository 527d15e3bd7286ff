import { expect, it } from 'vitest';
import { hitsIn } from '../../../src/search/moments/hits.ts';
import { readQuery } from '../../../src/search/moments/query.ts';

it.each([
  ['paper boat', 'It is only a Paper boat.', ['Paper', 'boat']],
  ['kap', 'Kapı açıldığında nefesimi tuttum, kapıyı tuttum.', ['Kapı', 'kapıyı']],
  ['"paper boat"', 'A boat of paper: a paper boat.', ['paper', 'boat']],
  ['雨の音', '音楽が止まり、雨の音だけが残る。', ['雨の音']],
  ['父', '和父亲一起看', ['父']],
  ['amour', 'Que l’amour dure', ['l’amour']],
  ['nobody', 'It is a paper boat', []],
])('the words of %j in a text are %j', (typed, text, hits) => {
  expect(hitsIn(text, readQuery(typed)).map(({ from, to }) => text.slice(from, to))).toEqual(hits);
});
