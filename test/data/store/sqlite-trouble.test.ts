import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openingError } from '../../../src/data/store/database-file.ts';
import { dropUnfinished, stateOf } from '../../../src/data/store/database-state.ts';
import { KeyvStore } from '../../../src/data/store/keyv-store.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { openConnection } from '../../../src/data/store/sqlite-connection.ts';
import { plantRows, queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { spawnStore } from '../../support/spawn-store.ts';
import { expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

/** A closed database with some records in it. */
async function filledFile(records = 2_000): Promise<string> {
  const file = await temporaryFile();
  const store = await openStore(`sqlite://${file}`);
  await plantRows(file, filling(records));
  await store.close();
  return file;
}

/** Another program writes, and doesn't finish before the test is over. */
async function holdLock(file: string): Promise<void> {
  const other = new KeyvSqlite({ uri: `sqlite://${file}` });
  await other.query('BEGIN IMMEDIATE');
  onTestFinished(() => other.disconnect());
}

function filling(records: number): [string, string][] {
  const text = 'x'.repeat(1_000);
  return Array.from({ length: records }, (_, index) => [
    `k${String(index).padStart(6, '0')}`,
    JSON.stringify({ value: { text } }),
  ]);
}

describe('a file that is no database, or a damaged one,', () => {
  async function refuse(file: string): Promise<void> {
    const failure = await expectFailure(openStore(`sqlite://${file}`), 'not-a-database');
    expect(failure.file).toBe(file);
  }

  it.each([
    ['a short text', 'hello'],
    ['a long text', 'hello '.repeat(5_000)],
    ['zeros', '\0'.repeat(20_000)],
  ])('is refused: %s', async (_, content) => {
    const file = await temporaryFile();
    await writeFile(file, content);
    await refuse(file);
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it.each([
    ['its magic', 0, 16],
    ['its page size', 16, 2],
    ['the root of its schema', 100, 8],
    ['a page in the middle', 1_000_000, 4_096],
  ])('is refused: %s overwritten', async (_, from, length) => {
    const file = await filledFile();
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xa5, from, from + length));
    await refuse(file);
  });

  it.each([5_000, 1_000_000])('is refused: cut off after %d bytes', async (length) => {
    const file = await filledFile();
    await truncate(file, length);
    await refuse(file);
  });

  it.each([
    ['emptied', (file: string) => truncate(file, 0)],
    ['deleted', (file: string) => rm(file)],
  ])('is refused: %s while its log still holds records, which stay', async (_, lose) => {
    const file = await temporaryFile();
    const child = spawnStore('write', `sqlite://${file}`);
    await child.said(50);
    await child.kill();
    await lose(file);
    const log = await readFile(`${file}-wal`);
    await refuse(file);
    expect(log.length).toBeGreaterThan(0);
    expect((await readFile(`${file}-wal`)).equals(log)).toBe(true);
  });

  it('is refused: a database whose table keyv is another one', async () => {
    const file = await temporaryFile();
    await queryFromOutside(file, 'ALTER TABLE keyv RENAME COLUMN value TO something');
    await refuse(file);
  });

  it('can be opened once it is repaired: the refused one left no lock behind', async () => {
    const file = await filledFile();
    const bytes = await readFile(file);
    await writeFile(file, 'hello');
    await refuse(file);
    await writeFile(file, bytes);
    await openForTest(file);
  });

  it('fails with each use where the damage comes while it is open', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await plantRows(file, filling(2_000));
    await queryFromOutside(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
    // In another process: opening and closing the file in this one would drop SQLite's locks.
    execFileSync(process.execPath, [
      '-e',
      `const fs = require('fs'); const f = fs.openSync(process.argv[1], 'r+');
       for (let at = 40960; at < 1e6; at += 4096) fs.writeSync(f, Buffer.alloc(4096, 0xa5), 0, 4096, at);`,
      file,
    ]);
    const reading = async () => {
      for await (const record of store.range('', 'z')) expect(record).toHaveProperty('record');
    };
    await expectFailure(reading(), 'not-a-database');
    await expectFailure(store.get('k000100'), 'not-a-database');
    await expectFailure(store.set('k000100', 1), 'not-a-database');
    await expectFailure(store.delete('k000100'), 'not-a-database');
    await store.close();
  });
});

describe('a database of which nothing is left', () => {
  it('is refused, and may be deleted to start empty, which is logged', async () => {
    const file = await filledFile(1);
    await truncate(file, 0);
    await expectFailure(openStore(`sqlite://${file}`), 'emptied');
    await expectFailure(openStore(`sqlite://${file}`), 'emptied');
    await rm(file);
    const log = { warn: vi.fn() };
    const store = await openStore(`sqlite://${file}`, { log });
    expect(log.warn.mock.calls.map(([facts]) => facts)).toEqual([{ file }]);
    await store.close();
  });

  it('is taken for a new one where no bot has used it', async () => {
    const file = await temporaryFile();
    await writeFile(file, '');
    const log = { warn: vi.fn() };
    const store = await openStore(`sqlite://${file}`, { log });
    expect(log.warn).not.toHaveBeenCalled();
    await store.close();
  });

  it('is not left behind by an opening that failed, unless it was there before', async () => {
    const file = await temporaryFile();
    const before = await stateOf(file);
    await writeFile(file, '');
    await dropUnfinished(file, await stateOf(file));
    await dropUnfinished(file, { ...before, exists: true });
    expect((await stateOf(file)).exists).toBe(true);
    await dropUnfinished(file, before);
    expect((await stateOf(file)).exists).toBe(false);
    await writeFile(file, 'something');
    await dropUnfinished(file, before);
    expect((await stateOf(file)).exists).toBe(true);
  });
});

describe('a database that another program keeps locked', () => {
  it('is not said to be used by another bot', async () => {
    const file = await temporaryFile();
    const connection = await openConnection(file);
    await connection.query('PRAGMA busy_timeout=20');
    const store = new KeyvStore({ connection, close: () => connection.disconnect() });
    await holdLock(file);
    const failure = await expectFailure(store.set('a', 1), 'locked');
    expect(failure.file).toBe(file);
    await store.close();
  });

  it('is told from one that another bot uses: that one holds the lock', async () => {
    const file = await temporaryFile();
    await openForTest(file);
    await expectFailure(openStore(`sqlite://${file}`), 'in-use');
  });
});

describe('a place that can’t be written', () => {
  /** Root may write anywhere, whatever the modes say, so the test changes to another user for a while. */
  async function asOrdinaryUser<Result>(action: () => Promise<Result>): Promise<Result> {
    if (process.geteuid?.() !== 0) return action();
    process.seteuid?.(65_534);
    try {
      return await action();
    } finally {
      process.seteuid?.(0);
    }
  }

  it.each([
    ['a file that may only be read', 0o777, 0o444],
    ['a folder that may only be read', 0o555, 0o666],
  ])('is refused at the opening: %s', async (_, folderMode, fileMode) => {
    const folder = await temporaryFolder();
    const file = join(folder, 'moments.sqlite');
    await (await openForTest(file)).close();
    await chmod(`${file}.lock`, 0o666);
    await chmod(file, fileMode);
    await chmod(folder, folderMode);
    onTestFinished(() => chmod(folder, 0o777));
    await asOrdinaryUser(() => expectFailure(openStore(`sqlite://${file}`), 'read-only'));
  });

  it('is refused where only the lock can’t be written, and so would not hold', async () => {
    const file = await temporaryFile();
    await (await openForTest(file)).close();
    await chmod(dirname(file), 0o777);
    await chmod(file, 0o666);
    await chmod(`${file}.lock`, 0o444);
    const failure = await asOrdinaryUser(() => expectFailure(openStore(`sqlite://${file}`), 'read-only'));
    expect(failure.file).toBe(`${file}.lock`);
  });

  it.each(['moments.sqlite', join('new', 'moments.sqlite')])(
    'is refused for a new file: %s',
    async (name) => {
      const folder = await temporaryFolder();
      await chmod(folder, 0o555);
      onTestFinished(() => chmod(folder, 0o777));
      await asOrdinaryUser(() => expectFailure(openStore(`sqlite://${join(folder, name)}`), 'read-only'));
    },
  );

  it('fails at the write where it became so later, and keeps what was there', async () => {
    const file = await temporaryFile();
    const connection = await openConnection(file);
    const store = new KeyvStore({ connection, close: () => connection.disconnect() });
    await store.set('a', 1);
    await connection.query('PRAGMA query_only=1');
    await expectFailure(store.set('a', 2), 'read-only');
    await expectFailure(store.delete('a'), 'read-only');
    expect(await store.get('a')).toBe(1);
    await store.close();
  });

  it('is told from one that is a folder, or lies under a file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'folder'));
    await expectFailure(openStore(`sqlite://${join(folder, 'folder')}`), 'unavailable');
    await expectFailure(openStore(`sqlite://${join(folder, 'file', 'moments.sqlite')}`), 'unavailable');
  });
});

describe('a full disk', () => {
  it.each([
    ['SQLITE_IOERR', 'ENOSPC', 'full'],
    ['SQLITE_CANTOPEN', 'EDQUOT', 'full'],
    ['SQLITE_CANTOPEN', 'EACCES', 'read-only'],
    ['SQLITE_IOERR', 'EIO', 'unavailable'],
  ])('at the opening is found by a test of the place: %s and then %s is %s', async (code, found, kind) => {
    const failing = Object.assign(new Error(code), { code });
    const test = () => Promise.reject(Object.assign(new Error(found), { code: found }));
    expect(await openingError(failing, '/data/moments.sqlite', test)).toMatchObject({ kind, cause: failing });
  });

  it('is not assumed where the place has room', async () => {
    const file = await temporaryFile();
    const failing = Object.assign(new Error('no'), { code: 'SQLITE_IOERR' });
    expect((await openingError(failing, file)).kind).toBe('unavailable');
    expect(await readdir(dirname(file))).toEqual([]);
  });

  /** SQLite's own limit fails with the same SQLITE_FULL as a full disk. */
  async function openWithin(pages: number) {
    const file = await temporaryFile();
    const connection = await openConnection(file);
    await connection.query(`PRAGMA max_page_count=${pages}`);
    const log = { warn: vi.fn() };
    return {
      file,
      connection,
      log,
      store: new KeyvStore({ connection, close: () => connection.disconnect() }, { log }),
    };
  }

  it('fails the write, keeps what was there, and takes writes again when there is room', async () => {
    const { connection, log, store } = await openWithin(20);
    await store.set('a', 'small');
    const text = 'a secret '.repeat(20_000);
    await expectFailure(store.set('a', text), 'full');
    await expectFailure(store.set('b', text), 'full');
    expect(await store.get('a')).toBe('small');
    expect(await store.get('b')).toBeUndefined();
    expect(log.warn).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(log.warn.mock.calls)).not.toContain('secret');
    await connection.query('PRAGMA max_page_count=1000');
    await store.set('b', text);
    expect(await store.get('b')).toBe(text);
    await store.close();
  });

  it('does not stop reading where expired rows can’t be swept', async () => {
    const { file, connection, log, store } = await openWithin(20);
    await plantRows(file, [
      ['a', '{"value":1}'],
      ['b', '{"value":2,"expires":1}'],
      ['c', '{"value":3}'],
    ]);
    await connection.query('PRAGMA query_only=1');
    const keys: string[] = [];
    for await (const { key } of store.range('', 'z')) keys.push(key);
    expect(keys).toEqual(['a', 'c']);
    expect(log.warn).toHaveBeenCalledOnce();
    await store.close();
  });
});
