import { describe, expect, it } from 'vitest';
import { healthCheck } from '../../src/health/check-health.ts';
import { MemoryStore } from '../support/memory-store.ts';

const store = new MemoryStore();
const broken = { get: () => Promise.reject(new Error('disk')) };
const hanging = { get: () => new Promise(() => undefined) };
const WELL = { gateway: () => 'ready' as const, store: () => store, maxLagMs: () => 20 };

describe('the health of a bot', () => {
  it('is good while the gateway, the store and the event loop are', async () => {
    expect(await healthCheck(WELL)()).toEqual({
      isOk: true,
      gateway: { isOk: true, state: 'ready' },
      store: { isOk: true, state: 'ready' },
      eventLoop: { isOk: true, maxLagMs: 20 },
    });
  });

  it.each([
    ['gateway', { gateway: () => 'connecting' as const }],
    ['gateway', { gateway: () => 'closed' as const }],
    ['store', { store: () => broken }],
    ['store', { store: () => hanging }],
    ['store', { store: () => undefined }],
    ['eventLoop', { maxLagMs: () => 1_500 }],
  ])('is bad if the %s is, and says so', async (part, change) => {
    const report = await healthCheck({ ...WELL, storeDeadlineMs: 20, ...change })();
    expect(report.isOk).toBe(false);
    const bad = (['gateway', 'store', 'eventLoop'] as const).filter((name) => !report[name].isOk);
    expect(bad).toEqual([part]);
  });

  it('asks a store that hangs only once, and is good again when it answers', async () => {
    let asked = 0;
    let answer: (value: unknown) => void = () => undefined;
    const slow = {
      get() {
        asked += 1;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    };
    const check = healthCheck({ ...WELL, store: () => slow, storeDeadlineMs: 5 });
    expect((await check()).store.state).toBe('slow');
    expect((await check()).store.state).toBe('slow');
    expect(asked).toBe(1);
    answer(1);
    await new Promise((resolve) => setImmediate(resolve));
    const again = check();
    answer(1);
    expect((await again).store.state).toBe('ready');
  });
});
