import { describe, expect, it } from 'vitest';
import type { Film } from '../../../src/domain/film.ts';
import type { Speech } from '../../../src/i18n/texts.ts';
import { asName, asText } from '../../../src/interactions/markup.ts';
import type { FilmFacts } from '../../../src/views/film/film-frame.ts';
import { filmLineage } from '../../../src/views/film/film-lineage.ts';
import { filmCast, filmOverview } from '../../../src/views/film/film-pages.ts';
import { catalogue, knownFilm, people } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  contentsOf,
  english,
  faultsOf,
  pageFacts,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

const lineage = (facts: FilmFacts, texts: Speech) => filmLineage(facts, { theme: 'dark' }, texts);
const factsOf = (film: Film): FilmFacts => ({
  ...pageFacts(film, catalogue.familyOf(film.id)),
  people,
});
const TABS = { overview: filmOverview, cast: filmCast, lineage };

const known = (id: string): FilmFacts => factsOf(knownFilm(id));

describe.each(SPEECHES)('in %s', (_, texts) => {
  describe.each(Object.entries(TABS))('the tab %s', (tab, page) => {
    it('of every film fits into a message, and says nothing that is no word', () =>
      forEvery(catalogue.films, (film) => {
        for (const opens of ['here', 'beside'] as const) {
          const view = page({ ...factsOf(film), opens }, texts);
          expect(faultsOf(view), opens).toEqual([]);
          expect(contentOf(view)).not.toMatch(/undefined|NaN|null|\[object|\*\*\*\*/);
        }
      }));

    it('can be left, but not opened again', () => {
      const tabs = buttonsOf(page(factsOf(anyFilm()), texts));
      expect(tabs.map(({ label }) => label)).toEqual([
        texts.film.overview,
        texts.film.cast,
        texts.film.lineage,
        texts.film.moments,
      ]);
      expect(tabs.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual([
        `film:${anyFilm().id}:${tab}:here`,
      ]);
    });

    it('says something of a film that a community added, whatever its title', () => {
      for (const film of [anyFilm(), widestFilm(), anyFilm({ title: '漢'.repeat(80) })]) {
        const view = page(factsOf(film), texts);
        expect(faultsOf(view)).toEqual([]);
        expect(contentOf(view)).toContain(asName(film.title));
      }
    });
  });

  it('a film that nobody knows much of says so on every tab', () => {
    const facts = factsOf(anyFilm());
    expect(contentOf(filmOverview(facts, texts))).toContain(texts.film.factsUnknown);
    expect(contentOf(filmCast(facts, texts))).toContain(texts.film.castUnknown);
    expect(contentOf(lineage(facts, texts))).toContain(texts.film.lineageAlone);
  });
});

describe('the overview of Miracle in Cell No. 7', () => {
  const view = filmOverview(known('7-kogustaki-mucize-2019'), english);
  const content = contentOf(view);

  it('tells title, original title, country, language and day first', () => {
    expect(contentsOf(view)[0]?.split('\n')).toEqual([
      '## Miracle in Cell No. 7 (2019)',
      '*7. Koğuştaki Mucize* · 🇹🇷 Türkiye · Turkish · October 11, 2019',
    ]);
  });

  it('goes on with the story, its versions, the facts, the success, and the sources last', () => {
    const { film } = known('7-kogustaki-mucize-2019');
    expect(contentsOf(view).map((part) => part.split('\n')[0])).toEqual([
      '## Miracle in Cell No. 7 (2019)',
      asText(film.synopsis?.en ?? 'no synopsis'),
      '**Miracle in Cell No. 7**: 6 films from 6 countries',
      '**Director** Mehmet Ada Öztekin',
      '**Success**',
      expect.stringMatching(/^-# Sources: ¹ /),
    ]);
  });

  it('tells the director, the writers, the runtimes and what it earned', () => {
    for (const fact of [
      'Mehmet Ada Öztekin',
      'Özge Efendioğlu, Kubilay Tat',
      '132 min',
      '₺86.4M (Türkiye)',
    ]) {
      expect(content).toContain(fact);
    }
  });

  it('heads one name as one, and several as several, in every language', () => {
    for (const [, texts] of SPEECHES) {
      for (const count of [1, 2]) {
        const people = ['Ayla Kaya', 'Can Su'].slice(0, count);
        const aliases = ['Kar', 'Buz'].slice(0, count);
        const film = { ...anyFilm(), directors: people, writers: people, aliases };
        const content = contentOf(filmOverview(factsOf(film), texts));
        const { director, writers, alsoKnownAs } = texts.film;
        for (const label of [director, writers, alsoKnownAs]) {
          expect(content).toContain(`**${label({ count })}** `);
        }
      }
    }
    const { director, writers, sources } = english.film;
    expect([director, writers, sources].map((label) => label({ count: 1 }))).toEqual([
      'Director',
      'Writer',
      'Source',
    ]);
  });

  it('says where each figure is from, once for all that are from there', () => {
    const marks = [...content.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map(([mark]) => mark);
    const [facts = '', sources = ''] = content.split(`-# ${english.film.sources({ count: 2 })}`);
    const listed = [...sources.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map(([mark]) => mark);
    expect(listed.length).toBeGreaterThan(1);
    expect(new Set(listed).size).toBe(listed.length);
    expect(new Set(marks)).toEqual(new Set(listed));
    expect(facts).toMatch(/132 min¹/);
  });
});

describe('the cast', () => {
  const notable = { text: { en: 'Her first role.' }, source: { name: 'A Gazette', date: '2026-11-23' } };
  const cast: Film['cast'] = [
    { name: 'Ana', notable: [] },
    { name: 'Bora', character: 'Memo', notable: [] },
    { name: 'Ceren', notable: [notable] },
    { name: 'Deniz', notable: [] },
    { name: 'Eda', description: { en: 'the teacher' }, notable: [] },
  ];
  const told = (film: Film) => contentsOf(filmCast(factsOf(film), english));

  it('tells who plays whom first, and at the end those of whom nothing more is known', () => {
    expect(told({ ...anyFilm(), cast })).toEqual([
      '## Cast\nKuzey Işıkları (2021)',
      '**Bora** as Memo\n**Ceren**\n- Her first role.¹\n**Eda** as the teacher',
      'Also: Ana and Deniz',
      '-# Source, as of November 23, 2026: ¹ A Gazette',
    ]);
  });

  it('needs no role at all, and no name beside the roles', () => {
    const alone = cast.slice(0, 1);
    expect(told({ ...anyFilm(), cast: alone })).toEqual(['## Cast\nKuzey Işıkları (2021)', 'Also: Ana']);
    expect(told({ ...anyFilm(), cast: cast.slice(1, 2) })).toEqual([
      '## Cast\nKuzey Işıkları (2021)',
      '**Bora** as Memo',
    ]);
  });
});

describe('a film that omdb.org knows', () => {
  const source = { name: 'omdb.org (CC BY 2.0 DE)', url: 'https://www.omdb.org/movie/7', date: '2026-11-30' };
  const film: Film = {
    ...anyFilm(),
    liveSources: ['omdb'],
    runtimes: [{ minutes: 90, source }],
    trailer: { url: 'https://vimeo.com/76979871', source },
  };

  it('has its trailer, and on each page the name and the licence that are to stand there', () => {
    expect(contentOf(filmOverview(factsOf(film), english))).toContain(
      `[${english.film.trailer}](https://vimeo.com/76979871)¹`,
    );
    for (const page of Object.values(TABS)) {
      const content = contentOf(page(factsOf(film), english));
      expect(content).toContain('[omdb.org](https://www.omdb.org)');
      expect(content).toContain('[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)');
      expect(contentOf(page(factsOf(anyFilm()), english))).not.toContain('omdb.org');
    }
  });
});

describe('a film with a poster', () => {
  const poster = { url: 'https://image.example/p.jpg', source: 'tmdb' } as const;
  const film: Film = {
    ...anyFilm({ title: '漢'.repeat(80), originalTitle: '字'.repeat(80) }),
    poster,
    success: Array.from({ length: 40 }, (_, at) => ({
      text: { en: `Prize ${at}` },
      source: {
        name: `Gazette ${at}`,
        url: `https://gazette.example/${'a'.repeat(60)}${at}`,
        date: '2026-11-23',
      },
    })),
  };

  it('has its head beside the poster, and that counts when addresses are left out for want of room', () => {
    const view = filmOverview(factsOf(film), english);
    expect(faultsOf(view)).toEqual([]);
    expect(contentsOf(view).join('').length).toBeGreaterThan(3_800);
  });
});

it('a film with a hundred of everything, as live sources know some, fits into a message', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  const source = (at: number) => ({
    name: `Source ${at}`,
    url: `https://example.org/${at}`,
    date: '2026-11-25',
  });
  const film: Film = {
    ...anyFilm({ title: 'Anthology' }),
    directors: hundred.map((at) => `Director the ${at}th`),
    writers: hundred.map((at) => `Writer the ${at}th`),
    runtimes: hundred.map((minutes) => ({ minutes, source: source(minutes) })),
    boxOffice: hundred.map((amount) => ({ amount, currency: 'USD', market: 'KR', source: source(amount) })),
  };
  for (const [, texts] of SPEECHES) {
    const view = filmOverview(factsOf(film), texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view)).toContain('Director the 24th, …');
    expect(contentOf(view)).not.toContain('Director the 25th');
  }
});
