import { expect, it } from 'vitest';
import { type Embedding, likeness } from '../../../src/search/likeness/embedder.ts';
import { LikenessIndex } from '../../../src/search/likeness/likeness-index.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const SIZE = 50;

function embedding(random: () => number): Embedding {
  const ids = [...new Set(Array.from({ length: 8 }, () => Math.floor(random() * SIZE)))].sort(
    (a, b) => a - b,
  );
  const raw = ids.map(() => random() + 0.1);
  const length = Math.sqrt(raw.reduce((sum, one) => sum + one * one, 0));
  return { ids: Uint16Array.from(ids), weights: Float32Array.from(raw, (one) => one / length) };
}

it('finds the same as comparing each with each, after texts were changed and removed', () => {
  const random = seededRandom(7);
  const index = new LikenessIndex(SIZE);
  const kept = new Map<number, Embedding>();
  const put = (number: number) => {
    const one = embedding(random);
    kept.set(number, one);
    index.put(number, one);
  };
  for (let number = 1; number <= 3_000; number += 1) put(number);
  // So many that the index closes its gaps more than once.
  for (let number = 1; number <= 2_500; number += 1) {
    if (number % 3 === 0) put(number);
    else {
      kept.delete(number);
      index.delete(number);
    }
  }
  const query = embedding(random);
  const compared = index.compare(query);
  const expected = [...kept]
    .map(([number, one]) => ({ number, likeness: likeness(query, one) }))
    .filter((one) => one.likeness >= 0.3)
    .sort((one, other) => other.likeness - one.likeness);
  const found = [...compared.nearest(0.3)];
  // Weights are rounded to bytes.
  expect(Math.abs(found.length - expected.length)).toBeLessThan(expected.length / 50);
  expect(found[0]?.number).toBe(expected[0]?.number);
  for (const { number, likeness: measured } of found) {
    expect(measured).toBeCloseTo(likeness(query, kept.get(number) ?? query), 1);
    expect(compared.likenessOf(number)).toBe(measured);
  }
  expect(found.map((one) => one.likeness)).toEqual(
    found.map((one) => one.likeness).sort((one, other) => other - one),
  );
  expect(index.count).toBe(kept.size);
});
