import { describe, expect, it } from 'vitest';
import type { Film } from '../../../src/domain/film.ts';
import { type Speech, textsFor } from '../../../src/i18n/texts.ts';
import { asName, asText } from '../../../src/interactions/markup.ts';
import type { FilmFacts } from '../../../src/views/film/film-frame.ts';
import { filmLineage } from '../../../src/views/film/film-lineage.ts';
import { filmCast, filmOverview } from '../../../src/views/film/film-pages.ts';
import { catalogue, knownFilm, people, tellingFilms } from '../../support/catalogue.ts';
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
    it('of each film fits into a message, and says nothing that is no word', () =>
      forEvery(tellingFilms, (film) => {
        // Of the two ways, the one with the longer ids.
        const view = page({ ...factsOf(film), opens: 'beside' }, texts);
        expect(faultsOf(view)).toEqual([]);
        expect(contentOf(view)).not.toMatch(/undefined|NaN|null|\[object|\*\*\*\*/);
      }));

    it('can be left, but not opened again', () => {
      const { id } = knownFilm('7-kogustaki-mucize-2019');
      const tabs = buttonsOf(page(known(id), texts)).filter(
        (one) => one.id?.startsWith(`film:`) || one.id?.startsWith('comparison:'),
      );
      expect(tabs.map(({ label }) => label)).toEqual([
        texts.film.overview,
        texts.film.cast,
        texts.film.lineage,
        texts.film.moments,
        texts.film.comparison,
      ]);
      expect(tabs.filter(({ disabled }) => disabled).map((one) => one.id)).toEqual([
        `film:${id}:${tab}:here`,
      ]);
    });

    it('leads to no page with nothing on it, and is named all the same where it is open', () => {
      const film = anyFilm();
      const shown = ['overview', 'cast', 'lineage', 'moments'].filter(
        (one) => one === tab || one === 'overview' || one === 'moments',
      );
      const tabs = buttonsOf(page(factsOf(film), texts));
      expect(tabs.map(({ id }) => id)).toEqual(shown.map((one) => `film:${film.id}:${one}:here`));
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
      '*7. Koğuştaki Mucize* · 🇹🇷\u00A0Türkiye · Turkish · October 11, 2019',
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
      expect.stringMatching(/^-# Sources, as of November 23, 2026: ¹\u00A0/),
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
      '-# Source, as of November 23, 2026: ¹\u00A0A Gazette',
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
  };

  it('has on each page the name and the licence that are to stand there', () => {
    for (const page of Object.values(TABS)) {
      const content = contentOf(page(factsOf(film), english));
      expect(content).toContain('[omdb.org](https://www.omdb.org)');
      expect(content).toContain('[CC BY 2.0 DE](https://creativecommons.org/licenses/by/2.0/de/)');
      expect(contentOf(page(factsOf(anyFilm()), english))).not.toContain('omdb.org');
    }
  });
});

describe('links to other pages', () => {
  const links = (film: Film, texts = english) =>
    buttonsOf(filmOverview(factsOf(film), texts)).flatMap(({ label, url }) => (url ? [[label, url]] : []));
  const ids = { imdb: 'tt2659414', wikidata: 'Q3809340', tmdb: 158_445 };
  const trailer = { url: 'https://www.youtube.com/watch?v=english-001', source: 'tmdb' } as const;

  it('are at most as many as a row takes, the trailer first', () => {
    const film = { ...anyFilm(), ids, trailer, languages: ['ko'] };
    expect(faultsOf(filmOverview(factsOf(film), english))).toEqual([]);
    expect(links(film)).toEqual([
      ['Trailer', 'https://www.youtube.com/watch?v=english-001'],
      ['Letterboxd', 'https://letterboxd.com/imdb/tt2659414'],
      ['IMDb', 'https://www.imdb.com/title/tt2659414/'],
      ['Wikipedia', 'https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki,kowiki/Q3809340'],
      ['TMDB', 'https://www.themoviedb.org/movie/158445'],
    ]);
  });

  it('lead to the Wikipedia of the reader first', () => {
    const film = { ...anyFilm(), ids, languages: ['tr'] };
    const wikipedia = (locale: string) =>
      links(film, textsFor(locale)).find(([, url]) => url?.includes('wiki'));
    expect(wikipedia('es-419')?.[1]).toContain('/eswiki,enwiki,trwiki/');
    expect(wikipedia('tr')?.[1]).toContain('/trwiki,enwiki/');
  });

  it('are only those whose ids are known', () => {
    expect(links(anyFilm())).toEqual([]);
    expect(links({ ...anyFilm(), ids: { tmdb: 7 } }).map(([label]) => label)).toEqual(['TMDB']);
  });

  it('lead to omdb.org where IMDb’s page is not known', () => {
    expect(links({ ...anyFilm(), ids: { omdb: 75_973 } })).toEqual([
      ['omdb.org', 'https://www.omdb.org/movie/75973'],
    ]);
    const known = links({ ...anyFilm(), ids: { ...ids, omdb: 75_973 } });
    expect(known.map(([label]) => label)).not.toContain('omdb.org');
  });
});

describe('a film without a family', () => {
  const film: Film = {
    ...anyFilm({ title: 'Memories of Murder' }),
    originalTitle: '살인의 추억',
    titles: { tr: 'Cinayet *Günlüğü*', es: 'Memorias de un asesino', de: 'Memories of Murder' },
    languages: ['ko'],
  };
  const told = (texts = english) => contentOf(filmOverview(factsOf(film), texts));

  it('has its titles in other languages, without those that the page has already', () => {
    expect(told()).toContain(
      `**${english.film.otherLanguages}** Memorias de un asesino (Spanish), Cinayet \\*Günlüğü\\* (Turkish)`,
    );
    const turkish = textsFor('tr');
    expect(told(turkish)).toContain(`**${turkish.film.otherLanguages}** Memorias de un asesino (İspanyolca)`);
    expect(told(turkish)).not.toContain('Günlüğü\\* (T');
  });

  it('says nothing of other titles where there are none', () => {
    expect(contentOf(filmOverview(factsOf({ ...film, titles: {} }), english))).not.toContain(
      english.film.otherLanguages,
    );
  });
});

describe('the small print', () => {
  const source = { name: 'A Gazette, of film (CC BY)', url: 'https://gazette.example/a', date: '2026-11-30' };

  it.each(Object.entries(TABS))(
    'of the tab %s says where cast, years and directors are from, each once',
    (_, page) => {
      const creditSources = [source, { name: 'A book', date: '2020' }, source];
      const view = page(factsOf({ ...anyFilm(), creditSources }), english);
      const sources = '[A Gazette](https://gazette.example/a) · A book';
      expect(contentOf(view)).toContain(`-# ${english.film.creditsFrom({ sources })}`);
      expect(contentOf(page(factsOf(anyFilm()), english))).not.toContain(
        english.film.creditsFrom({ sources: '' }),
      );
    },
  );

  it('names omdb.org’s page of the film itself, and of no other version', () => {
    const page = (id: number) => ({ ...source, name: 'omdb.org', url: `https://www.omdb.org/movie/${id}` });
    const told = (film: Film) => contentOf(filmOverview(factsOf(film), english));
    const creditSources = [page(1), page(2), source];
    const own = told({ ...anyFilm(), ids: { omdb: 2 }, creditSources });
    const sources = '[omdb.org](https://www.omdb.org/movie/2) · [A Gazette](https://gazette.example/a)';
    expect(own).toContain(`-# ${english.film.creditsFrom({ sources })}`);
    expect(told({ ...anyFilm(), creditSources })).not.toContain('omdb.org');
  });

  it('names a publisher once, and numbers its pages', () => {
    const creditSources = ['a', 'b', 'c'].map((page) => ({
      ...source,
      url: `https://gazette.example/${page}`,
    }));
    const sources =
      'A Gazette ([1](https://gazette.example/a), [2](https://gazette.example/b), [3](https://gazette.example/c))';
    const view = filmOverview(factsOf({ ...anyFilm(), creditSources }), english);
    expect(contentOf(view)).toContain(`-# ${english.film.creditsFrom({ sources })}`);
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
    const length = contentsOf(view).join('').length;
    expect(length).toBeGreaterThan(3_100);
    // The rest is for what the community and the person add.
    expect(length).toBeLessThan(3_300);
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
