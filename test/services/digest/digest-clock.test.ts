import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { NOTHING_HIDDEN } from '../../../src/domain/place.ts';
import { DigestClock } from '../../../src/services/digest/digest-clock.ts';
import digestChannel from '../../../src/settings/community/digest-channel.ts';
import digestDays from '../../../src/settings/community/digest-days.ts';
import digestHour from '../../../src/settings/community/digest-hour.ts';
import timeZone from '../../../src/settings/community/time-zone.ts';
import { aStory, CHANNEL, GUILD, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const OTHER = '700000000000000002';

let rows: Map<string, string>;
let sent: string[];
let communities: Communities;
let community: Community;
let clock: DigestClock;
let isThere: boolean;
let faults: number;
/** How often a community's channel for digests was looked up. */
let lookUps: number;
/** Milliseconds that the store takes for each. */
let readsMs: number;

beforeEach(async () => {
  // A Sunday, at midnight in UTC.
  vi.useFakeTimers({ now: NOW });
  rows = new Map();
  sent = [];
  isThere = true;
  faults = 0;
  lookUps = 0;
  readsMs = 0;
  await start();
});
afterEach(async () => {
  await clock.stop();
  await communities.close();
  // While the timer that was spied on is still the one to be put back.
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function start(): Promise<void> {
  const log = { warn: () => undefined };
  communities = new Communities(new MemoryStore(rows), log, {
    onSetting: (guild, name) => void clock.changed(guild, name),
  });
  clock = new DigestClock({
    communities: {
      community: (guild) => communities.community(guild),
      async choiceIn(guild, choice) {
        if (choice.name === digestChannel.name) lookUps += 1;
        if (readsMs > 0) await new Promise((resolve) => setTimeout(resolve, readsMs));
        if (faults === 0) return communities.choiceIn(guild, choice);
        faults -= 1;
        throw new StoreError('locked', 'file');
      },
    },
    messages: {
      async send({ guild, digests }, slot, digest) {
        if (await digests.keep(slot, digest)) sent.push(`${guild === GUILD ? '' : 'other '}${slot}`);
      },
    },
    channelIn: () => (isThere ? { audience: NOTHING_HIDDEN, listsMessages: true } : undefined),
    now: Date.now,
    log,
  });
  community = await communities.community(GUILD);
}

async function restart(): Promise<void> {
  await clock.stop();
  await communities.close();
  await start();
  await clock.plan(GUILD);
}

const tell = (of = community) => of.share(aStory({ sharedAt: Date.now() }));
const turnOn = async (of = community) => {
  await of.changeSetting(digestChannel, CHANNEL);
  await vi.advanceTimersByTimeAsync(0);
};

describe('the clock of digests', () => {
  it('sends nothing while no channel is chosen', async () => {
    await clock.plan(GUILD);
    await tell();
    await vi.advanceTimersByTimeAsync(14 * DAY);
    expect(sent).toEqual([]);
  });

  it('sends one on each day that was chosen, at its hour, if there is something to tell', async () => {
    await turnOn();
    await tell();
    await vi.advanceTimersByTimeAsync(18 * HOUR - 1);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['2026-11-01T18']);
    // Nothing new came that week.
    await vi.advanceTimersByTimeAsync(8 * DAY);
    await tell();
    await vi.advanceTimersByTimeAsync(7 * DAY);
    expect(sent).toEqual(['2026-11-01T18', '2026-11-15T18']);
  });

  it('takes other days, hours and zones as they are chosen', async () => {
    await turnOn();
    await community.changeSetting(digestDays, [1, 3]);
    await community.changeSetting(digestHour, '09');
    await community.changeSetting(timeZone, 'Asia/Tokyo');
    await tell();
    await vi.advanceTimersByTimeAsync(DAY);
    expect(sent).toEqual(['2026-11-02T09']);
    await vi.advanceTimersByTimeAsync(HOUR);
    await tell();
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(sent).toEqual(['2026-11-02T09', '2026-11-04T09']);
    await community.changeSetting(digestChannel, undefined);
    await tell();
    await vi.advanceTimersByTimeAsync(14 * DAY);
    expect(sent).toHaveLength(2);
  });

  it('sends none at once for an hour that has passed when it is chosen, nor after a restart', async () => {
    await tell();
    await vi.advanceTimersByTimeAsync(20 * HOUR);
    await turnOn();
    await restart();
    await community.changeSetting(digestHour, '19');
    await vi.advanceTimersByTimeAsync(HOUR);
    await restart();
    await vi.advanceTimersByTimeAsync(DAY);
    expect(sent).toEqual([]);
  });

  it('sends late what was due while the bot was away, but not after six hours', async () => {
    await turnOn();
    await tell();
    await clock.stop();
    await vi.advanceTimersByTimeAsync(23 * HOUR);
    await restart();
    expect(sent).toEqual(['2026-11-01T18']);
    await restart();
    expect(sent).toHaveLength(1);

    await tell();
    await clock.stop();
    await vi.advanceTimersByTimeAsync(7 * DAY + 2 * HOUR);
    await restart();
    expect(sent).toHaveLength(1);
    await tell();
    await vi.advanceTimersByTimeAsync(7 * DAY);
    expect(sent).toEqual(['2026-11-01T18', '2026-11-15T18']);
  });

  it('sends one only for an hour that comes twice', async () => {
    // In Chile clocks go back at midnight of April 4, 2027: 23 o’clock comes twice.
    vi.setSystemTime(Date.parse('2027-04-03T12:00Z'));
    await community.changeSetting(timeZone, 'America/Santiago');
    await community.changeSetting(digestDays, [1, 2, 3, 4, 5, 6, 7]);
    await community.changeSetting(digestHour, '23');
    await turnOn();
    for (let hour = 0; hour < 48; hour += 1) {
      await tell();
      await vi.advanceTimersByTimeAsync(HOUR);
    }
    expect(sent).toEqual(['2027-04-03T23', '2027-04-04T23']);
  });

  it('sends those of all communities that are due at once, one after another', async () => {
    const other = await communities.community(OTHER);
    await turnOn();
    await turnOn(other);
    await tell();
    await tell(other);
    await vi.advanceTimersByTimeAsync(18 * HOUR);
    expect(sent).toEqual(['2026-11-01T18', 'other 2026-11-01T18']);
  });

  it('looks at each community once when many are due at once', async () => {
    const guilds = Array.from({ length: 20 }, (_, index) => String(700000000000001000n + BigInt(index)));
    for (const guild of guilds) await turnOn(await communities.community(guild));
    await vi.advanceTimersByTimeAsync(HOUR);
    lookUps = 0;
    readsMs = 1;
    await vi.advanceTimersByTimeAsync(18 * HOUR);
    expect(lookUps).toBe(guilds.length);
  });

  it('leaves a slot whose channel is gone, and takes the next', async () => {
    await turnOn();
    await tell();
    isThere = false;
    await vi.advanceTimersByTimeAsync(DAY);
    isThere = true;
    await tell();
    await vi.advanceTimersByTimeAsync(6 * DAY);
    expect(sent).toEqual([]);
    await tell();
    await vi.advanceTimersByTimeAsync(DAY);
    expect(sent).toEqual(['2026-11-08T18']);
  });

  it('tries again if the store can’t be read just then', async () => {
    await turnOn();
    await tell();
    faults = 2;
    await vi.advanceTimersByTimeAsync(18 * HOUR);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(sent).toEqual(['2026-11-01T18']);
  });

  it('sleeps through months without a longer timer than Node can have', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await turnOn();
    await vi.advanceTimersByTimeAsync(40 * DAY);
    const longest = Math.max(...timers.mock.calls.map(([, ms]) => ms ?? 0));
    expect(longest).toBeLessThan(2 ** 31);
    expect(sent).toEqual([]);
  });
});
