import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { indexIn } from '../../../../src/data/live/omdb/folder.ts';
import { openIndexFile } from '../../../../src/data/live/omdb/index-file.ts';
import { readTable } from '../../../../src/data/live/omdb/read-table.ts';
import { dumpOf } from '../../../../src/data/live/omdb/tables.ts';
import { packAgain } from '../../../../src/data/live/omdb/update.ts';
import { writeIndex } from '../../../../src/data/live/omdb/write-index.ts';
import { bzip2 } from '../../../support/bzip2.ts';
import { temporaryFolder } from '../../../support/database-files.ts';
import { csvOf, dumpsOf, tablesOf } from '../../../support/omdb-dumps.ts';
import { OMDB_FILMS, omdbFiles, openOmdb, PEOPLE, update } from '../../../support/omdb-films.ts';
import { failure, place, titles } from './update-place.ts';

const MOVIES = dumpOf('all_movies');

async function aboutOf(folder: string): Promise<unknown> {
  const opened = await openIndexFile(indexIn(folder));
  await opened?.handle.close();
  return opened?.about;
}

describe('a file', () => {
  const tables = tablesOf(OMDB_FILMS, PEOPLE);

  it('may have its columns in any order, under either name, with others between', async () => {
    const order = ['official_translation', 'something', 'language', 'name', 'movie_id'];
    const rows = tables.all_movie_aliases_iso.map((row) => ({
      ...row,
      language: row.language_iso_639_1 ?? null,
    }));
    const text = `\uFEFF${csvOf('all_movie_aliases_iso', rows, order)}`;
    const { folder, url } = await place(await dumpsOf(tables, { all_movie_aliases_iso: text }));
    await update({ url, folder });
    expect(await titles(folder, 'las luces del puerto')).toEqual(['The Harbour Lights']);
  });

  it('may have broken rows, which are counted and left out', async () => {
    const text = [
      csvOf('all_movies', tables.all_movies).trimEnd(),
      '"71","Too few"',
      '"72","Too many","1","2001-01-01","x","y"',
      '"73","A "quote" inside","1","2001-01-01"',
      'not a row at all',
      '"74","Not a number of a year","1","soon"',
      '"x","Not an id","1","2001-01-01"',
      '"11","A second film with one id","1","2001-01-01"',
      '"99999999999","An id that is far too high","1","2001-01-01"',
      '"75","Still Good","\\N","2001-01-01"',
      '',
    ].join('\n');
    const mixed = Buffer.concat([Buffer.from(text), Buffer.from('"76","\xff\xfe","1","2001"\n', 'latin1')]);
    const files = new Map(await dumpsOf(tables)).set(MOVIES, await bzip2(mixed));
    const { url, folder } = await place(files);
    expect(await update({ url, folder })).toMatchObject({ films: 6, broken: expect.any(Number) });
    expect(await titles(folder, 'still good')).toEqual(['Still Good']);
    expect(await titles(folder, 'harbour lights')).toEqual(['The Harbour Lights']);
    expect(await titles(folder, 'second film')).toEqual([]);
  });

  it.each([
    ['has a row that never ends', `"id","name","date"\n"1","${'x'.repeat(200_000)}`, 'shrunk'],
    ['has mostly broken rows', `"id","name","date"\n${'"1"\n'.repeat(500)}`, 'broken'],
    ['lacks a column', '"id","title","date"\n"1","A","2001-01-01"\n', 'other-columns'],
    ['has no rows', '"id","name","date"\n', 'shrunk'],
    ['is empty', '', 'other-columns'],
  ])('that %s is refused, and the films from before stay', async (_, text, fault) => {
    const { server, ...where } = await place();
    await update(where);
    server.serve(await dumpsOf(tables, { all_movies: text }));
    expect((await failure(update(where))).fault).toBe(fault);
    expect(await titles(where.folder, 'harbour')).toEqual(['The Harbour Lights']);
  });

  it('whose packed data is wrong or incomplete is refused, and fetched anew the next time', async () => {
    const { server, ...where } = await place();
    const whole = await omdbFiles([...OMDB_FILMS, { id: 50, name: 'Brand New' }]);
    const movies = whole.get(MOVIES) ?? Buffer.alloc(0);
    const flipped = Buffer.from(movies);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    await update(where);
    for (const damaged of [flipped, movies.subarray(0, movies.length >> 1), movies.subarray(0, -3)]) {
      server.serve(new Map(whole).set(MOVIES, Buffer.from(damaged)));
      expect(await failure(update(where))).toMatchObject({ fault: 'damaged' });
      expect(await aboutOf(where.folder)).toMatchObject({ films: 5 });
    }
    server.serve(whole);
    expect(await update(where)).toMatchObject({ films: 6 });
  });

  it('that unpacks to more than its bound is refused, however small it is', async () => {
    const piece = await bzip2(`"id","name","date"\n${'"1","A","2001-01-01"\n'.repeat(40_000)}`);
    const file = `${await temporaryFolder()}/${MOVIES}`;
    await writeFile(file, Buffer.concat([piece, piece, piece]));
    expect(piece.length).toBeLessThan(2_000);
    let rows = 0;
    const taken = () => {
      rows += 1;
    };
    const { signal } = new AbortController();
    const table = { file, signal, progress: () => undefined, maxBytes: 1_000_000 };
    expect((await failure(readTable('all_movies', table, taken))).fault).toBe('too-large');
    expect(rows).toBeLessThan(80_000);
  });

  it('with far fewer films than there were is refused', async () => {
    const { server, ...where } = await place();
    await update(where);
    server.serve(await omdbFiles(OMDB_FILMS.slice(0, 2)));
    expect((await failure(update(where))).fault).toBe('shrunk');
    expect(await titles(where.folder, 'same name')).toHaveLength(2);
  });
});

describe('a disk', () => {
  it('that doesn’t take the folder is named', async () => {
    const { url, folder } = await place();
    await writeFile(`${folder}/file`, '');
    const error = await failure(update({ url, folder: `${folder}/file/below` }));
    expect(error).toMatchObject({ fault: 'unavailable', where: `${folder}/file/below` });
  });

  it('that is full fails the update, and what was there stays', async () => {
    const { url, folder } = await place();
    await update({ url, folder });
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const films = (async function* () {
      yield* [];
      throw full;
    })();
    const writing = writeIndex(indexIn(folder), {
      films,
      date: '2026-11-30',
      versions: {},
      countryNames: () => [],
    });
    expect((await failure(writing)).fault).toBe('full');
    expect(await readdir(folder)).not.toContain('films.index.new');
    expect(await titles(folder, 'harbour')).toEqual(['The Harbour Lights']);
  });
});

describe('an index whose titles another version packed', () => {
  it('whose lines can’t be read is not packed again for ever, but deleted, and built anew', async () => {
    const { server: _, ...where } = await place();
    await update(where);
    const file = indexIn(where.folder);
    const bytes = await readFile(file);
    bytes.fill('#', 0, 200);
    await writeFile(file, bytes);
    await packAgain(where.folder, () => []);
    expect((await openOmdb(where.folder)).state).toBe('none');
    expect(await update(where)).toMatchObject({ kind: 'updated' });
  });

  it('is packed again from its own lines, without the network', async () => {
    const { server, ...where } = await place();
    await update(where);
    server.close();
    const file = indexIn(where.folder);
    const bytes = await readFile(file);
    const version = /"textsVersion":"([\w-]+)"/.exec(bytes.toString('latin1'))?.[1] ?? '';
    const before = await aboutOf(where.folder);
    await asOfAnotherVersion(file, bytes, version);
    expect((await openOmdb(where.folder)).state).toBe('outdated');
    await packAgain(where.folder, () => []);
    expect((await openOmdb(where.folder)).state).toBe('ready');
    expect(await titles(where.folder, 'harbour')).toEqual(['The Harbour Lights']);
    expect(await aboutOf(where.folder)).toEqual(before);
  });
});

/** The file with another version in its footer, and the checksum that belongs to that. */
async function asOfAnotherVersion(file: string, bytes: Buffer, version: string): Promise<void> {
  const { crc32 } = await import('node:zlib');
  const changed = Buffer.from(bytes);
  changed.write('x'.repeat(version.length), bytes.lastIndexOf(version), 'latin1');
  const footerAt = changed.length - 16 - changed.readUInt32LE(changed.length - 16);
  const { rowsAt } = JSON.parse(changed.toString('utf8', footerAt, changed.length - 16));
  changed.writeUInt32LE(crc32(changed.subarray(rowsAt, changed.length - 16)), changed.length - 12);
  await writeFile(file, changed);
}
