import { expect, it } from 'vitest';
import { migrate } from '../../../src/data/store/migrate.ts';
import { type Upgrade, upgradeAlong } from '../../../src/data/store/upgrade.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const GUILD = '700000000000000001';
const keyOf = (number: number) => `${GUILD}:moment:${String(number).padStart(10, '0')}`;
const signal = new AbortController().signal;
const STEPS: readonly Upgrade[] = [({ text, ...others }) => ({ ...others, story: text })];

it('writes records of earlier versions anew, and leaves the others as they are', async () => {
  const rows = new Map<string, string>();
  const store = new MemoryStore(rows);
  for (let number = 1; number <= 300; number += 1) await store.set(keyOf(number), { v: 1, text: 'Ova' });
  await store.set(keyOf(301), { v: 2, story: 'Memo' });
  await store.set(keyOf(302), { v: 3, tale: 'from later' });
  await store.set(`${GUILD}:draft:700000000000000002:700000000000000003`, { v: 1, text: 'begun' }, 100_000);
  rows.set(keyOf(303), 'damaged');
  const upgradeOf = (_: string, record: unknown) => upgradeAlong(STEPS, record);
  const first = await migrate(store, { signal, upgradeOf });
  expect(first).toEqual({ read: 304, rewritten: 300, left: [keyOf(302), keyOf(303)] });
  expect(await store.get(keyOf(1))).toEqual({ v: 2, story: 'Ova' });
  expect(await store.get(keyOf(302))).toEqual({ v: 3, tale: 'from later' });
  expect(await migrate(store, { signal, upgradeOf })).toMatchObject({ rewritten: 0 });
});
