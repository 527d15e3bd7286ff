import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { indexIn, lockFolder, readState } from '../../../../src/data/live/omdb/folder.ts';
import { dumpOf, TABLE_NAMES } from '../../../../src/data/live/omdb/tables.ts';
import type { Progress } from '../../../../src/data/live/omdb/update.ts';
import { NOW } from '../../../support/builders.ts';
import type { OmdbFilm } from '../../../support/omdb-dumps.ts';
import { OMDB_FILMS, omdbFiles, update } from '../../../support/omdb-films.ts';
import type { OmdbServer, OmdbTrouble } from '../../../support/omdb-server.ts';
import { failure, place, titles } from './update-place.ts';

const MOVIES = dumpOf('all_movies');
const CASTS = dumpOf('all_casts');
const ALL = TABLE_NAMES.map(dumpOf);

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
