import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { indexIn, lockFolder, readState } from '../../../../src/data/live/omdb/folder.ts';
import { openIndexFile } from '../../../../src/data/live/omdb/index-file.ts';
import { UpdateError } from '../../../../src/data/live/omdb/omdb-error.ts';
import { readTable } from '../../../../src/data/live/omdb/read-table.ts';
import { dumpOf, TABLE_NAMES } from '../../../../src/data/live/omdb/tables.ts';
import { type Progress, packAgain } from '../../../../src/data/live/omdb/update.ts';
import { writeIndex } from '../../../../src/data/live/omdb/write-index.ts';
import { rejection } from '../../../support/api-server.ts';
import { NOW } from '../../../support/builders.ts';
import { bzip2 } from '../../../support/bzip2.ts';
import { temporaryFolder } from '../../../support/database-files.ts';
import { csvOf, dumpsOf, type OmdbFilm, tablesOf } from '../../../support/omdb-dumps.ts';
import { OMDB_FILMS, omdbFiles, openOmdb, PEOPLE, update } from '../../../support/omdb-films.ts';
import { type OmdbServer, type OmdbTrouble, startTestOmdb } from '../../../support/omdb-server.ts';

const MOVIES = dumpOf('all_movies');
const CASTS = dumpOf('all_casts');
const ALL = TABLE_NAMES.map(dumpOf);

interface Place {
  readonly server: OmdbServer;
  readonly url: string;
  readonly folder: string;
}

async function place(files?: ReadonlyMap<string, Buffer>): Promise<Place> {
  const server = await startTestOmdb(files ?? (await omdbFiles()));
  return { server, url: server.url, folder: await temporaryFolder() };
}

async function failure(updating: Promise<unknown>): Promise<UpdateError> {
  const error = await rejection(updating);
  expect(error).toBeInstanceOf(UpdateError);
  return error as UpdateError;
}

const titles = async (folder: string, query: string) =>
  (await (await openOmdb(folder)).search(query)).map(({ title }) => title);

async function aboutOf(folder: string): Promise<unknown> {
  const opened = await openIndexFile(indexIn(folder));
  await opened?.handle.close();
  return opened?.about;
}

/** The status of each answer about a file. */
const statuses = ({ calls }: OmdbServer, of: string) =>
  calls.filter(({ file }) => file === of).map(({ status }) => status);

/** Many films, whose files don't fit into one packet. */
const many = (count: number): OmdbFilm[] =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    name: createHash('sha256').update(`${at}`).digest('base64'),
  }));

describe('an update', () => {
  it('fetches each file once, says who asks, reports how far it is, and leaves only the index', async () => {
    const { server, ...where } = await place();
    const seen: Progress[] = [];
    expect(await update({ ...where, report: (progress) => void seen.push(progress) })).toEqual({
      kind: 'updated',
      films: 5,
      broken: 0,
    });
    expect(server.calls.map(({ file }) => file)).toEqual(ALL);
    expect(new Set(server.calls.map(({ userAgent }) => userAgent))).toEqual(
      new Set(['GoosebumpMoments/1.2.3']),
    );
    for (const stage of ['fetch', 'read'] as const) {
      const last = new Map(seen.flatMap((one) => (one.stage === stage ? [[one.file, one]] : [])));
      expect([...last.keys()]).toEqual(ALL);
      for (const { done, total } of last.values()) expect(done).toBe(total);
    }
    expect(seen.at(-1)).toEqual({ stage: 'write', films: 5 });
    expect((await readdir(where.folder)).sort()).toEqual(['films.index', 'films.index.lock', 'state.json']);
    expect(await readState(where.folder)).toEqual({ checkedAt: NOW });
  });

  it('fetches nothing if nothing has changed, and everything if one file has', async () => {
    const { server, ...where } = await place();
    await update(where);
    const { ino } = await stat(indexIn(where.folder));
    expect(await update({ ...where, now: NOW + 1 })).toEqual({ kind: 'unchanged' });
    expect(await readState(where.folder)).toEqual({ checkedAt: NOW + 1 });
    expect((await stat(indexIn(where.folder))).ino).toBe(ino);
    for (const file of ALL) expect(statuses(server, file)).toEqual([200, 304]);

    server.serve(await omdbFiles([...OMDB_FILMS, { id: 50, name: 'Brand New' }]));
    expect(await update(where)).toMatchObject({ kind: 'updated', films: 6 });
    expect(statuses(server, MOVIES)).toEqual([200, 304, 200]);
    expect(statuses(server, dumpOf('all_people'))).toEqual([200, 304, 304, 200]);
    expect(await titles(where.folder, 'brand new')).toEqual(['Brand New']);
  });

  it('goes on where the connection was cut', async () => {
    const { server, ...where } = await place(await omdbFiles(many(4_000)));
    server.trouble(MOVIES, { kind: 'cut', after: 90_000 });
    expect(await update(where)).toMatchObject({ films: 4_000 });
    const [first, second] = server.calls.filter(({ file }) => file === MOVIES);
    expect(first?.range).toBeUndefined();
    expect(second).toMatchObject({ status: 206, range: expect.stringMatching(/^bytes=[1-9]\d*-$/) });
  });

  it('goes on where an earlier one was stopped, and fetches what is complete no second time', async () => {
    const { server, ...where } = await place(await omdbFiles(many(4_000)));
    const stopping = new AbortController();
    const report = (progress: Progress) => {
      if (progress.stage === 'fetch' && progress.file === MOVIES) stopping.abort();
    };
    expect((await failure(update({ ...where, signal: stopping.signal, report }))).fault).toBe('stopped');
    expect(await readState(where.folder)).toEqual({});
    await update(where);
    expect(statuses(server, dumpOf('job_names'))).toEqual([200, 304]);
    expect(server.calls.filter(({ file }) => file === MOVIES).at(-1)).toMatchObject({
      status: 206,
      range: expect.stringMatching(/^bytes=[1-9]\d*-$/),
    });
  });

  it('begins a file anew if it has changed since it was cut off', async () => {
    const { server, ...where } = await place(await omdbFiles(many(4_000)));
    const stopping = new AbortController();
    const report = (progress: Progress) => {
      if (progress.stage === 'fetch' && progress.file === MOVIES) stopping.abort();
    };
    await failure(update({ ...where, signal: stopping.signal, report }));
    server.serve(await omdbFiles(many(4_001)));
    expect(await update(where)).toMatchObject({ films: 4_001 });
    expect(server.calls.filter(({ file }) => file === MOVIES).at(-1)).toMatchObject({
      status: 200,
      range: expect.stringMatching(/^bytes=/),
    });
  });

  it('begins a file anew if what is there is as long as the file, or longer', async () => {
    const { server, ...where } = await place();
    const stopping = new AbortController();
    const report = (progress: Progress) => {
      if (progress.stage === 'fetch' && progress.file === MOVIES) stopping.abort();
    };
    await failure(update({ ...where, signal: stopping.signal, report }));
    const downloads = `${where.folder}/downloads`;
    const etag = JSON.parse(await readFile(`${downloads}/${MOVIES}.json`, 'utf8'));
    await writeFile(`${downloads}/${MOVIES}.part`, Buffer.alloc(100_000));
    await writeFile(`${downloads}/${MOVIES}.json`, JSON.stringify(etag));
    expect(await update(where)).toMatchObject({ films: 5 });
    expect(statuses(server, MOVIES).slice(-2)).toEqual([416, 200]);
  });

  it.each([
    ['a web page', { kind: 'web-page' }, 'not-a-dump'],
    ['nothing', { kind: 'empty' }, 'not-a-dump'],
    ['no such file', { kind: 'missing' }, 'missing'],
    ['an error, again and again', { kind: 'down' }, 'unreachable'],
    ['more than a file can have', { kind: 'claims', bytes: 3e9 }, 'too-large'],
    ['less than announced, again and again', { kind: 'claims', bytes: 5_000_000 }, 'unreachable'],
    ['a wish to be left alone for an hour', { kind: 'busy', retryAfter: '3600' }, 'refused'],
  ] as const)('fails where %s comes, and the films from before stay', async (_, trouble, fault) => {
    const { server, ...where } = await place();
    await update(where);
    server.serve(await omdbFiles([...OMDB_FILMS, { id: 50, name: 'Brand New', cast: [[4, 'x']] }]));
    server.trouble(CASTS, trouble satisfies OmdbTrouble);
    const error = await failure(update({ ...where, now: NOW + 5 }));
    expect(error).toMatchObject({ fault, where: expect.stringContaining(CASTS) });
    expect(await readState(where.folder)).toEqual({ checkedAt: NOW, failedAt: NOW + 5 });
    expect(await titles(where.folder, 'harbour')).toEqual(['The Harbour Lights']);
    server.trouble();
    expect(await update(where)).toMatchObject({ films: 6 });
    expect(await readState(where.folder)).toEqual({ checkedAt: NOW });
  });

  it('waits as briefly as it is asked to', async () => {
    const { server, ...where } = await place();
    server.trouble(CASTS, { kind: 'busy', retryAfter: '0' });
    expect((await failure(update(where))).fault).toBe('unreachable');
    expect(statuses(server, CASTS)).toEqual([429, 429, 429, 429, 429]);
  });

  it('fails if nobody listens', async () => {
    const { server, ...where } = await place();
    server.close();
    expect((await failure(update(where))).fault).toBe('unreachable');
  });

  it('keeps a second one away while it runs', async () => {
    const { url, folder } = await place();
    const lock = await lockFolder(folder);
    expect((await failure(update({ url, folder }))).fault).toBe('in-use');
    await lock.release();
    expect(await update({ url, folder })).toMatchObject({ kind: 'updated' });
  });
});

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
