import { expect, it } from 'vitest';
import { msToWait } from '../../src/domain/cooldown.ts';

const TWICE_A_MINUTE = { uses: 2, withinMs: 60_000 };
const NOW = 1_000_000;

it.each([
  ['nothing was done before', [], undefined],
  ['it was done once', [NOW - 1], undefined],
  ['it was done as often as allowed', [NOW - 50_000, NOW - 20_000], 10_000],
  ['the times come in any order', [NOW - 20_000, NOW - 50_000], 10_000],
  ['the first time has just passed', [NOW - 60_000, NOW - 20_000], undefined],
  // The limit was lowered meanwhile.
  ['it was done more often than allowed', [NOW - 50_000, NOW - 40_000, NOW - 20_000], 20_000],
])('where %s, it waits as long as the limit says', (_, past, wait) => {
  expect(msToWait(TWICE_A_MINUTE, past, NOW)).toBe(wait);
});
