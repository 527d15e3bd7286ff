import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import { keepPurged } from '../../../src/data/community/purge.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import { contentsOf, EARLIER_KEPT_MS, type Edit } from '../../../src/domain/edit.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { aMoment, GUILD, john, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const PICTURE = '810000000000000001';
/** A community whose id begins like another's. */
const LONGER_GUILD = `${GUILD}1`;

let rows: Map<string, string>;
let store: ShakyStore;
let logged: object[];
let now: number;
let isOurs: (guild: string) => boolean;

const log = {
  info: (facts: object, message: string) => void logged.push({ ...facts, message }),
  warn: (facts: object, message: string) => void logged.push({ ...facts, message }),
};

beforeEach(() => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  logged = [];
  now = NOW;
  isOurs = () => true;
});

async function once(): Promise<void> {
  const communities = new Communities(store, log);
  const purging = keepPurged({ store, communities, isOurs, log, now: () => now });
  // Stopping would end the round at its next step.
  for (let steps = 0; steps < 100; steps += 1) await turn();
  await purging.stop();
}

const editKey = (guild: string, id = firstIdAt(NOW)) => keyFor({ guild, kind: 'edit', number: 1, id });
const pictureKey = (guild: string) => keyFor({ guild, kind: 'picture', id: PICTURE });

async function fill(guild: string, changes: Partial<Edit> = {}): Promise<void> {
  const picture = { id: PICTURE, name: 'moment.png' };
  const before = contentsOf(aMoment({ picture }));
  await store.set(editKey(guild), { v: 1, at: NOW, before, ...changes } satisfies Edit);
  await store.set(pictureKey(guild), { v: 1, base64: '' });
  await store.set(keyFor({ guild, kind: 'moment', number: 1 }), aMoment());
}

const left = (part: string) => [...rows.keys()].filter((key) => key.includes(part));

describe('what was edited away', () => {
  it('is deleted in every community after 30 days, and not before', async () => {
    for (const guild of [GUILD, LONGER_GUILD, OTHER_GUILD]) await fill(guild);
    now = NOW + EARLIER_KEPT_MS - 1;
    await once();
    expect(left(':edit:')).toHaveLength(3);
    expect(logged).toEqual([]);
    now += 1;
    await once();
    expect(left(':edit:')).toEqual([]);
    expect(left(':moment:')).toHaveLength(3);
    expect(logged).toEqual([{ deleted: 3, message: 'earlier versions of moments deleted' }]);
  });

  it('is left to the process that works for the community', async () => {
    for (const guild of [GUILD, OTHER_GUILD]) await fill(guild);
    now = NOW + EARLIER_KEPT_MS;
    isOurs = (guild) => guild === GUILD;
    await once();
    expect(left(':edit:')).toEqual([editKey(OTHER_GUILD)]);
  });

  it('takes the picture along that was taken off, and no other', async () => {
    await fill(GUILD, { tookPictureOff: true });
    await fill(OTHER_GUILD);
    now = NOW + EARLIER_KEPT_MS;
    await once();
    expect(left(';picture:')).toEqual([pictureKey(OTHER_GUILD)]);
  });

  it('goes even if it can’t be read, a day later', async () => {
    rows.set(editKey(GUILD), '{"value":');
    now = NOW + EARLIER_KEPT_MS;
    await once();
    expect(left(':edit:')).toHaveLength(1);
    now += 24 * 60 * 60 * 1000 + 1;
    await once();
    expect(left(':edit:')).toEqual([]);
  });

  it('stays if the store fails, which is logged, and is tried again', async () => {
    await fill(GUILD);
    now = NOW + EARLIER_KEPT_MS;
    store.failNext('write');
    await once();
    expect(left(':edit:')).toHaveLength(1);
    expect(logged).toMatchObject([{ message: expect.stringContaining('not deleted') }]);
    await once();
    expect(left(':edit:')).toEqual([]);
  });
});

it('an expired draft goes, too', async () => {
  const draft = keyFor({ guild: GUILD, kind: 'draft', user: john.id, id: PICTURE });
  rows.set(draft, JSON.stringify({ value: { v: 1, kind: 'share' }, expires: 1 }));
  await once();
  expect(left(':draft:')).toEqual([]);
});
