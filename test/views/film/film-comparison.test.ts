import { describe, expect, it } from 'vitest';
import { type Family, type Film, titleAndYear } from '../../../src/domain/film.ts';
import { asName, asText } from '../../../src/interactions/markup.ts';
import { type ComparisonFacts, filmComparison } from '../../../src/views/film/film-comparison.ts';
import { knownFilm, people, tellingFamilies } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  contentsOf,
  english,
  faultsOf,
  nodesOf,
  optionsOf,
  pageFacts,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const SOURCE = { name: 'A Gazette', date: '2026-11-23' };
const FIRST = anyFilm({ id: 'first-2001', title: 'First', year: 2001 });
const SECOND = anyFilm({ id: 'second-2005', title: 'Second', year: 2005, countries: ['KR'] });
type Edge = Family['lineage'][number];
const edge = (from: Film, to: Film, kind: Edge['kind'] = 'remake'): Edge => ({
  from: from.id,
  to: to.id,
  kind,
  source: SOURCE,
});
const familyOf = (films: readonly Film[], changes: Partial<Family> = {}): Family => ({
  id: 'first',
  name: 'First',
  films,
  lineage: films.slice(1).flatMap((film) => films.slice(0, 1).map((first) => edge(first, film))),
  parts: {},
  ...changes,
});
const factsOf = (film: Film, other: Film, family = familyOf([film, other])): ComparisonFacts => ({
  ...pageFacts(film, family),
  people,
  family,
  other,
});
const rows = (film: Film, other: Film, family?: Family, texts = english) =>
  contentOf(filmComparison(factsOf(film, other, family), texts)).split('\n');

const pairs = tellingFamilies.flatMap((family) =>
  family.lineage.flatMap(({ from, to }) => {
    const [one, other] = [knownFilm(from), knownFilm(to)];
    return [{ id: `${from} and ${to}`, one, other, family }];
  }),
);

describe.each(SPEECHES)('in %s', (_, texts) => {
  it('the two films of every edge stand beside each other in a message, whichever one asks of', () =>
    forEvery(pairs, ({ one, other, family }) => {
      for (const [film, held] of [
        [one, other],
        [other, one],
      ] as const) {
        // Of the two ways, the one with the longer ids.
        const view = filmComparison({ ...factsOf(film, held, family), opens: 'beside' }, texts);
        expect(faultsOf(view)).toEqual([]);
        const content = contentOf(view);
        expect(content).not.toMatch(/undefined|NaN|null|\[object|\*\*\*\*/);
        expect(Buffer.byteLength(content)).toBeLessThan(10_000);
      }
    }));

  it('the two are told in the order of the story, whichever one asks of', () => {
    const titled = (film: Film) => `**${asName(titleAndYear(film, texts.locale))}**`;
    return forEvery(pairs, ({ one, other, family }) => {
      const told = rows(other, one, family, texts);
      expect(told[1]).toContain(`1️⃣ ${titled(one)}`);
      expect(told[2]).toContain(`2️⃣ ${titled(other)}`);
      expect(rows(one, other, family, texts)).toEqual(told);
    });
  });

  it('says how the second follows from the first, or that neither does', () => {
    const third = anyFilm({ id: 'third-2009', title: 'Third', year: 2009 });
    for (const kind of ['remake', 'reboot', 'unofficial'] as const) {
      const family = familyOf([FIRST, SECOND, third], { lineage: [edge(FIRST, SECOND, kind)] });
      expect(rows(SECOND, FIRST, family, texts)[3]).toBe(`-# ${texts.comparison.relations[kind]}`);
      expect(rows(SECOND, third, family, texts)[3]).toBe(`-# ${texts.comparison.sameFamily}`);
    }
  });

  it('says of a cast that nobody knows that it is not known, and nothing of figures that neither has', () => {
    const [, cast, ...more] = contentsOf(filmComparison(factsOf(FIRST, SECOND), texts));
    const { comparison, film } = texts;
    expect(cast).toBe(`**${film.cast}**\n> 1️⃣ ${comparison.unknown}\n> 2️⃣ ${comparison.unknown}`);
    expect(more).toEqual([]);
  });

  it('says of a figure that only one has that the other is not known', () => {
    const told = { ...SECOND, runtimes: [{ minutes: 100, source: SOURCE }], directors: ['Ayla Kaya'] };
    const { comparison, film } = texts;
    const content = (film: Film, other: Film) => rows(film, other, undefined, texts).join('\n');
    const pair = (label: string, one: string, other: string) => `**${label}**\n> 1️⃣ ${one}\n> 2️⃣ ${other}`;
    const minutes = `${film.minutes({ minutes: 100 })}¹`;
    expect(content(FIRST, told)).toContain(pair(film.runtime, comparison.unknown, minutes));
    expect(content(FIRST, told)).toContain(
      pair(film.director({ count: 1 }), comparison.unknown, 'Ayla Kaya'),
    );
    const turned = content({ ...FIRST, directors: ['Can Su'] }, SECOND);
    expect(turned).toContain(pair(film.director({ count: 1 }), 'Can Su', comparison.unknown));
  });
});

describe('the figures', () => {
  const source = (name: string) => ({ name, date: '2026-11-23' });
  const gross = (amount: number, market: string, from: string) => ({
    amount,
    currency: 'USD',
    market,
    source: source(from),
  });
  const told = (one: Partial<Film>, other: Partial<Film>) =>
    rows({ ...FIRST, ...one }, { ...SECOND, ...other })
      .filter((line) => line.startsWith('> '))
      .slice(0, 2);

  it('are one a film, and of others only where they can be read', () => {
    const runtimes = [
      { minutes: 100, source: source('A') },
      { minutes: 101, source: source('B') },
      { minutes: 102, source: source('A') },
      { minutes: 103, source: source('C') },
    ];
    const others = english.comparison.otherFigures({ marks: '² ³' });
    expect(told({ runtimes }, { runtimes: runtimes.slice(1, 2) })).toEqual([
      `> 1️⃣ 100 min¹ · ${others}`,
      '> 2️⃣ 101 min²',
    ]);
  });

  it('are for the whole world where both films have such a one, and the first otherwise', () => {
    const both = [gross(2_000_000, 'KR', 'A'), gross(3_000_000, 'worldwide', 'A')];
    const home = [gross(1_000_000, 'TR', 'B')];
    expect(told({ boxOffice: both }, { boxOffice: both })).toEqual([
      '> 1️⃣ $3M (worldwide)¹',
      '> 2️⃣ $3M (worldwide)¹',
    ]);
    expect(told({ boxOffice: both }, { boxOffice: home })).toEqual([
      '> 1️⃣ $2M (South Korea)¹',
      '> 2️⃣ $1M (Türkiye)²',
    ]);
  });
});

describe('the cast', () => {
  const ana = { name: 'Ana', character: 'Mother *A*', part: 'mother', notable: [] };
  const bora = { name: 'Bora', part: 'child', notable: [] };
  const ceren = { name: 'Ceren', character: 'Anne', part: 'mother', notable: [] };
  const extra = { name: 'Deniz', character: 'Guard', notable: [] };
  const parts = { mother: { en: 'The mother', tr: 'Anne' } };
  const withCasts = (one: Film['cast'], other: Film['cast']) => {
    const [first, second] = [
      { ...FIRST, cast: one },
      { ...SECOND, cast: other },
    ];
    return contentsOf(
      filmComparison(factsOf(first, second, familyOf([first, second], { parts })), english),
    )[1];
  };

  it('compares who plays the same part, one below the other, and leaves out those without a match', () => {
    expect(withCasts([bora, ana, extra], [ceren, extra])).toBe(
      '**Cast**\nThe mother\n> 1️⃣ **Ana** as Mother \\*A\\*\n> 2️⃣ **Ceren** as Anne',
    );
  });

  it('describes who is played, but not with what the part is called anyway', () => {
    const described = (name: string, en: string, character?: string) => ({
      ...(character !== undefined && { character }),
      ...{ name, description: { en }, part: 'mother', notable: [] },
    });
    expect(withCasts([described('Ana', 'the mother')], [described('Eda', 'the mother', 'Su')])).toBe(
      '**Cast**\nThe mother\n> 1️⃣ Ana\n> 2️⃣ **Eda** as Su',
    );
    expect(withCasts([described('Ana', 'the stepmother')], [described('Eda', 'in her youth', 'Su')])).toBe(
      '**Cast**\nThe mother\n> 1️⃣ **Ana** as the stepmother\n> 2️⃣ **Eda** as Su, in her youth',
    );
  });

  it('matches a part that the family has no name for', () => {
    expect(withCasts([bora], [{ ...bora, name: 'Eda' }])).toBe('**Cast**\n> 1️⃣ Bora\n> 2️⃣ Eda');
  });

  it('names who leads each film where no parts match', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, notable: [] }));
    expect(withCasts(many, [extra])).toBe('**Cast**\n> 1️⃣ A, B, C, D\n> 2️⃣ **Deniz** as Guard');
    expect(withCasts([ana], [extra])).toBe('**Cast**\n> 1️⃣ **Ana** as Mother \\*A\\*\n> 2️⃣ **Deniz** as Guard');
  });
});

it('what became of the story is hidden until one clicks it', () => {
  const told = { ...SECOND, spoiler: { en: 'He | lives.' } };
  const hidden = `**${english.comparison.changed}**\n||${asText('He | lives.')}||`;
  expect(contentsOf(filmComparison(factsOf(FIRST, told), english))).toContain(hidden);
  expect(contentOf(filmComparison(factsOf(FIRST, SECOND), english))).not.toContain('||');
});

describe('the menu of other versions', () => {
  const films = Array.from({ length: 61 }, (_, at) =>
    anyFilm({ id: `made-${at}`, title: `${'*'.repeat(76)}${at}`, year: 1950 + at }),
  );
  const family = familyOf(films);
  const [first = FIRST, ...others] = films;

  it.each(SPEECHES)('takes 25 of more, the one that is open among them and chosen, in %s', (_, texts) => {
    for (const other of others) {
      const view = filmComparison(factsOf(first, other, family), texts);
      expect(faultsOf(view)).toEqual([]);
      const options = optionsOf(view);
      expect(options).toHaveLength(25);
      expect(new Set(options.map(({ value }) => value)).size).toBe(25);
      expect(options.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual([other.id]);
      expect(options.map(({ value }) => value)).not.toContain(first.id);
    }
  });

  it('has the versions that were released around the one that is open', () => {
    const open = films[30] ?? FIRST;
    const values = optionsOf(filmComparison(factsOf(first, open, family), english)).map(({ value }) => value);
    expect(values[0]).toBe('made-18');
    expect(values.at(-1)).toBe('made-42');
  });

  it('has all of them where they fit, and is not there where there is but one', () => {
    const some = films.slice(0, 4);
    const few = optionsOf(filmComparison(factsOf(first, some[2] ?? FIRST, familyOf(some)), english));
    expect(few.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['made-1', false],
      ['made-2', true],
      ['made-3', false],
    ]);
    expect(optionsOf(filmComparison(factsOf(FIRST, SECOND), english))).toEqual([]);
  });

  it('asks of the film that the page is about, and opens where its tabs do', () => {
    for (const opens of ['here', 'beside'] as const) {
      const view = filmComparison({ ...factsOf(first, films[1] ?? FIRST, family), opens }, english);
      const asked = nodesOf(view).filter(({ options }) => options !== undefined);
      expect(asked.map(({ custom_id }) => custom_id)).toEqual([`compare-with:${first.id}:${opens}`]);
    }
  });
});

it('the tabs of the film stand below, and the comparison is the one that is open', () => {
  const first = { ...FIRST, directors: ['Ayla Kaya'] };
  const tabs = buttonsOf(filmComparison(factsOf(first, SECOND), english));
  expect(tabs.map(({ label }) => label)).toEqual([
    english.film.overview,
    english.film.cast,
    english.film.lineage,
    english.film.moments,
    english.film.comparison,
  ]);
  expect(tabs.filter(({ disabled }) => disabled).map(({ id }) => id)).toEqual([
    `comparison:${FIRST.id}:here`,
  ]);
});
