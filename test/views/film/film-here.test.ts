import { describe, expect, it } from 'vitest';
import type { Film } from '../../../src/domain/film.ts';
import { CONTENT_NOTES } from '../../../src/domain/moment.ts';
import { type FilmHere, withHere } from '../../../src/views/film/film-here.ts';
import { filmOverview } from '../../../src/views/film/film-pages.ts';
import { watchPage } from '../../../src/views/film/watching.ts';
import { catalogue, knownFilm, people, tellingFilms } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  english,
  faultsOf,
  pageFacts,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

const TURKISH = knownFilm('7-kogustaki-mucize-2019');
const NOTHING: FilmHere = { total: 0, inFamily: 0, warnings: [] };
const most = Number.MAX_SAFE_INTEGER;
const link = `https://www.themoviedb.org/movie/1/watch?locale=MT`;
const services = (many: number) => Array.from({ length: many }, (_, at) => `*Service* ${at}`);
const watch: NonNullable<Film['watch']> = {
  MT: { stream: ['MUBI', 'Netflix'], free: [], rent: ['Apple TV'], buy: [], link },
  DE: { stream: services(12), free: services(12), rent: services(12), buy: services(12), link },
};
const WIDEST: FilmHere = {
  total: most - 1,
  inFamily: most,
  warnings: CONTENT_NOTES.map((note) => ({ note, moments: most })),
  country: 'DE',
  same: [TURKISH, widestFilm()],
};

const page = (film: Film, here: Partial<FilmHere> = {}, texts = english) => {
  const facts = { ...pageFacts(film, catalogue.familyOf(film.id)), people };
  return withHere(filmOverview(facts, texts), film, { ...NOTHING, ...here }, texts);
};
const ids = (view: unknown) => buttonsOf(view).map(({ id }) => id);

describe.each(SPEECHES)('what is here of a film, in %s', (_, texts) => {
  it('fits beside the page of each film of the catalogue', () =>
    forEvery(tellingFilms, (film) => {
      const view = page({ ...film, watch }, { ...WIDEST, same: [] }, texts);
      expect(faultsOf(view)).toEqual([]);
      expect(contentOf(view)).toContain(texts.watch.in({ country: '' }).trim().split(' ')[0]);
    }));

  it('gives way where a live source fills the page, and says at least how many moments there are', () => {
    const film = { ...widestFilm(), watch, synopsis: { en: 'long '.repeat(600) } };
    const view = page(film, WIDEST, texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view)).toContain(texts.film.seenHere({ total: most - 1 }));
  });
});

describe('what is here of a film', () => {
  it('says how many moments may be read, and how many of all versions where those are more', () => {
    const told = (total: number, inFamily: number) => contentOf(page(TURKISH, { total, inFamily }));
    expect(told(1, 1)).toContain(english.film.seenHere({ total: 1 }));
    expect(told(1, 1)).not.toContain(english.film.seenInFamily({ total: 1 }));
    expect(told(2, 5)).toContain(
      `${english.film.seenHere({ total: 2 })} · ${english.film.seenInFamily({ total: 5 })}`,
    );
    expect(told(0, 0)).toContain(english.film.noneHere);
  });

  it('is put together anew when something of it changes, and not otherwise', () => {
    const own = anyFilm();
    const kept = filmOverview(pageFacts(own, undefined), english);
    const put = (changes: Partial<FilmHere>) => withHere(kept, own, { ...NOTHING, ...changes }, english);
    const first = put({ total: 1 });
    expect(put({ total: 1 })).toBe(first);
    const warnings = [{ note: 'death', moments: 1 }] as const;
    const changes = [{ total: 2 }, { total: 1, warnings }, { total: 1, country: 'MT' }, { same: [TURKISH] }];
    const others = changes.map((change) => JSON.stringify(put(change)));
    expect(new Set([JSON.stringify(first), ...others]).size).toBe(5);
    expect(put({ total: 1 })).toEqual(first);
  });

  it('sums what its moments warn of', () => {
    const warnings = [
      { note: 'death', moments: 2 },
      { note: 'violence', moments: 1 },
    ] as const;
    const notes = [`${english.contentNotes.death} ×2`, english.contentNotes.violence];
    expect(contentOf(page(TURKISH, { total: 2, warnings }))).toContain(english.card.contentNotes({ notes }));
    expect(contentOf(page(TURKISH, { total: 2 }))).not.toContain('⚠️');
  });

  it('leads to sharing a moment, but where only a live source knows the film', () => {
    expect(ids(page(TURKISH))).toContain(`share-about:${TURKISH.id}`);
    const live: Film = { ...anyFilm({ id: 'tmdb-7' }), origin: 'tmdb' };
    expect(ids(page(live)).join()).not.toContain('share-about');
    expect(contentOf(page(live))).toContain(english.film.noMoments);
  });

  it('offers to merge it into what the catalogue has, and nothing otherwise', () => {
    const offered = page(anyFilm(), { same: [TURKISH] });
    expect(ids(offered)).toContain(`same:${anyFilm().id}:${TURKISH.id}`);
    expect(contentOf(offered)).toContain(`${english.merge.offer}\n**Miracle in Cell No. 7**`);
    expect(ids(page(anyFilm())).join()).not.toContain('same:');
  });
});

describe('where to watch a film', () => {
  const film = { ...TURKISH, watch };

  it('is told in that country, with JustWatch and TMDB as the sources', () => {
    expect(contentOf(page(film, { country: 'MT' }))).toContain(
      [
        '📺 **Where to watch in 🇲🇹\u00A0Malta**',
        '- Stream: MUBI, Netflix',
        '- Rent: Apple TV',
        `-# Data from [JustWatch](https://www.justwatch.com/) · [${english.watch.services}](${link})`,
      ].join('\n'),
    );
  });

  it('names six services of a kind, as text', () => {
    expect(contentOf(page(film, { country: 'DE' }))).toMatch(
      /- Buy: (\\\*Service\\\* \d, ){5}\\\*Service\\\* 5, …\n/,
    );
  });

  it('is nowhere where no service has it, and not known where nobody was asked', () => {
    expect(contentOf(page(film, { country: 'TR' }))).toContain(english.watch.nowhere);
    const unknown = contentOf(page(TURKISH, { country: 'TR' }));
    expect(unknown).toContain(english.watch.unknown);
    expect(unknown).not.toContain('JustWatch');
  });

  it('is a page of its own where no country is known', () => {
    expect(ids(page(film))).toContain(`watch:${film.id}`);
    expect(ids(page(film, { country: 'MT' })).join()).not.toContain('watch:');
    expect(ids(page(TURKISH)).join()).not.toContain('watch:');
  });

  it.each(SPEECHES)('asks for the country on that page, or tells of it, in %s', (_, texts) => {
    const asking = watchPage(film, undefined, texts);
    expect(contentOf(asking)).toContain(texts.watch.noCountry);
    expect(ids(asking)).toEqual(['write-mine:country']);
    const told = watchPage(film, 'MT', texts);
    expect(contentOf(told)).toContain('MUBI');
    expect(contentOf(told)).toContain('approved by TMDB');
    expect(contentOf(watchPage(TURKISH, 'MT', texts))).not.toContain('TMDB');
    for (const view of [asking, told]) expect(faultsOf(view)).toEqual([]);
  });
});
