import { expect, test } from 'vitest';
import { byMoments, guildSizes } from '../../../bench/growth/guild-sizes.ts';

test.each([
  [10_000, 10],
  [1_000_000, 1_000],
  [50, 10_000],
])('%i moments in %i guilds are all there, and none is larger than the one before', (moments, guilds) => {
  const sizes = guildSizes(moments, guilds);
  expect(sizes).toHaveLength(guilds);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(moments);
  // Rounding may make one of two neighbours larger by one.
  expect(sizes.every((size, rank) => rank === 0 || size <= (sizes[rank - 1] ?? 0) + 1)).toBe(true);
});

test('the largest of a thousand guilds has an eighth of all moments', () => {
  const [largest = 0] = guildSizes(1_000_000, 1_000);
  expect(largest / 1_000_000).toBeCloseTo(0.134, 2);
});

test('a guild is picked as often as it has moments, and one without any never', () => {
  const pick = byMoments([6, 3, 0, 1]);
  expect([0, 0.59, 0.6, 0.89, 0.9, 0.99].map(pick)).toEqual([0, 0, 1, 1, 3, 3]);
});
