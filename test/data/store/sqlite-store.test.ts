import { link, mkdir, rm, stat, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeyvStore } from '../../../src/data/store/keyv-store.ts';
import { openStore } from '../../../src/data/store/open-store.ts';
import { openConnection } from '../../../src/data/store/sqlite-connection.ts';
import { explainStart } from '../../../src/start-error.ts';
import { plantRows, queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { spawnStore } from '../../support/spawn-store.ts';
import { expectFailure, openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

describe('opening', () => {
  it('makes the folder and asks SQLite for a log and for full synchronisation', async () => {
    const file = join(await temporaryFolder(), 'a', 'b', 'moments.sqlite');
    await (await openForTest(file)).close();
    const connection = await openConnection(file);
    expect(await connection.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await connection.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    await connection.disconnect();
  });

  it('makes a table without row ids, which has its rows in the order of their keys', async () => {
    const file = await temporaryFile();
    await (await openForTest(file)).close();
    expect(
      await queryFromOutside(file, "SELECT wr FROM pragma_table_list('keyv') WHERE schema = 'main'"),
    ).toEqual([{ wr: 1 }]);
    expect(await queryFromOutside(file, 'SELECT type, name FROM sqlite_schema')).toEqual([
      { type: 'table', name: 'keyv' },
    ]);
    const columns = await queryFromOutside(file, "SELECT name, type, pk FROM pragma_table_info('keyv')");
    expect(columns).toEqual([
      { name: 'key', type: 'VARCHAR(255)', pk: 1 },
      { name: 'value', type: 'TEXT', pk: 0 },
    ]);
  });

  it('refuses a database from before the first release, changes nothing in it, and says what to do', async () => {
    const file = await temporaryFile();
    // The adapter creates the old table by itself.
    await plantRows(file, [['700000000000000001:moment:1', '{"value":{"v":1}}']]);
    const refused = await openStore(`sqlite://${file}`).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'StoreError', kind: 'outdated', file });
    expect(explainStart(refused)).toContain(file);
    expect(explainStart(refused)).toMatch(/before the first release.*move it away/);
    expect(await queryFromOutside(file, 'SELECT key, value FROM keyv')).toEqual([
      { key: '700000000000000001:moment:1', value: '{"value":{"v":1}}' },
    ]);
    // The refused opening has left no lock behind.
    await expectFailure(openStore(`sqlite://${file}`), 'outdated');
  });

  it('finds the records again', async () => {
    const file = await temporaryFile();
    const first = await openForTest(file);
    await first.set('a', { text: 'kept' });
    await first.close();
    expect(await (await openForTest(file)).get('a')).toEqual({ text: 'kept' });
  });

  it('keeps a record under its own key, as Keyv lays it out', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await store.set('1:moment:1', { text: ':a' });
    expect(await queryFromOutside(file, "SELECT key, value FROM keyv WHERE key < '~'")).toEqual([
      { key: '1:moment:1', value: '{"value":{"text":":a"}}' },
    ]);
  });

  it('takes a path relative to the working directory', async () => {
    const file = await temporaryFile();
    await openForTest(relative(process.cwd(), file));
    expect((await stat(file)).isFile()).toBe(true);
  });

  it('can be in memory, in a database of its own each time', async () => {
    const one = await openForTest(':memory:');
    const other = await openForTest(':memory:');
    await one.set('a', 1);
    expect(await other.get('a')).toBeUndefined();
    await expect(stat(':memory:.lock')).rejects.toThrow('ENOENT');
  });

  it.each(['', 'sqlite:', 'sqlite://', 'moments.sqlite'])('refuses %j', async (url) => {
    await expect(openStore(url)).rejects.toThrow(TypeError);
  });
});

describe('a second bot on the same file', () => {
  it('is refused at once in the same process, however the path is spelled', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'real', 'moments.sqlite');
    await mkdir(join(folder, 'real'));
    await symlink('real', join(folder, 'folder-link'));
    await symlink('real/moments.sqlite', join(folder, 'file-link'));
    // The link's target doesn't exist yet: whoever opens it first creates the file.
    const store = await openForTest(join(folder, 'file-link'));
    const started = Date.now();
    for (const path of [
      file,
      relative(process.cwd(), file),
      join(folder, 'real', '..', 'folder-link', 'moments.sqlite'),
      join(folder, 'file-link'),
    ]) {
      await expectFailure(openStore(`sqlite://${path}`), 'in-use');
    }
    expect(Date.now() - started).toBeLessThan(4 * 2_000);
    await store.set('a', 1);
    expect(await store.get('a')).toBe(1);
  });

  it('is let in when the first has closed', async () => {
    const file = await temporaryFile();
    const first = await openForTest(file);
    await first.close();
    await openForTest(file);
  });

  it('is refused in another process too, and let in when the first was killed', async () => {
    const file = await temporaryFile();
    const child = spawnStore('hold', `sqlite://${file}`);
    await child.said(1);
    expect(child.lines).toEqual(['open']);
    await expectFailure(openStore(`sqlite://${file}`), 'in-use');
    await child.kill();
    await openForTest(file);
    const refused = spawnStore('hold', `sqlite://${file}`);
    await refused.said(1);
    expect(refused.lines).toEqual(['failed in-use']);
  });

  it('is refused under another name of the file, whichever bot is first, and the first goes on', async () => {
    const folder = await temporaryFolder();
    const [file, other] = [join(folder, 'moments.sqlite'), join(folder, 'same.sqlite')];
    const store = await openForTest(file);
    await link(file, other);
    await expectFailure(openStore(`sqlite://${other}`), 'linked');
    await store.set('a', 1);
    await store.close();
    await expectFailure(openStore(`sqlite://${file}`), 'linked');
    await rm(other);
    expect(await (await openForTest(file)).get('a')).toBe(1);
  });

  it('does not lock out tools that read or back up', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await store.set('a', 1);
    await queryFromOutside(file, 'VACUUM INTO ?', `${file}.backup`);
    expect(await queryFromOutside(`${file}.backup`, "SELECT key FROM keyv WHERE key < '~'")).toEqual([
      { key: 'a' },
    ]);
  });
});

describe('a process that is killed', () => {
  it('loses no write that it acknowledged', async () => {
    const file = await temporaryFile();
    for (let round = 1; round <= 3; round += 1) {
      const child = spawnStore('write', `sqlite://${file}`);
      await child.said(200 * round);
      await child.kill();
      const kept = child.lines.slice(1).map((line) => Number(/^kept (\d+)$/.exec(line)?.[1]));
      expect(kept.length).toBeGreaterThanOrEqual(199);
      const store = await openForTest(file);
      for (const number of kept) expect(await store.get(`record:${number}`)).toMatchObject({ number });
      await store.close();
    }
  });
});

describe('several changes at once', () => {
  it('leave nothing where the database refuses one of them, and go on afterwards', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await store.set('a', 'before');
    await queryFromOutside(
      file,
      "CREATE TRIGGER refusal BEFORE INSERT ON keyv WHEN new.key = 'refused' BEGIN SELECT raise(ABORT, 'no'); END",
    );
    const changes = [{ set: 'a', record: 'after' }, { delete: 'a' }, { set: 'refused', record: 1 }];
    await expectFailure(store.write(changes), 'unavailable');
    expect(await store.get('a')).toBe('before');
    await store.write([{ set: 'a', record: 'after' }]);
    expect(await store.get('a')).toBe('after');
  });
});

describe('reading', () => {
  it('reads a page ahead, and tells nobody who left early that it failed', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await plantRows(
      file,
      Array.from({ length: 2_500 }, (_, index) => [`k${String(index).padStart(4, '0')}`, '{"value":1}']),
    );
    for await (const { key } of store.range('k', 'l')) {
      expect(key).toBe('k0000');
      await store.close();
      break;
    }
    const range = (await openForTest(file)).range('k', 'l')[Symbol.asyncIterator]();
    await range.next();
    expect(await range.return?.()).toEqual({ value: undefined, done: true });
    expect(await range.next()).toEqual({ value: undefined, done: true });
  });

  it('takes a row that is not text for unreadable, not for nothing', async () => {
    const file = await temporaryFile();
    const store = await openForTest(file);
    await queryFromOutside(file, "INSERT INTO keyv VALUES ('a', x'7b7d'), ('b', NULL)");
    for (const key of ['a', 'b']) await expectFailure(store.get(key), 'unavailable');
    const found: unknown[] = [];
    for await (const record of store.range('', 'z')) found.push(record);
    expect(found).toEqual([
      { key: 'a', unreadable: 'not text' },
      { key: 'b', unreadable: 'not text' },
    ]);
  });

  it('takes a few large records at a time, and lets others run in between', async () => {
    const file = await temporaryFile();
    const connection = await openConnection(file);
    const pages: number[] = [];
    const query = connection.query;
    connection.query = async (sql, ...values) => {
      const rows = await query(sql, ...values);
      if (sql.includes('octet_length')) pages.push(rows.length);
      return rows;
    };
    const store = new KeyvStore({ connection, close: () => connection.disconnect() });
    await store.set('k', 'x'.repeat(9_000_000));
    for (let number = 1; number <= 5; number += 1) await store.set(`k${number}`, 'x'.repeat(1_500_000));
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    });
    const keys: string[] = [];
    for await (const { key } of store.range('', 'z')) keys.push(key);
    clearInterval(ticking);
    expect(keys).toEqual(['k', 'k1', 'k2', 'k3', 'k4', 'k5']);
    expect(pages).toEqual([1, 3, 2, 0]);
    expect(turns).toBeGreaterThan(0);
    await store.close();
  });
});
