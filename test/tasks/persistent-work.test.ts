import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PersistentWork, type Tried, type Work } from '../../src/tasks/persistent-work.ts';

let work: PersistentWork;
let failed: unknown[];
let tries: number;

beforeEach(() => {
  vi.useFakeTimers();
  failed = [];
  tries = 0;
  work = new PersistentWork((_key, error) => failed.push(error));
});
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Ends with these outcomes, one after another, and then always with the last. */
const ending =
  (...outcomes: readonly (Tried | Error)[]): Work =>
  async () => {
    const outcome = outcomes[Math.min(tries, outcomes.length - 1)];
    tries += 1;
    if (outcome instanceof Error) throw outcome;
    return outcome ?? 'done';
  };

describe('a job', () => {
  test('that is done is not tried again', async () => {
    work.now('a', ending('done'));
    await wait(3_600_000);
    expect(tries).toBe(1);
  });

  test('that can be done later is tried twice a minute at first, then after longer and longer pauses, ten minutes at most', async () => {
    work.now('a', ending('later'));
    const at: number[] = [];
    for (let second = 0; second < 3_600; second += 1) {
      const before = tries;
      await wait(1_000);
      if (tries > before) at.push(second);
    }
    expect(at.slice(0, 12)).toEqual([1, 5, 13, 29, 59, 89, 119, 149, 179, 209, 269, 389]);
    expect((at.at(-1) ?? 0) - (at.at(-2) ?? 0)).toBe(600);
  });

  test('that is asked for anew after many tries does not wait as long as before', async () => {
    work.now('a', ending('later'));
    await wait(3_600_000);
    work.now('a', ending('later'));
    await wait(0);
    const before = tries;
    await wait(16_000);
    expect(tries).toBe(before + 1);
    await wait(30_000);
    expect(tries).toBe(before + 2);
  });

  test('that throws counts as one for later, and its error is told', async () => {
    const error = new Error('no');
    work.now('a', ending(error, 'done'));
    await wait(10_000);
    expect(tries).toBe(2);
    expect(failed).toEqual([error]);
  });

  test('during which something changed is tried again at once', async () => {
    work.now('a', ending('again', 'again', 'done'));
    await wait(0);
    expect(tries).toBe(3);
  });

  test('that is blocked waits until something happens, and begins with short pauses again', async () => {
    work.now('a', ending('blocked', 'blocked', 'done'));
    work.now('b', ending('done'));
    await wait(3_600_000);
    expect(tries).toBe(2);
    work.unblock((key) => key === 'b');
    await wait(0);
    expect(tries).toBe(2);
    work.unblock((key) => key === 'a');
    await wait(0);
    expect(tries).toBe(3);
    work.unblock(() => true);
    await wait(0);
    expect(tries).toBe(3);
  });

  test('that ends as blocked though something happened meanwhile is tried once more', async () => {
    let release: () => void = () => undefined;
    const slow: Work = async () => {
      tries += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return tries === 1 ? 'blocked' : 'done';
    };
    work.now('a', slow);
    await wait(0);
    work.unblock((key) => key === 'a');
    release();
    await wait(0);
    expect(tries).toBe(2);
    release();
    await work.settled();
  });

  test('that is asked for while it is tried is tried once more, however often', async () => {
    let release: () => void = () => undefined;
    const slow: Work = async () => {
      tries += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return 'done';
    };
    work.now('a', slow);
    for (let count = 0; count < 3; count += 1) work.now('a', slow);
    await wait(0);
    release();
    await wait(0);
    expect(tries).toBe(2);
    release();
    await work.settled();
    expect(tries).toBe(2);
  });

  test('that has time begins at its end, or when it is asked for now', async () => {
    work.within('a', 1_000, ending('done'));
    work.within('a', 10, ending('done'));
    await wait(900);
    expect(tries).toBe(0);
    work.now('a', ending('done'));
    await wait(5_000);
    expect(tries).toBe(1);
  });

  test('begins no more after a stop, which does not wait for ever', async () => {
    work.within('a', 1_000, ending('done'));
    work.now('b', () => new Promise(() => {}));
    // The end of what is under way is awaited in real time.
    await work.stop(20);
    work.within('c', 10, ending('done'));
    await wait(5_000);
    expect(tries).toBe(0);
  });
});
