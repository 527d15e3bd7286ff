import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RecordStore, type StoredRecord, StoreError } from '../../../src/data/store/record-store.ts';

export interface StoreUnderTest {
  readonly store: RecordStore;
  /** Writes raw rows, bypassing the store. */
  plant(rows: readonly (readonly [key: string, row: string])[]): Promise<void>;
  /** Reads all rows as they are, bypassing the store. */
  rows(): Promise<Readonly<Record<string, unknown>>>;
}

/** What every store guarantees. */
export function describeRecordStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the contract of a record store: ${name}`, () => {
    let tested: StoreUnderTest;
    let store: RecordStore;

    beforeEach(async () => {
      tested = await open();
      store = tested.store;
    });
    afterEach(async () => {
      vi.useRealTimers();
      await store.close();
    });

    it('gives back what was kept', async () => {
      const record = { v: 1, text: ':starts with a colon', deep: [{ 'é"\\\n\u0000🎬': null }], no: false };
      await store.set('a', record);
      expect(await store.get('a')).toEqual(record);
    });

    it.each([['a text'], [':base64:a text'], [0], [false], [null], [[]]])(
      'keeps the record %j',
      async (record) => {
        await store.set('a', record);
        expect(await store.get('a')).toEqual(record);
      },
    );

    it('has nothing under a key that was never kept', async () => {
      expect(await store.get('a')).toBeUndefined();
    });

    it('replaces a record', async () => {
      await store.set('a', { first: true });
      await store.set('a', { second: true });
      expect(await store.get('a')).toEqual({ second: true });
    });

    it('forgets a record, and says whether there was one', async () => {
      await store.set('a', 1);
      expect(await store.delete('a')).toBe(true);
      expect(await store.delete('a')).toBe(false);
      expect(await store.get('a')).toBeUndefined();
    });

    it('makes several changes at once: what is set is there, what is deleted is gone', async () => {
      await store.set('a', 1);
      await store.set('b', 2);
      await store.write([
        { set: 'a', record: 'replaced' },
        { delete: 'b' },
        { delete: 'was never there' },
        { set: 'c', record: ':new', lifetime: 60_000 },
      ]);
      expect(await store.get('a')).toBe('replaced');
      expect(await store.get('b')).toBeUndefined();
      expect(await store.get('c')).toBe(':new');
      const rows = await tested.rows();
      expect(Object.keys(rows).sort()).toEqual(['a', 'c']);
      expect(JSON.parse(String(rows.c)).expires).toBeGreaterThan(Date.now());
    });

    it('makes several changes in the order in which they were asked for, among all others', async () => {
      const asked = [
        store.set('a', 1),
        store.write([
          { set: 'a', record: 2 },
          { set: 'b', record: 2 },
        ]),
        store.set('b', 3),
      ];
      await Promise.all(asked);
      expect([await store.get('a'), await store.get('b')]).toEqual([2, 3]);
    });

    it('makes none of several changes where one of them is no record', async () => {
      const changes = [
        { set: 'a', record: 1 },
        { set: 'b', record: undefined },
      ];
      await expect(store.write(changes)).rejects.toThrow(TypeError);
      expect(await tested.rows()).toEqual({});
    });

    it('shares no object with the caller', async () => {
      const record = { moods: ['joy'] };
      const kept = store.set('a', record);
      record.moods.push('grief');
      await kept;
      const read = (await store.get('a')) as typeof record;
      read.moods.push('dread');
      expect(await store.get('a')).toEqual({ moods: ['joy'] });
    });

    it.each([[undefined], [() => 1], [Symbol('a')], [1n]])(
      'refuses %s, which is not JSON',
      async (record) => {
        await expect(store.set('a', record)).rejects.toThrow(TypeError);
        expect(await store.get('a')).toBeUndefined();
      },
    );

    it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
      'refuses the lifetime %d',
      async (lifetime) => {
        await expect(store.set('a', 1, lifetime)).rejects.toThrow(RangeError);
        expect(await store.get('a')).toBeUndefined();
      },
    );

    it('keeps apart keys that look alike', async () => {
      const keys = ['a_b', 'aXb', 'A_B', 'a%b', 'a', 'a ', "a'b", 'a:b', 'a;b'];
      for (const key of keys) await store.set(key, key);
      for (const key of keys) expect(await store.get(key)).toBe(key);
      expect(await store.delete('a_b')).toBe(true);
      expect(await store.delete('a%b')).toBe(true);
      const left = keys.filter((key) => key !== 'a_b' && key !== 'a%b').sort();
      expect(Object.keys(await tested.rows()).sort()).toEqual(left);
    });

    it('commits writes in the order of the calls', async () => {
      const numbers = Array.from({ length: 100 }, (_, index) => index);
      await Promise.all(numbers.map((number) => store.set('a', number)));
      expect(await store.get('a')).toBe(99);
      await Promise.all([store.set('a', 1), store.delete('a'), store.set('b', 1), store.set('a', 2)]);
      expect(await keysOf(store.range('', 'z'))).toEqual(['a', 'b']);
    });

    it('knows the first key of a range', async () => {
      await Promise.all([store.set('12:c', 1), store.set('12:b', 1), store.set('12;a', 1)]);
      expect(await store.firstKey('12:', '12;')).toBe('12:b');
      expect(await store.firstKey('12:b', '12<')).toBe('12:c');
      expect(await store.firstKey('12;a', '12<')).toBeUndefined();
    });

    describe('a range', () => {
      it('holds the keys between its bounds, without them, by code unit', async () => {
        for (const key of ['12:z', '12:', '12:B', '12:a', '12:10', '12:9', '12;', '12;p', '123:a', '1:a']) {
          await store.set(key, { key });
        }
        const found = await collect(store.range('12:', '12;'));
        expect(found).toEqual(
          ['12:10', '12:9', '12:B', '12:a', '12:z'].map((key) => ({ key, record: { key } })),
        );
        expect(await keysOf(store.range('12:', '12<'))).toEqual([
          '12:10',
          '12:9',
          '12:B',
          '12:a',
          '12:z',
          '12;',
          '12;p',
        ]);
        expect(await keysOf(store.range('13', '12'))).toEqual([]);
      });

      it('gives every record once when it is long, while others are forgotten and kept', async () => {
        const keys = Array.from({ length: 1_200 }, (_, index) => `k${String(index).padStart(4, '0')}`);
        await tested.plant(keys.map((key) => [key, '{"value":1}']));
        const found: string[] = [];
        for await (const { key } of store.range('k', 'l')) {
          found.push(key);
          if (found.length % 100 === 0) {
            await store.delete(key);
            await store.set(`a${key}`, 1);
          }
        }
        expect(found).toEqual(keys);
      });

      it('may be left early', async () => {
        await tested.plant([
          ['a', '{"value":1}'],
          ['b', '{"value":2}'],
        ]);
        for await (const { key } of store.range('', 'z')) {
          expect(key).toBe('a');
          break;
        }
        expect(await store.get('b')).toBe(2);
      });

      it('sets unreadable rows aside, says why without quoting them, and leaves them as they are', async () => {
        const bad = {
          b: 'A secret',
          c: '5',
          d: '{"expires":1}',
          e: '{"value":1,"expires":"soon"}',
          f: 'null',
        };
        await tested.plant([['a', '{"value":1}'], ...Object.entries(bad), ['g', '{"value":2}']]);
        const found = await collect(store.range('', 'z'));
        expect(found).toEqual([
          { key: 'a', record: 1 },
          { key: 'b', unreadable: 'not JSON' },
          { key: 'c', unreadable: 'no record in it' },
          { key: 'd', unreadable: 'no record in it' },
          { key: 'e', unreadable: 'its end is not a time' },
          { key: 'f', unreadable: 'no record in it' },
          { key: 'g', record: 2 },
        ]);
        expect(await tested.rows()).toMatchObject(bad);
      });
    });

    it('fails on an unreadable record rather than have nothing there, and can replace it', async () => {
      await tested.plant([['a', 'A secret']]);
      const failure = await store.get('a').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreError);
      expect(String(failure) + String((failure as StoreError).cause)).not.toContain('secret');
      await store.set('a', 1);
      expect(await store.get('a')).toBe(1);
    });

    describe('a time to live', () => {
      beforeEach(() => {
        vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
      });

      it('ends a record for get, which sweeps it away', async () => {
        await store.set('a', 1, 500);
        vi.setSystemTime(1_000_500);
        expect(await store.get('a')).toBe(1);
        vi.setSystemTime(1_000_501);
        expect(await store.get('a')).toBeUndefined();
        expect(await tested.rows()).toEqual({});
      });

      it('ends a record for range, which sweeps it away and nothing else', async () => {
        await store.set('a', 1, 500);
        await store.set('b', 2);
        await store.set('c', 3, 500);
        await store.set('d', 4, 900);
        expect(await keysOf(store.range('', 'z'))).toEqual(['a', 'b', 'c', 'd']);
        vi.setSystemTime(1_000_501);
        expect(await collect(store.range('', 'z'))).toEqual([
          { key: 'b', record: 2 },
          { key: 'd', record: 4 },
        ]);
        expect(Object.keys(await tested.rows()).sort()).toEqual(['b', 'd']);
      });

      it('never takes a record that was kept anew while an expired one is read', async () => {
        await store.set('a', 'old', 500);
        await store.set('b', 'old', 500);
        vi.setSystemTime(1_000_501);
        await Promise.all([
          store.get('a'),
          store.set('a', 'new', 500),
          collect(store.range('', 'z')),
          store.set('b', 'new'),
        ]);
        expect(await store.get('a')).toBe('new');
        expect(await store.get('b')).toBe('new');
      });

      it('is lifted by keeping the record without one', async () => {
        await store.set('a', 1, 500);
        await store.set('a', 2);
        vi.setSystemTime(9_000_000);
        expect(await store.get('a')).toBe(2);
      });
    });

    it('finishes what is under way before it closes, and refuses what comes later', async () => {
      const writes = Array.from({ length: 50 }, (_, index) => store.set(`k${index}`, index));
      const range = store.range('', 'z')[Symbol.asyncIterator]();
      const first = store.close();
      const second = store.close();
      await expect(Promise.all(writes)).resolves.toHaveLength(50);
      await Promise.all([first, second]);
      await store.close();
      expect(Object.keys(await tested.rows())).toHaveLength(50);
      await expect(store.get('k1')).rejects.toThrow(StoreError);
      await expect(store.set('k1', 2)).rejects.toThrow(StoreError);
      await expect(store.delete('k1')).rejects.toThrow(StoreError);
      await expect(range.next()).rejects.toThrow(StoreError);
      expect(Object.keys(await tested.rows())).toHaveLength(50);
    });
  });
}

async function collect(range: AsyncIterable<StoredRecord>): Promise<StoredRecord[]> {
  const found: StoredRecord[] = [];
  for await (const record of range) found.push(record);
  return found;
}

async function keysOf(range: AsyncIterable<StoredRecord>): Promise<string[]> {
  return (await collect(range)).map(({ key }) => key);
}
