import { describe, expect, it } from 'vitest';
import { titleIn } from '../../../src/domain/film.ts';
import type { Credit } from '../../../src/domain/people.ts';
import { asName } from '../../../src/interactions/markup.ts';
import {
  CREDITS_A_PAGE,
  type PersonFacts,
  personChoiceName,
  personPage,
} from '../../../src/views/person/person-page.ts';
import { allPeople, tellingPeople } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import {
  anyFilm,
  aPerson,
  buttonsOf,
  contentOf,
  contentsOf,
  english,
  facts,
  faultsOf,
  MARKED_NAME,
  nodesOf,
  optionsOf,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const credit = (at: number, changes: Partial<Credit> = {}): Credit => ({
  film: anyFilm({ id: `film-${at}`, title: `Film ${at}`, year: 1980 + at }),
  job: 'cast',
  ...changes,
});
const person = (changes: Parameters<typeof aPerson>[0] = {}) => aPerson({ credits: [credit(1)], ...changes });
const BUSY = person({ credits: Array.from({ length: 35 }, (_, at) => credit(at + 1)) });
const page = (changes: Partial<PersonFacts> = {}): PersonFacts => ({
  person: person(),
  page: 0,
  moments: [],
  momentsInAll: 0,
  opens: 'here',
  ...changes,
});
const moments = (...numbers: readonly number[]) => numbers.map((number) => facts({ number }).live);

/** The lines of films: those with a year and a flag. */
const filmRows = (view: unknown) =>
  contentOf(view)
    .split('\n')
    .filter((line) => /^- \d{4} · /.test(line));
const turns = (at: number, opens: PersonFacts['opens'] = 'here') =>
  buttonsOf(personPage(page({ person: BUSY, page: at, opens }), english)).map(({ label, id, disabled }) => [
    label,
    id,
    disabled,
  ]);

describe.each(SPEECHES)('in %s', (_, texts) => {
  it('the page of everybody whom the catalogue credits fits into a message, and tells all their films', () =>
    forEvery(tellingPeople, (one) => {
      const films = [...new Set(one.credits.map(({ film }) => film))];
      const told: string[] = [];
      for (let at = 0; at * CREDITS_A_PAGE < films.length; at += 1) {
        const view = personPage(
          page({ person: one, page: at, moments: moments(1, 2, 3), momentsInAll: 3 }),
          texts,
        );
        expect(faultsOf(view)).toEqual([]);
        expect(contentOf(view)).not.toMatch(/undefined|NaN|\bnull\b|\[object|\*\*\*\*/);
        expect(filmRows(view)).toHaveLength(optionsOf(view).length);
        told.push(...optionsOf(view).map(({ value }) => value));
      }
      expect(told).toEqual(films.map(({ id }) => id));
    }));

  it('films are named as the reader knows them, with the original title beside it', () => {
    const film = {
      ...anyFilm({ title: 'North', countries: ['TR', 'KR'] }),
      originalTitle: 'Kuzey',
      titles: { es: 'Norte' },
      languages: ['tr'],
    };
    const known = { en: 'North', es: 'Norte', tr: 'Kuzey' }[texts.language];
    const view = personPage(page({ person: person({ credits: [credit(1, { film })] }) }), texts);
    const beside = known === 'Kuzey' ? '' : ' · *Kuzey*';
    expect(titleIn(film, texts.locale)).toBe(known);
    expect(filmRows(view)).toEqual([`- 2021 · 🇹🇷 🇰🇷 · **${known}**${beside} · ${texts.person.jobs.cast}`]);
    expect(optionsOf(view)[0]?.label.startsWith(`${known} · `)).toBe(true);
  });

  it('all that they did in one film stands on one line, and the same only once', () => {
    const { person: words, film } = texts;
    const credits = [
      credit(1, { job: 'director' }),
      credit(1, { job: 'writer' }),
      credit(1, { job: 'writer' }),
      credit(1, { character: 'Memo *M*' }),
      credit(2, { description: { en: 'E', es: 'S', tr: 'T' } }),
    ];
    const described = { en: 'E', es: 'S', tr: 'T' }[texts.language];
    const view = personPage(page({ person: person({ credits }) }), texts);
    const jobs = [words.jobs.director, words.jobs.writer, film.as({ character: 'Memo \\*M\\*' })].join(', ');
    expect(filmRows(view)).toEqual([
      `- 1981 · 🇹🇷 · **Film 1** · ${jobs}`,
      `- 1982 · 🇹🇷 · **Film 2** · ${film.as({ character: described })}`,
    ]);
    expect(contentOf(view)).toContain(`**${words.inFilms({ films: 2 })}**\n`);
    expect(optionsOf(view).map(({ value }) => value)).toEqual(['film-1', 'film-2']);
  });

  it('says how many moments of their films were shared, and that nobody has shared any', () => {
    for (const momentsInAll of [0, 1, 7]) {
      const content = contentOf(personPage(page({ momentsInAll }), texts));
      expect(content.endsWith(`\n${texts.person.moments({ moments: momentsInAll })}`)).toBe(true);
    }
    const none = contentOf(personPage(page(), texts)).split('\n').at(-1);
    expect(none).toMatch(/^\P{Nd}+$/u);
  });

  it('fits into a message where names, titles and parts are as long as they can be and all of marks', () => {
    const title = '*'.repeat(80);
    const film = (at: number) => ({
      ...anyFilm({ id: `${'a'.repeat(60)}-${at}`, title, countries: ['TR', 'KR', 'GS'] }),
      titles: { en: title, es: title, tr: title },
    });
    const credits = Array.from({ length: 11 }, (_one, at) => credit(at, { film: film(at) }));
    const view = personPage(
      page({
        person: person({ id: 'a'.repeat(70), name: MARKED_NAME, credits }),
        moments: moments(...[1, 2, 3].map((less) => Number.MAX_SAFE_INTEGER - less)),
        momentsInAll: Number.MAX_SAFE_INTEGER,
      }),
      texts,
    );
    expect(faultsOf(view)).toEqual([]);
    expect(filmRows(view)).toHaveLength(CREDITS_A_PAGE);
  });
});

describe('somebody with 35 films', () => {
  it.each([
    [0, 1, 10],
    [1, 11, 20],
    [3, 31, 35],
  ])('has ten to a page: on the one at place %i from %i to %i', (at, first, last) => {
    const view = personPage(page({ person: BUSY, page: at }), english);
    const rows = filmRows(view);
    expect(rows[0]).toContain(`**Film ${first}**`);
    expect(rows.at(-1)).toContain(`**Film ${last}**`);
    expect(rows).toHaveLength(last - first + 1);
    expect(contentOf(view)).toContain(
      `**${english.person.inFilms({ films: 35 })}** · ${english.pages.position({ place: at + 1, total: 4 })}\n`,
    );
    expect(optionsOf(view).map(({ value }) => value)).toEqual(rows.map((_, i) => `film-${first + i}`));
  });

  it('has no page before the first one and none after the last one', () => {
    expect(turns(0)).toEqual([
      ['Previous', 'person:ayla-kaya:0:here', true],
      ['Next', 'person:ayla-kaya:1:here', false],
    ]);
    expect(turns(1)).toEqual([
      ['Previous', 'person:ayla-kaya:0:here', false],
      ['Next', 'person:ayla-kaya:2:here', false],
    ]);
    expect(turns(3)).toEqual([
      ['Previous', 'person:ayla-kaya:2:here', false],
      ['Next', 'person:ayla-kaya:4:here', true],
    ]);
  });

  it('is shown at the last page where one asks for a page that is no longer there', () => {
    const view = (at: number) => personPage(page({ person: BUSY, page: at }), english);
    expect(view(99)).toEqual(view(3));
  });

  it('has pages that open beside a public one', () => {
    expect(turns(0, 'beside').map(([, id]) => id)).toEqual([
      'person:ayla-kaya:0:beside',
      'person:ayla-kaya:1:beside',
    ]);
  });
});

it('ten films need no second page', () => {
  const credits = BUSY.credits.slice(0, CREDITS_A_PAGE);
  const view = personPage(page({ person: person({ credits }) }), english);
  expect(buttonsOf(view)).toEqual([]);
  expect(filmRows(view)).toHaveLength(CREDITS_A_PAGE);
  expect(contentOf(view)).toContain(`**${english.person.inFilms({ films: 10 })}**\n`);
});

it('the newest moments of their films can be opened by number', () => {
  const view = personPage(page({ moments: moments(12, 7), momentsInAll: 9 }), english);
  expect(buttonsOf(view).map(({ label, id }) => [label, id])).toEqual([
    ['Read #12', 'open-moment:12'],
    ['Read #7', 'open-moment:7'],
  ]);
});

it('the menu opens a film at its overview', () => {
  const menus = nodesOf(personPage(page(), english)).filter(({ options }) => options !== undefined);
  expect(menus.map(({ custom_id }) => custom_id)).toEqual(['open-film:overview']);
});

it('other names stand below the name, and what is notable after it, with who says so', () => {
  const notable = [
    {
      text: { en: 'Her first role.' },
      source: { name: 'A Gazette', date: '2026-11-23' },
    },
  ];
  const view = personPage(page({ person: person({ aliases: ['A. Kaya', 'Ayla K.'], notable }) }), english);
  const [name, facts] = contentsOf(view);
  expect(name).toBe(`## Ayla Kaya\n${asName('A. Kaya')} · ${asName('Ayla K.')}`);
  expect(facts).toBe('- Her first role.¹');
  expect(contentsOf(view).at(-1)).toBe('-# Source, as of November 23, 2026: ¹\u00A0A Gazette');
});

describe('a choice among people', () => {
  it('tells the two latest films of each, newest first, and whether there are more', () => {
    const named = (count: number) =>
      personChoiceName(person({ credits: BUSY.credits.slice(0, count) }), 'en-US');
    expect(named(1)).toBe('Ayla Kaya · Film 1 (1981)');
    expect(named(2)).toBe('Ayla Kaya · Film 2 (1982), Film 1 (1981)');
    expect(named(3)).toBe('Ayla Kaya · Film 3 (1983), Film 2 (1982), …');
  });

  it('is never longer than Discord takes', () => {
    const long = allPeople.filter((one) => personChoiceName(one, 'tr').length > 100);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});
