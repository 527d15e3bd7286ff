import { readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { indexIn } from '../../../../src/data/live/omdb/folder.ts';
import type { Omdb } from '../../../../src/data/live/omdb/omdb.ts';
import { titleIn } from '../../../../src/domain/film.ts';
import { SourceError } from '../../../../src/domain/film-source.ts';
import { rejection } from '../../../support/api-server.ts';
import { temporaryFolder } from '../../../support/database-files.ts';
import type { OmdbFilm } from '../../../support/omdb-dumps.ts';
import { OMDB_FILMS, omdbFiles, openOmdb, update } from '../../../support/omdb-films.ts';
import { startTestOmdb } from '../../../support/omdb-server.ts';

async function built(films: readonly OmdbFilm[] = OMDB_FILMS): Promise<string> {
  const server = await startTestOmdb(await omdbFiles(films));
  const folder = await temporaryFolder();
  await update({ url: server.url, folder });
  return folder;
}

const source = { name: 'omdb.org (CC BY 2.0 DE)', url: 'https://www.omdb.org/movie/11', date: '2026-11-01' };
const idsOf = (films: readonly { readonly id: string }[]) => films.map(({ id }) => id);
const found = async (omdb: Omdb, query: string) => idsOf(await omdb.search(query));

describe('a film of omdb.org', () => {
  it('has all its facts, each with its source, and of its date only the year', async () => {
    const omdb = await openOmdb(await built());
    expect(await omdb.film({ omdb: 11 }, 'tr')).toEqual({
      id: 'wikidata-q900000101',
      title: 'The Harbour Lights',
      originalTitle: 'Liman Işıkları',
      titles: { es: 'Las luces del puerto' },
      aliases: ['Harbor Lights'],
      year: 1999,
      countries: ['TR'],
      languages: ['tr'],
      directors: ['Ada Kaya'],
      writers: ['Ada Kaya', 'Luis "El Faro" Vega'],
      runtimes: [{ minutes: 104, source }],
      boxOffice: [],
      cast: [
        { name: 'Kim Min-ji', character: 'The "Keeper"', notable: [] },
        { name: 'Luis "El Faro" Vega', notable: [] },
      ],
      success: [],
      ids: { wikidata: 'Q900000101', imdb: 'tt0199001', omdb: 11 },
      trailer: { url: 'https://www.youtube.com/watch?v=abcdefghi-1', source: 'omdb' },
      origin: 'omdb',
      liveSources: ['omdb'],
    });
  });

  it('is found by any of its ids, and has a trailer in the language of the reader', async () => {
    const omdb = await openOmdb(await built());
    for (const ids of [{ imdb: 'tt0199001' }, { wikidata: 'Q900000101' }, { tmdb: 7, omdb: 11 }]) {
      const film = await omdb.film(ids, 'es');
      expect(film?.ids.omdb).toBe(11);
      expect(film?.trailer?.url).toBe('https://vimeo.com/76979871');
    }
    for (const ids of [{}, { tmdb: 11 }, { imdb: 'tt0000011' }, { wikidata: 'Q1' }, { omdb: 999 }]) {
      expect(await omdb.film(ids, 'en')).toBeUndefined();
    }
  });

  it('goes by its own id if it has no other, and says nothing that omdb.org doesn’t', async () => {
    const film = await (await openOmdb(await built())).film({ omdb: 22 }, 'en');
    expect(film).toMatchObject({
      id: 'omdb-22',
      title: 'The Same Name',
      countries: [],
      runtimes: [],
      cast: [],
    });
    expect(film).not.toHaveProperty('trailer');
  });

  it('has no id elsewhere that another film claims too: it would lead to the wrong one', async () => {
    const links = [
      ['imdbmovie', 'tt1234567'],
      ['wikidata', 'Q77'],
    ] as const;
    const films = [1, 2, 3].map((id) => ({ id, name: `Film ${id}`, links }));
    const omdb = await openOmdb(await built(films));
    for (const id of [1, 2, 3]) {
      expect((await omdb.film({ omdb: id }, 'en'))?.ids).toEqual({ omdb: id });
    }
    expect(await omdb.film({ wikidata: 'Q77' }, 'en')).toBeUndefined();
  });

  it('is left out if it has no year or no title, or is for adults; an erotic thriller is not', async () => {
    const omdb = await openOmdb(await built());
    for (const id of [31, 32, 33]) expect(await omdb.film({ omdb: id }, 'en')).toBeUndefined();
    expect(await omdb.film({ omdb: 11 }, 'en')).toBeDefined();
  });
});

describe('a search', () => {
  it('finds films by any title, in any script, narrowed down by year and country', async () => {
    const omdb = await openOmdb(await built());
    expect(await found(omdb, 'harbour')).toEqual(['wikidata-q900000101']);
    expect(await found(omdb, 'LUCES DEL')).toEqual(['wikidata-q900000101']);
    expect(await found(omdb, '부산')).toEqual(['omdb-12']);
    expect(await found(omdb, 'luces mexico 2015')).toEqual(['omdb-13']);
    expect(await found(omdb, 'nothing of the sort')).toEqual([]);
    expect(await found(omdb, ' ')).toEqual([]);
    const [film] = await omdb.search('harbour');
    expect(film && titleIn(film, 'es-419')).toBe('Las luces del puerto');
  });

  it('keeps two films of one title and year apart, the better known one first', async () => {
    expect(await found(await openOmdb(await built()), 'the same name 2001')).toEqual(['omdb-22', 'omdb-21']);
  });

  it('finds what comes near only when it is asked to, and then nothing else', async () => {
    const omdb = await openOmdb(await built());
    expect(await found(omdb, 'harbuor lights')).toEqual([]);
    expect(idsOf(await omdb.searchNear('harbuor lights'))).toEqual(['wikidata-q900000101']);
    expect(await omdb.searchNear('harbour lights')).toEqual([]);
  });
});

describe('a family', () => {
  it('has all films tied by remakes, from whichever it is asked for', async () => {
    const omdb = await openOmdb(await built());
    for (const id of [11, 12, 13]) {
      const family = await omdb.family({ omdb: id }, 'en');
      expect(idsOf(family?.films ?? [])).toEqual(['wikidata-q900000101', 'omdb-12', 'omdb-13']);
      expect(family?.name).toBe('The Harbour Lights');
      expect(family?.lineage.map(({ from, to, kind }) => `${from} ${kind} ${to}`).sort()).toEqual([
        'omdb-12 remake omdb-13',
        'wikidata-q900000101 remake omdb-12',
        'wikidata-q900000101 remake omdb-13',
      ]);
    }
    expect(await omdb.family({ omdb: 21 }, 'en')).toBeUndefined();
    expect(await omdb.family({ omdb: 999 }, 'en')).toBeUndefined();
  });

  it('has no film that follows itself, a later one, or one that follows it', async () => {
    const films = [
      { id: 1, name: 'A', date: '1990-01-01', remakeOf: [1, 2, 3] },
      { id: 2, name: 'B', date: '1990-06-01', remakeOf: [1, 99] },
      { id: 3, name: 'C', date: '2000-01-01', remakeOf: [2, 2] },
    ];
    const family = await (await openOmdb(await built(films))).family({ omdb: 1 }, 'en');
    expect(family?.lineage.map(({ from, to }) => [from, to])).toEqual([
      ['omdb-2', 'omdb-1'],
      ['omdb-2', 'omdb-3'],
    ]);
  });
});

describe('the index', () => {
  it('may be missing: then there are no films, and a film of omdb.org can’t be reached', async () => {
    const logged: string[] = [];
    const omdb = await openOmdb(await temporaryFolder(), logged);
    expect(omdb.state).toBe('none');
    expect(await omdb.search('harbour')).toEqual([]);
    expect(await omdb.film({ imdb: 'tt0199001' }, 'en')).toBeUndefined();
    expect(await rejection(omdb.film({ omdb: 11 }, 'en'))).toBeInstanceOf(SourceError);
    expect(logged).toEqual([]);
  });

  it('is recognised as unreadable wherever it is cut off, and whichever byte of its rows is wrong', async () => {
    const folder = await built();
    const file = indexIn(folder);
    const whole = await readFile(file);
    const { rowsAt } = JSON.parse(`{${/"rowsAt":\d+/.exec(whole.toString('latin1'))?.[0]}}`);
    for (let size = 0; size < whole.length; size += 97) {
      await writeFile(file, whole.subarray(0, size));
      expect((await openOmdb(folder)).state, `${size} bytes`).toBe('unreadable');
    }
    for (let at = rowsAt; at < whole.length; at += 211) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      await writeFile(file, damaged);
      expect((await openOmdb(folder)).state, `byte ${at}`).toBe('unreadable');
    }
  });

  it('with a damaged line fails for that film alone, and is then to be built anew', async () => {
    const folder = await built();
    const whole = await readFile(indexIn(folder));
    whole.write('#', whole.indexOf('Liman'));
    whole.write('#', whole.indexOf('{"id":22'));
    await writeFile(indexIn(folder), whole);
    const logged: string[] = [];
    const omdb = await openOmdb(folder, logged);
    expect(omdb.state).toBe('ready');
    expect(await rejection(omdb.film({ omdb: 22 }, 'en'))).toMatchObject({ fault: 'malformed' });
    expect(await omdb.film({ omdb: 21 }, 'en')).toBeDefined();
    expect(omdb.state).toBe('unreadable');
    expect(logged).toEqual(['film index read', 'film index damaged']);
    // Its footer still says which files it was made from, and nothing would be fetched.
    expect(await readFile(indexIn(folder)).catch(({ code }) => code)).toBe('ENOENT');
    await omdb.refresh();
    expect(omdb.state).toBe('none');
  });

  it('is replaced as a whole: an open source goes on with the old one until it looks again', async () => {
    const server = await startTestOmdb(await omdbFiles());
    const folder = await temporaryFolder();
    await update({ url: server.url, folder });
    const omdb = await openOmdb(folder);
    const more = { id: 41, name: 'Quite New', date: '2026-01-01' };
    server.serve(await omdbFiles([...OMDB_FILMS, more]));
    expect(await update({ url: server.url, folder })).toMatchObject({ kind: 'updated', films: 6 });
    expect(await found(omdb, 'quite new')).toEqual([]);
    const late = omdb.family({ omdb: 11 }, 'en');
    await omdb.refresh();
    expect(await found(omdb, 'quite new')).toEqual(['omdb-41']);
    expect((await late)?.films).toHaveLength(3);
    const { size } = await stat(indexIn(folder));
    expect(size).toBeGreaterThan(0);
  });
});
