import type { KeyObject } from 'node:crypto';
import { appendFile, copyFile, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER_BYTES } from '../../../src/data/backup/archive-header.ts';
import { BackupError } from '../../../src/data/backup/backup-error.ts';
import { backupsIn } from '../../../src/data/backup/backup-folder.ts';
import { type BackupOptions, makeBackup } from '../../../src/data/backup/make-backup.ts';
import { checkBackup, restore } from '../../../src/data/backup/restore.ts';
import { PAGE_ROWS } from '../../../src/data/store/page-of-rows.ts';
import { openSnapshot } from '../../../src/data/store/snapshot.ts';
import { queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { aKey, expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const ONE = aKey('one');
const STORY = 'Memo finally meets his daughter Ova, \u2028 7. Koğuş\n🎬';
/** They fill two pages and begin a third. */
const RECORDS = 2 * PAGE_ROWS + 100;
const AT = new Date('2026-12-01T03:31:04.123Z');
const NAME = 'moments-2026-12-01T033104Z.backup';
const signal = new AbortController().signal;

const keyOf = (index: number) => `12:moment:${String(index).padStart(10, '0')}`;

async function aDatabase(key?: KeyObject) {
  const file = await temporaryFile();
  const store = await openForTest(file, key);
  await store.write(
    Array.from({ length: RECORDS }, (_, index) => ({ set: keyOf(index), record: { index, STORY } })),
  );
  await store.set('12:draft:1', { STORY }, 4_000_000_000);
  return { file, store };
}

function backUp(file: string, folder: string, { key, ...more }: Partial<BackupOptions> = {}) {
  const open = () => openSnapshot(`sqlite://${file}`, key);
  return makeBackup({ folder, key, open, release: '0.1.0', now: () => AT, signal, ...more });
}

const bringBack = (backup: string, file: string, key?: KeyObject) =>
  restore({ file: backup, url: `sqlite://${file}`, key, now: () => AT, signal });

/** All rows as they are in a database, with what it says of itself. */
const rowsIn = (file: string) =>
  queryFromOutside(file, "SELECT key, value FROM keyv WHERE key <> '~release' ORDER BY key");

async function faultOf(operation: Promise<unknown>): Promise<string> {
  const error = await operation.catch((reason: unknown) => reason);
  if (!(error instanceof BackupError)) throw new Error(`expected a BackupError, got ${String(error)}`);
  return error.fault;
}

describe.each([
  ['in the clear', undefined],
  ['encrypted', ONE],
])('a backup %s', (_, key) => {
  it('brings back every row as it was when it began, whatever is written meanwhile', async () => {
    const { file, store } = await aDatabase(key);
    const before = await rowsIn(file);
    const folder = await temporaryFolder();
    let written: Promise<void> | undefined;
    const { file: backup, header } = await backUp(file, folder, {
      key,
      report() {
        written ??= store.write([{ set: keyOf(599), record: 'new' }, { delete: keyOf(0) }]);
      },
    });
    await written;
    expect(backup).toBe(join(folder, NAME));
    expect(header.records).toBe(before.length);
    expect(await store.get(keyOf(599))).toBe('new');
    await store.close();

    const outcome = await bringBack(backup, file, key);
    expect(outcome).toEqual({ rows: before.length, kept: `${file}.before-2026-12-01T033104Z` });
    expect(await rowsIn(file)).toEqual(before);
    const again = await openForTest(file, key);
    expect(await again.get(keyOf(0))).toEqual({ index: 0, STORY });
    // What was there is whole, under its new name.
    expect(await queryFromOutside(outcome.kept ?? '', 'PRAGMA integrity_check')).toEqual([
      { integrity_check: 'ok' },
    ]);
    expect((await rowsIn(outcome.kept ?? '')).length).toBe(before.length - 1);
    expect((await readdir(dirname(file))).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('starts a database where there is none', async () => {
    const { file } = await aDatabase(key);
    const { file: backup } = await backUp(file, await temporaryFolder(), { key });
    const other = join(await temporaryFolder(), 'deep', 'moments.sqlite');
    expect(await bringBack(backup, other, key)).toMatchObject({ kept: undefined });
    expect(await rowsIn(other)).toEqual(await rowsIn(file));
  });

  it('that is not whole, or not what was written, changes nothing', async () => {
    const { file, store } = await aDatabase(key);
    const { file: whole } = await backUp(file, await temporaryFolder(), { key });
    await store.close();
    const bytes = await readFile(file);
    const { size } = await stat(whole);
    const faults: Record<string, string> = {};
    const spoiled: Record<string, (copy: string) => Promise<unknown>> = {
      'cut by a byte': (copy) => truncate(copy, size - 1),
      'cut in the middle': (copy) => truncate(copy, Math.floor(size / 2)),
      'cut in its header': (copy) => truncate(copy, 100),
      empty: (copy) => truncate(copy, 0),
      longer: (copy) => appendFile(copy, 'more'),
      'another byte in the middle': (copy) => flip(copy, Math.floor((HEADER_BYTES + size) / 2)),
      'another last byte': (copy) => flip(copy, size - 1),
      'a web page': (copy) => writeFile(copy, '<html>not found</html>'),
    };
    for (const [name, spoil] of Object.entries(spoiled)) {
      const copy = join(await temporaryFolder(), 'copy.backup');
      await copyFile(whole, copy);
      await spoil(copy);
      faults[name] = await faultOf(bringBack(copy, file, key));
    }
    expect(faults).toEqual({
      'cut by a byte': 'cut',
      'cut in the middle': 'cut',
      'cut in its header': 'not-a-backup',
      empty: 'not-a-backup',
      longer: 'damaged',
      'another byte in the middle': 'damaged',
      'another last byte': 'damaged',
      'a web page': 'not-a-backup',
    });
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect(await readdir(dirname(file))).toEqual(['moments.sqlite', 'moments.sqlite.lock']);
  });
});

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  await handle.write(Buffer.of((buffer[0] ?? 0) ^ 1), 0, 1, at);
  await handle.close();
}

/** Changes what an archive says of itself, keeping its length. */
async function rewriteHeader(
  file: string,
  change: (header: Record<string, unknown>) => object,
): Promise<void> {
  const handle = await open(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  const header = change(JSON.parse(buffer.toString('utf8')));
  await handle.write(
    JSON.stringify(header)
      .padEnd(HEADER_BYTES - 1)
      .concat('\n'),
    0,
  );
  await handle.close();
}

describe('a backup', () => {
  it('of a later release is refused, of its format as of a kind of record', async () => {
    const { file } = await aDatabase();
    const { file: backup } = await backUp(file, await temporaryFolder());
    await rewriteHeader(backup, (header) => ({
      ...header,
      kinds: { ...(header.kinds as object), moment: 2 },
    }));
    expect(await faultOf(checkBackup({ file: backup, key: undefined, signal }))).toBe('newer');
    await rewriteHeader(backup, (header) => ({ ...header, kinds: { songs: 1 } }));
    expect(await faultOf(checkBackup({ file: backup, key: undefined, signal }))).toBe('newer');
    await rewriteHeader(backup, (header) => ({ ...header, version: 2, kinds: {} }));
    expect(await faultOf(checkBackup({ file: backup, key: undefined, signal }))).toBe('newer');
  });

  it('that is encrypted has not even ids in the clear, and opens with its own key alone', async () => {
    const { file } = await aDatabase(ONE);
    const { file: backup } = await backUp(file, await temporaryFolder(), { key: ONE });
    expect((await readFile(backup)).includes('moment:00000')).toBe(false);
    expect(await faultOf(checkBackup({ file: backup, key: undefined, signal }))).toBe('encrypted');
    expect(await faultOf(checkBackup({ file: backup, key: aKey('other'), signal }))).toBe('other-key');
    await rewriteHeader(backup, (header) => ({ ...header, createdAt: '2027-01-01T00:00:00.000Z' }));
    expect(await faultOf(checkBackup({ file: backup, key: ONE, signal }))).toBe('damaged');
    await expectFailure(openSnapshot(`sqlite://${file}`, undefined), 'encrypted');
    await expectFailure(openSnapshot(`sqlite://${file}`, aKey('other')), 'other-key');
  });

  it('is refused while a bot uses the database, which stays as it is', async () => {
    const { file, store } = await aDatabase();
    const { file: backup } = await backUp(file, await temporaryFolder());
    await expectFailure(bringBack(backup, file), 'in-use');
    expect(await store.get(keyOf(1))).toEqual({ index: 1, STORY });
  });

  it('replaces a database that is damaged, which is kept as it is', async () => {
    const { file, store } = await aDatabase();
    const { file: backup } = await backUp(file, await temporaryFolder());
    const rows = await rowsIn(file);
    await store.close();
    await writeFile(file, 'not SQLite any more, but long enough to be looked at'.repeat(100));
    const { kept = '' } = await bringBack(backup, file);
    expect(await rowsIn(file)).toEqual(rows);
    expect(await readFile(kept, 'utf8')).toMatch(/^not SQLite any more/);
  });

  it('leaves nothing behind when it is stopped, and the others where they are', async () => {
    const { file } = await aDatabase();
    const folder = await temporaryFolder();
    await backUp(file, folder);
    const stopping = new AbortController();
    const stopped = backUp(file, folder, {
      now: () => new Date(AT.getTime() + 60_000),
      signal: stopping.signal,
      report: () => stopping.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(await readdir(folder)).toEqual([NAME]);
  });

  it('keeps as many as were asked for, and deletes nothing else', async () => {
    const { file } = await aDatabase();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'moments-of-mine.backup'), 'mine');
    for (let day = 1; day <= 4; day += 1) {
      await backUp(file, folder, { keep: 2, now: () => new Date(Date.UTC(2026, 11, day)) });
    }
    // By a clock that was wrong for a while: what was just made stays.
    await backUp(file, folder, { keep: 2, now: () => new Date(Date.UTC(2020, 0, 1)) });
    const days = (await backupsIn(folder)).map(({ at }) => at.toISOString().slice(0, 10));
    expect(days).toEqual(['2026-12-04', '2020-01-01']);
    expect(await readdir(folder)).toContain('moments-of-mine.backup');
  });

  it('needs a folder that is there: a disk that is not connected is not written beside', async () => {
    const { file } = await aDatabase();
    const gone = join(await temporaryFolder(), 'disk');
    expect(await faultOf(backUp(file, gone))).toBe('no-folder');
    await expectFailure(backUp(`${file}.other`, await temporaryFolder()), 'missing');
  });
});
