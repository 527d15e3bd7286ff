import { describe, expect, it } from 'vitest';
import { FoldedTexts } from '../../../src/search/words/folded-texts.ts';

function texts(...all: readonly string[]): FoldedTexts<number> {
  const made = new FoldedTexts<number>();
  for (const [index, text] of all.entries()) made.add(index, text);
  return made;
}

describe('folded texts', () => {
  it('are found by any part of them, each once, in their order', () => {
    const all = texts(
      'miracle in cell no 7',
      'ring',
      '7 kogustaki mucize',
      'the ring ring',
      'çığlık',
      '7번방',
    );
    expect([...all.having('ring')]).toEqual([1, 3]);
    expect([...all.having('7')]).toEqual([0, 2, 5]);
    expect([...all.having('번')]).toEqual([5]);
    expect([...all.having('nobody')]).toEqual([]);
  });

  it('are not found by the end of one and the beginning of the next', () => {
    expect([...texts('ab', 'cd').having('bc')]).toEqual([]);
  });

  it('may be empty, which only the texts beside them show', () => {
    const all = texts('', 'a', '', '', 'a', '');
    expect([[...all.having('a')], all.size]).toEqual([[1, 4], 6]);
    expect([...texts().having('a')]).toEqual([]);
  });

  it('are found when they were added after a search', () => {
    const all = texts('ring');
    expect([...all.having('ring')]).toEqual([0]);
    all.add(1, 'the ring');
    all.add(2, 'kaya');
    expect([[...all.having('ring')], [...all.having('kaya')]]).toEqual([[0, 1], [2]]);
  });
});
