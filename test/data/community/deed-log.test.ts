import { expect, it } from 'vitest';
import { DeedLog } from '../../../src/data/community/deed-log.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const LAST = 400;
const DAY_MS = 86_400_000;

it('counts since any time what a plain list has, through thousands of rows that come, go and move up', () => {
  const random = seededRandom(7);
  const log = new DeedLog();
  const plain: { readonly user: string; readonly number: number; readonly at: number }[] = [];
  for (let row = 0; row < 9_000; row += 1) {
    const user = String(Math.floor(random() * 50));
    const number = 1 + Math.floor(random() * LAST);
    // Whole seconds, mostly in order, with some that are far older.
    const at = (random() < 0.1 ? Math.floor(random() * row) : row) * 60_000;
    log.add(user, number, at);
    plain.push({ user, number, at });
    if (random() < 0.4) continue;
    const gone = plain.findLastIndex((one) => one.user === user && one.number === number);
    log.drop(user, number);
    plain.splice(gone, 1);
  }
  for (const since of [0, 2 * DAY_MS, 5 * DAY_MS, 6 * DAY_MS, 7 * DAY_MS]) {
    const counts = new Uint32Array(LAST + 1);
    for (const { number, at } of plain) if (at >= since) counts[number] = (counts[number] ?? 0) + 1;
    expect(log.countsSince(since, LAST)).toEqual(counts);
  }
});
