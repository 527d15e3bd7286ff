import { describe, expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { Library } from '../../../src/data/community/library.ts';
import { LiveFilms } from '../../../src/data/live/live-films.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { lookUpFilm } from '../../../src/services/film/look-up.ts';
import { ASource } from '../../support/a-source.ts';
import { anOwnFilm, NOW } from '../../support/builders.ts';
import { catalogue } from '../../support/catalogue.ts';

const KOREAN = '7-beonbang-ui-seonmul-2013';
const films = new Films(catalogue, namesOfCountry);
const log = { warn: () => undefined, debug: () => undefined };
const appWith = (...sources: ASource[]) => ({ films, live: new LiveFilms({ sources, log }) });

describe('a film that is looked up', () => {
  it('is asked for in the language of the page, not of the person who asks', async () => {
    const wikidata = new ASource('wikidata');
    await lookUpFilm(appWith(wikidata), new Library().all, KOREAN, 'en-US', 'tr');
    expect(wikidata.asked.map((question) => question.split(' ').at(-1))).toEqual(['tr', 'tr']);
  });

  it('that is none is told of in the language of who asked', async () => {
    const asked = lookUpFilm(appWith(), new Library().all, 'kogustaki mucize', 'tr', 'en-US');
    await expect(asked).rejects.toMatchObject({
      key: 'film.near',
      facts: { titles: [expect.stringContaining('7. Koğuştaki Mucize')] },
    });
  });

  it('is the one that it was merged into, under its own id and under that of the source', async () => {
    const library = new Library();
    library.putFilm(anOwnFilm({ id: 'own-1', ids: { wikidata: 'Q900000101' } }));
    library.putMerge('own-1', { v: 1, into: KOREAN, by: 'mika', at: NOW });
    for (const id of ['own-1', 'wikidata-q900000101']) {
      expect((await lookUpFilm(appWith(), library.all, id, 'en-US')).film.id).toBe(KOREAN);
    }
  });
});
