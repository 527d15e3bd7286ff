import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LiveFilms } from '../../../src/data/live/live-films.ts';
import type { Film, SourceName } from '../../../src/domain/film.ts';
import { SourceError } from '../../../src/domain/film-source.ts';
import { ASource } from '../../support/a-source.ts';
import { anyFilm } from '../../support/view-fixtures.ts';

const film = (name: SourceName, more: Partial<Film> = {}): Film => ({
  ...anyFilm({ id: `${name}-1`, title: 'North', year: 2016 }),
  origin: name,
  liveSources: [name],
  ...more,
});
const silent = (): Promise<void> => new Promise(() => {});
const failing = (name: SourceName) => () => Promise.reject(new SourceError(name, 'unreachable'));

function live(...sources: ASource[]) {
  const logged: [string, object][] = [];
  const log = {
    warn: (facts: object, message: string) => void logged.push([message, facts]),
    debug: () => undefined,
  };
  return { logged, films: new LiveFilms({ sources, log, searchTimeoutMs: 50, factsTimeoutMs: 50 }) };
}

describe('a search in live sources', () => {
  it('asks each in the language of the reader, and gives each film once', async () => {
    const [wikidata, tmdb] = [
      new ASource('wikidata', { films: [film('wikidata')] }),
      new ASource('tmdb', {
        films: [film('tmdb'), film('tmdb', { id: 'tmdb-2', title: 'South', originalTitle: 'South' })],
      }),
    ];
    const found = await live(wikidata, tmdb).films.search('north', 'es-419');
    expect(found.map(({ id }) => id)).toEqual(['wikidata-1', 'tmdb-2']);
    expect([...wikidata.asked, ...tmdb.asked]).toEqual(['search north es', 'search north es']);
  });

  it('asks for what comes near only where that needs no request', async () => {
    const wikidata = new ASource('wikidata', { films: [film('wikidata')] });
    const near = Object.assign(new ASource('omdb'), {
      searchNear: async (query: string) => [film('omdb', { title: query })],
    });
    expect(await live(wikidata, near).films.searchNear('nroth', 'tr')).toMatchObject([{ title: 'nroth' }]);
    expect(await live(near).films.searchNear('nr', 'tr')).toEqual([]);
    expect(wikidata.asked).toEqual([]);
  });

  it.each(['', 'n', ' no ', '🎬🎬'])(
    'of %j asks nobody: so little finds everything and nothing',
    async (typed) => {
      const wikidata = new ASource('wikidata', { films: [film('wikidata')] });
      expect(await live(wikidata).films.search(typed, 'tr')).toEqual([]);
      expect(wikidata.asked).toEqual([]);
    },
  );

  it.each(['괴물', '英雄'])('of %j asks: in such a script it may be a whole title', async (typed) => {
    const wikidata = new ASource('wikidata', { films: [film('wikidata')] });
    expect(await live(wikidata).films.search(typed, 'tr')).toHaveLength(1);
  });

  it('goes on without one that fails, and without one that is silent', async () => {
    const tmdb = new ASource('tmdb', { films: [film('tmdb')] });
    for (const first of [failing('wikidata'), silent]) {
      const found = await live(new ASource('wikidata', { first }), tmdb).films.search('north', 'en-US');
      expect(found.map(({ id }) => id)).toEqual(['tmdb-1']);
    }
  });
});

describe('the facts of live sources', () => {
  it('name those that failed or were too slow, and have the others', async () => {
    const tmdb = new ASource('tmdb', { films: [film('tmdb')] });
    for (const first of [failing('wikidata'), silent]) {
      const { films } = live(new ASource('wikidata', { first }), tmdb);
      const facts = await films.facts({ imdb: 'tt0000001' }, 'tr');
      expect(facts.missing).toEqual(['wikidata']);
      expect(facts.films.map(({ id }) => id)).toEqual(['tmdb-1']);
    }
  });

  it('name nobody who answers that there is nothing', async () => {
    const { films } = live(new ASource('wikidata'), new ASource('tmdb'));
    expect(await films.facts({ wikidata: 'Q1' }, 'en-US')).toEqual({ films: [], families: [], missing: [] });
  });

  it('are asked for by an id only', async () => {
    const wikidata = new ASource('wikidata', { films: [film('wikidata')] });
    expect((await live(wikidata).films.facts({}, 'en-US')).films).toEqual([]);
    expect(wikidata.asked).toEqual([]);
  });

  it('that come too late, or fail then, disturb nobody', async () => {
    const late = new ASource('wikidata', {
      first: async () => {
        await wait(120);
        throw new SourceError('wikidata', 'unreachable');
      },
    });
    const { films } = live(late);
    expect((await films.facts({ wikidata: 'Q1' }, 'en-US')).missing).toEqual(['wikidata']);
    // vitest fails a run with an unhandled rejection.
    await wait(150);
  });

  it('are missing where a source has a bug, and the log says so', async () => {
    const broken = new ASource('tmdb', { first: () => Promise.reject(new TypeError('x is not a function')) });
    const { films, logged } = live(broken);
    expect((await films.facts({ tmdb: 1 }, 'en-US')).missing).toEqual(['tmdb']);
    expect(logged[0]).toMatchObject(['live source failed', { source: 'tmdb' }]);
  });
});
