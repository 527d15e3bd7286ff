import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import { Presences } from '../../../src/data/community/presences.ts';
import { keepPurged } from '../../../src/data/community/purge.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import { KEPT_AFTER_LEAVING_MS } from '../../../src/domain/presence.ts';
import { aMoment, GUILD, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';

const running = new AbortController().signal;
const BOT = '800000000000000001';
const ANOTHER_BOT = '800000000000000002';

let rows: Map<string, string>;
let store: MemoryStore;
let now: number;
let released: string[];

beforeEach(async () => {
  rows = new Map();
  store = new MemoryStore(rows);
  now = NOW;
  released = [];
  isOurs = () => true;
  for (const guild of [GUILD, OTHER_GUILD]) {
    await store.set(keyFor({ guild, kind: 'moment', number: 1 }), aMoment());
    await store.set(keyFor({ guild, kind: 'picture', id: '810000000000000077' }), { v: 1, base64: '' });
  }
});

let isOurs: (guild: string) => boolean;

const presences = (bot = BOT) => new Presences({ store, isOurs, self: () => bot, now: () => now });

async function purge(isMember = (_guild: string) => false): Promise<void> {
  const release = async (guild: string) => void released.push(guild);
  const log = { info: () => undefined, warn: () => undefined };
  const communities = new Communities(store, log);
  const purging = keepPurged({ store, communities, isOurs, log, now: () => now, release, isMember });
  for (let steps = 0; steps < 100; steps += 1) await turn();
  await purging.stop();
}

const keptOf = (guild: string) =>
  [...rows.keys()].filter((key) => key.startsWith(guild) && !key.endsWith(':presence'));

it('a damaged record keeps nobody else’s server from being looked at', async () => {
  await presences().takeIn([GUILD, OTHER_GUILD], running);
  rows.set(keyFor({ guild: GUILD, kind: 'presence' }), '{"value":');
  const known = presences();
  await known.takeIn([], running);
  now = NOW + KEPT_AFTER_LEAVING_MS;
  await purge();
  expect(keptOf(GUILD)).toHaveLength(2);
  expect(keptOf(OTHER_GUILD)).toEqual([]);
});

describe('a server that another process works for', () => {
  it('is not taken for one that the bot is gone from, and none of it is erased', async () => {
    const everywhere = presences();
    await everywhere.takeIn([GUILD, OTHER_GUILD], running);
    await everywhere.left(OTHER_GUILD);
    isOurs = (guild) => guild === GUILD;
    const own = presences();
    await own.takeIn([], running);
    now = NOW + KEPT_AFTER_LEAVING_MS;
    await purge();
    expect(keptOf(GUILD)).toEqual([]);
    expect(keptOf(OTHER_GUILD)).toHaveLength(2);
    isOurs = (guild) => guild === OTHER_GUILD;
    await purge();
    expect(keptOf(OTHER_GUILD)).toEqual([]);
  });

  it('is asked nothing: only its own process can tell that the bot is gone', async () => {
    await presences().takeIn([GUILD, OTHER_GUILD], running);
    isOurs = (guild) => guild === GUILD;
    await presences().takeIn([GUILD], running);
    now = NOW + KEPT_AFTER_LEAVING_MS;
    isOurs = () => true;
    await purge();
    expect(keptOf(OTHER_GUILD)).toHaveLength(2);
  });
});

describe('a server that the bot was removed from', () => {
  it('is kept for 14 days, and then erased with all that it had', async () => {
    const known = presences();
    await known.takeIn([GUILD, OTHER_GUILD], running);
    await known.left(GUILD);
    now = NOW + KEPT_AFTER_LEAVING_MS - 1;
    await purge();
    expect(keptOf(GUILD)).toHaveLength(2);
    now += 1;
    await purge();
    expect([...rows.keys()].filter((key) => key.startsWith(GUILD))).toEqual([]);
    expect(released).toEqual([GUILD]);
    expect(keptOf(OTHER_GUILD)).toHaveLength(2);
  });

  it('and to which it comes back in time, keeps everything', async () => {
    const known = presences();
    await known.joined(GUILD);
    await known.left(GUILD);
    now += KEPT_AFTER_LEAVING_MS - 1;
    await known.joined(GUILD);
    now += KEPT_AFTER_LEAVING_MS;
    await purge();
    expect(keptOf(GUILD)).toHaveLength(2);
  });

  it('and to which it came back while the bot was off, keeps everything, though that isn’t noted yet', async () => {
    const known = presences();
    await known.joined(GUILD);
    await known.left(GUILD);
    now += KEPT_AFTER_LEAVING_MS;
    await purge((guild) => guild === GUILD);
    expect(keptOf(GUILD)).toHaveLength(2);
  });

  it('while the bot was off, is noticed at the next start, from which the days count once', async () => {
    await presences().takeIn([GUILD, OTHER_GUILD], running);
    now += 1_000;
    await presences().takeIn([OTHER_GUILD], running);
    now += KEPT_AFTER_LEAVING_MS - 1;
    await presences().takeIn([OTHER_GUILD], running);
    await purge();
    expect(keptOf(GUILD)).toHaveLength(2);
    now += 1;
    await purge();
    expect(keptOf(GUILD)).toEqual([]);
  });
});

it('a server that has the commands alone is never erased, whether the bot was a member before or not', async () => {
  const known = presences();
  await known.takeIn([OTHER_GUILD], running);
  await known.left(GUILD);
  await known.left(OTHER_GUILD);
  await known.used(OTHER_GUILD);
  now += 2 * KEPT_AFTER_LEAVING_MS;
  await presences().takeIn([], running);
  await purge();
  expect(keptOf(GUILD)).toHaveLength(2);
  expect(keptOf(OTHER_GUILD)).toHaveLength(2);
});

it('another bot with the same database takes nothing away', async () => {
  await presences().takeIn([GUILD], running);
  await presences(ANOTHER_BOT).takeIn([], running);
  now += 2 * KEPT_AFTER_LEAVING_MS;
  await purge();
  expect(keptOf(GUILD)).toHaveLength(2);
});
