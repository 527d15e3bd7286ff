import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { identifyInTurn, type Turns } from '../../src/discord/identify-in-turn.ts';

/** The turns of all processes: which of them has each, and how often it took it. */
class SharedTurns {
  readonly #held = new Map<number, { readonly process: number; count: number }>();

  of(process: number): Turns {
    return {
      tryTurn: async (turn) => {
        const held = this.#held.get(turn) ?? { process, count: 0 };
        if (held.process !== process) return false;
        held.count += 1;
        this.#held.set(turn, held);
        return true;
      },
      endTurn: async (turn) => {
        const held = this.#held.get(turn);
        if (!held || held.process !== process) throw new Error('it was not taken');
        held.count -= 1;
        if (held.count === 0) this.#held.delete(turn);
      },
    };
  }
}

const gateway = (max_concurrency: number) => ({
  fetchGatewayInformation: async () => ({
    url: '',
    shards: 4,
    session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency },
  }),
});
const never = new AbortController().signal;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When each shard began, in milliseconds from now. */
async function begins(
  processes: readonly (readonly number[])[],
  turns: (process: number) => Turns,
  buckets = 1,
) {
  const began = Date.now();
  const times: Record<number, number> = {};
  for (const [process, shards] of processes.entries()) {
    const throttler = await identifyInTurn(gateway(buckets), turns(process));
    for (const shard of shards) {
      void throttler.waitForIdentify(shard, never).then(() => {
        times[shard] = Date.now() - began;
      });
    }
  }
  await vi.advanceTimersByTimeAsync(60_000);
  return times;
}

it('begins one shard of a bucket in five seconds, over all processes', async () => {
  const shared = new SharedTurns();
  const times = await begins(
    [
      [0, 1],
      [2, 3],
    ],
    (process) => shared.of(process),
  );
  const inOrder = Object.values(times).sort((one, other) => one - other);
  expect(inOrder).toHaveLength(4);
  for (const [index, at] of inOrder.entries()) {
    if (index > 0) expect(at - (inOrder[index - 1] ?? 0)).toBeGreaterThan(5_250);
  }
  expect(inOrder.at(-1)).toBeLessThan(18_000);
});

it('begins those of different buckets at once', async () => {
  const shared = new SharedTurns();
  const times = await begins(
    [
      [0, 1],
      [2, 3],
    ],
    (process) => shared.of(process),
    4,
  );
  expect(Object.values(times)).toEqual([0, 0, 0, 0]);
});

it('keeps nobody away for a shard that is given up', async () => {
  const shared = new SharedTurns();
  const [one, other] = await Promise.all(
    [0, 1].map((process) => identifyInTurn(gateway(1), shared.of(process))),
  );
  const giving = new AbortController();
  await one?.waitForIdentify(0, never);
  const [waitingHere, waitingThere] = [
    one?.waitForIdentify(1, giving.signal),
    other?.waitForIdentify(2, giving.signal),
  ];
  const outcomes = Promise.allSettled([waitingHere, waitingThere]);
  await vi.advanceTimersByTimeAsync(1_000);
  giving.abort();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const began = Date.now();
  const third = other?.waitForIdentify(3, never).then(() => Date.now() - began);
  await vi.advanceTimersByTimeAsync(5_500);
  expect(await third).toBeLessThanOrEqual(4_750);
});

it('refuses one that was given up before it could wait, as while the gateway was asked', async () => {
  const throttler = await identifyInTurn(gateway(1), new SharedTurns().of(0));
  const refused = expect(throttler.waitForIdentify(0, AbortSignal.abort())).rejects.toThrow('aborted');
  await vi.advanceTimersByTimeAsync(1_000);
  await refused;
});

it('waits for a process that is frozen as long as a hundred shards may take, and no longer', async () => {
  const turns: Turns = { tryTurn: async () => false, endTurn: () => wait(0) };
  const throttler = await identifyInTurn(gateway(1), turns);
  const began = Date.now();
  const waited = throttler.waitForIdentify(0, never).then(() => Date.now() - began);
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  expect(await waited).toBeGreaterThanOrEqual(10 * 60_000);
});

it('begins without asking anybody where the database can’t be asked', async () => {
  const turns: Turns = { tryTurn: () => Promise.reject(new Error('no database')), endTurn: () => wait(0) };
  expect(await begins([[0], [1]], () => turns)).toEqual({ 0: 0, 1: 0 });
});
