import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeCommunity } from '../harness/community/made-community.ts';
import { seeded } from '../harness/seeded.ts';
import { factsOf } from '../src/data/store/key-ranges.ts';
import { keyFor } from '../src/data/store/keys.ts';
import { openStore } from '../src/data/store/open-store.ts';
import type { Change, RecordStore } from '../src/data/store/record-store.ts';
import type { Times } from './report/figures.ts';

const PLACE = { guild: '100000000000000001', channel: '100000000000000002' };
/** With their goosebumps, replies and cards, about 4,000 records. */
const MOMENTS = 500;
/** Records that are written at once. */
const BATCH = 1_000;

/** What is measured: on an encrypted store, and on one in the clear as its floor. */
const ACTS = {
  write: (store: RecordStore, round: number) =>
    store.set(`${PLACE.guild}:written:${round}`, { v: 1, text: 'x'.repeat(600) }),
  range: async (store: RecordStore) => {
    for await (const _ of store.range(...factsOf(PLACE.guild)));
  },
};

/** What encryption costs, compared with the same store without. */
export async function measureEncryption(
  act: keyof typeof ACTS,
  rounds: number,
  signal: AbortSignal,
): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-bench-'));
  const stores: RecordStore[] = [];
  const open = async (name: string, key?: KeyObject) => {
    const store = await openStore(`sqlite://${join(folder, name)}`, { key });
    stores.push(store);
    await fill(store);
    return store;
  };
  try {
    const encrypted = await open('encrypted.sqlite', createSecretKey(randomBytes(32)));
    const plain = await open('plain.sqlite');
    const measured: Times = { real: [], floor: [] };
    for (let round = 0; round < rounds && !signal.aborted; round += 1) {
      measured.real.push(await msOf(() => ACTS[act](encrypted, round)));
      measured.floor.push(await msOf(() => ACTS[act](plain, round)));
    }
    return measured;
  } finally {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(store: RecordStore): Promise<void> {
  const made = madeCommunity({ ...PLACE, moments: MOMENTS, films: ['one', 'two'] }, seeded(1));
  const changes: Change[] = [...made].map(({ key, record }) => ({ set: keyFor(key), record }));
  for (let from = 0; from < changes.length; from += BATCH)
    await store.write(changes.slice(from, from + BATCH));
}

async function msOf(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
