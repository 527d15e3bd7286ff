import { describe, expect, it, onTestFinished } from 'vitest';
import type { State } from '../../../../src/data/live/omdb/folder.ts';
import { keepFresh } from '../../../../src/data/live/omdb/keep-fresh.ts';
import type { IndexState } from '../../../../src/data/live/omdb/omdb.ts';
import { UpdateError, type UpdateFault } from '../../../../src/data/live/omdb/omdb-error.ts';
import { operatorTexts } from '../../../../src/i18n/operator-texts.ts';
import { reasonOf } from '../../../../src/start-error.ts';
import { NOW } from '../../../support/builders.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Given {
  readonly index: IndexState;
  readonly state?: State;
  readonly fault?: UpdateFault;
}

/** What is done in one round. */
async function roundWith({ index, state = {}, fault }: Given): Promise<string[]> {
  const done: string[] = [];
  const note = (facts: object, message: string) =>
    void done.push('reason' in facts ? `${message}: ${facts.reason}` : message);
  const fail = async (): Promise<never> => {
    throw new UpdateError(fault ?? 'unavailable', 'here');
  };
  const fresh = keepFresh({
    source: { state: index, refresh: async () => void done.push('refresh') },
    work: {
      async update() {
        done.push('update');
        return fault ? fail() : { kind: 'updated', films: 1, broken: 0 };
      },
      async packAgain() {
        done.push('pack');
        if (fault) await fail();
      },
    },
    readState: async () => state,
    log: { info: note, warn: note },
    reasonOf,
    now: () => NOW,
    every: DAY,
  });
  // The first round doesn't see the stop, which waits for it.
  await new Promise((resolve) => setImmediate(resolve));
  await fresh.stop();
  return done;
}

const UPDATED = ['refresh', 'film index is being updated', 'update', 'film index updated', 'refresh'];

describe('the films of omdb.org', () => {
  it.each<[string, Given, readonly string[]]>([
    ['built if there are none', { index: 'none' }, UPDATED],
    ['built anew if they can’t be read', { index: 'unreadable', state: { checkedAt: NOW } }, UPDATED],
    ['updated after a month', { index: 'ready', state: { checkedAt: NOW - 30 * DAY } }, UPDATED],
    ['left alone before that', { index: 'ready', state: { checkedAt: NOW - 29 * DAY } }, ['refresh']],
    [
      'left alone for a day after a failure',
      { index: 'ready', state: { checkedAt: 1, failedAt: NOW - 23 * HOUR } },
      ['refresh'],
    ],
    ['tried again after a day', { index: 'ready', state: { checkedAt: 1, failedAt: NOW - DAY } }, UPDATED],
    [
      'left alone for an hour after a failure if there are none',
      { index: 'none', state: { failedAt: NOW - HOUR + 1 } },
      ['refresh'],
    ],
    ['tried again after that', { index: 'none', state: { failedAt: NOW - HOUR } }, UPDATED],
    ['packed again after a change in how', { index: 'outdated' }, ['refresh', 'pack', 'refresh']],
    [
      'left as they are, and the log says so, if it fails',
      { index: 'none', fault: 'damaged' },
      [
        'refresh',
        'film index is being updated',
        'update',
        `film index not updated: ${operatorTexts.films.faults.damaged('here')}`,
      ],
    ],
    [
      'left to the operator who is updating them',
      { index: 'none', fault: 'in-use' },
      ['refresh', 'film index is being updated', 'update'],
    ],
  ])('are %s', async (_, given, done) => {
    expect(await roundWith(given)).toEqual(done);
  });

  it('are left alone for a while after a failure that nobody could write down', async () => {
    let clock = NOW;
    let [updates, rounds] = [0, 0];
    const fresh = keepFresh({
      source: {
        state: 'none',
        async refresh() {
          rounds += 1;
        },
      },
      work: {
        async update() {
          updates += 1;
          throw new UpdateError('unavailable', 'here');
        },
        packAgain: async () => undefined,
      },
      readState: async () => ({}),
      log: { info: () => undefined, warn: () => undefined },
      reasonOf,
      now: () => clock,
      every: 1,
    });
    onTestFinished(() => fresh.stop());
    await expect.poll(() => rounds).toBeGreaterThan(5);
    expect(updates).toBe(1);
    clock += HOUR;
    await expect.poll(() => updates).toBe(2);
  });

  it('are not updated twice at a time, and a stop waits for what is under way', async () => {
    let updates = 0;
    let isStopped = false;
    const fresh = keepFresh({
      source: { state: 'none', refresh: async () => undefined },
      work: {
        update(signal) {
          updates += 1;
          return new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              isStopped = true;
              reject(new UpdateError('stopped', 'here'));
            });
          });
        },
        packAgain: async () => undefined,
      },
      readState: async () => ({}),
      log: { info: () => undefined, warn: () => undefined },
      reasonOf,
      now: () => NOW,
      every: 1,
    });
    onTestFinished(() => fresh.stop());
    await expect.poll(() => updates).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fresh.stop();
    expect([updates, isStopped]).toEqual([1, true]);
  });
});
