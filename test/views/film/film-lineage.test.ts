import { describe, expect, it } from 'vitest';
import { byRelease, type Family, type Film, titleIn } from '../../../src/domain/film.ts';
import { flag } from '../../../src/i18n/countries.ts';
import type { Speech } from '../../../src/i18n/texts.ts';
import { asName, asText } from '../../../src/interactions/markup.ts';
import { filmLineage, filmOverview } from '../../../src/views/film/film-pages.ts';
import { catalogue, knownFilm } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import {
  anyFilm,
  contentOf,
  contentsOf,
  english,
  faultsOf,
  pageFacts,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const factsOf = (film: Film) => pageFacts(film, catalogue.familyOf(film.id));

const known = (id: string) => factsOf(knownFilm(id));

/** The lines of a family's films: those with a year and a flag. */
const filmRows = (view: unknown) =>
  contentOf(view)
    .split('\n')
    .filter((line) => /^- \d{4} · /.test(line));

const MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
const SOURCE = {
  name: 'A Gazette, about a film (CC BY)',
  url: 'https://gazette.example/a',
  date: '2026-11-23',
};
const PARENT = anyFilm({ id: 'first-2001', title: 'First', year: 2001 });
const MIDDLE = anyFilm({ id: 'middle-2005', title: 'Middle', year: 2005 });
const LAST = anyFilm({ id: 'last-2009', title: 'Last', year: 2009 });
type Edge = Family['lineage'][number];
const edge = (from: Film, to: Film, changes: Partial<Edge> = {}): Edge => ({
  from: from.id,
  to: to.id,
  kind: 'remake',
  source: SOURCE,
  ...changes,
});
const familyOf = (lineage: readonly Edge[], films: readonly Film[] = [PARENT, MIDDLE, LAST]): Family => ({
  id: 'first',
  name: 'First',
  films,
  lineage,
  parts: {},
});
const lineageOf = (film: Film, family: Family) => filmLineage(pageFacts(film, family), english);

describe.each(SPEECHES)('in %s', (_, texts) => {
  const lineages = catalogue.films.map((film) => ({
    ...factsOf(film),
    id: film.id,
    view: filmLineage(factsOf(film), texts),
  }));

  it('every film of the catalogue has its place in its lineage, in the order of release', () =>
    forEvery(lineages, ({ family, view }) => {
      const inOrder = [...(family?.films ?? [])].sort(byRelease);
      const rows = filmRows(view);
      expect(rows).toHaveLength(inOrder.length);
      for (const [at, one] of inOrder.entries()) {
        expect(rows[at]).toContain(`${one.year} · ${flag(one.countries[0] ?? '')}`);
        expect(rows[at]).toContain(asName(titleIn(one, texts.locale)));
      }
      expect(rows.filter((row) => row.endsWith(` ◂ ${texts.film.thisFilm}`))).toHaveLength(1);
    }));

  it('every film that follows from another says who says so, and that is told below', () =>
    forEvery(lineages, ({ family, view }) => {
      const listed = contentsOf(view).at(-1)?.match(MARK) ?? [];
      const marked = filmRows(view).flatMap((row) => row.match(MARK) ?? []);
      expect(new Set(marked)).toEqual(new Set(listed));
      const followers = new Set(family?.lineage.map(({ to }) => to));
      expect(filmRows(view).filter((row) => row.match(MARK))).toHaveLength(followers.size);
    }));

  it('the overview tells the original, this film and its neighbours of a large family, and how many more', () =>
    forEvery(catalogue.films, (film) => {
      const films = factsOf(film).family?.films ?? [];
      const view = filmOverview(factsOf(film), texts);
      const rows = filmRows(view);
      const at = films.indexOf(film);
      const near =
        films.length > 8 ? films.filter((_one, i) => i === 0 || (i >= at - 2 && i <= at + 2)) : films;
      expect(rows.map((row) => row.match(/\d{4}/)?.[0])).toEqual(near.map(({ year }) => String(year)));
      for (const [place, one] of near.entries())
        expect(rows[place]).toContain(asName(titleIn(one, texts.locale)));
      expect(rows.join('')).not.toMatch(MARK);
      const more = `- ${texts.film.moreVersions({ films: films.length - near.length })}`;
      expect(contentOf(view).split('\n').includes(more)).toBe(films.length > 8);
    }));
});

describe('the lineage of Miracle in Cell No. 7', () => {
  const rows = (id: string, texts: Speech = english) => filmRows(filmLineage(known(id), texts));
  const turkish = rows('7-kogustaki-mucize-2019');

  it('begins with the original, and follows the story by the days of release', () => {
    const flags = turkish.map((row) => /\p{RI}{2}/u.exec(row)?.[0]);
    expect(flags).toEqual(['🇰🇷', '🇮🇳', '🇹🇷', '🇵🇭', '🇮🇩', '🇲🇽']);
    expect(turkish[0]).toContain(english.film.original);
    expect(turkish.slice(1).some((row) => row.includes(english.film.original))).toBe(false);
  });

  it('shows the film that one asked about in bold and marks it, and no other', () => {
    const marked = turkish.filter((row) => row.includes('◂'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/^- 2019 · 🇹🇷 Türkiye · \*\*Miracle in Cell No\. 7\*\* .* ◂ this film$/);
    expect(turkish.filter((row) => row.includes('**'))).toEqual(marked);
    expect(rows('7-beonbang-ui-seonmul-2013')[0]).toMatch(/\*\* .* ◂ this film$/);
  });

  it.each(SPEECHES)(
    'tells the unofficial version apart, and says of no other how it follows, in %s',
    (_, texts) => {
      const all = rows('7-kogustaki-mucize-2019', texts);
      const unofficial = all.filter((row) => row.includes(texts.film.kinds.unofficial));
      expect(unofficial).toHaveLength(1);
      expect(unofficial[0]).toContain('Pushpaka Vimana');
      expect(all.some((row) => row.includes(` · ${texts.film.kinds.remake}`))).toBe(false);
    },
  );

  it('hides how the film ends', () => {
    const { film } = known('7-kogustaki-mucize-2019');
    const ending = asText(film.spoiler?.en ?? 'no ending');
    const view = filmLineage(known(film.id), english);
    expect(contentOf(view)).toContain(`||${ending}||`);
    expect(contentOf(filmOverview(known(film.id), english))).not.toContain(ending);
  });
});

describe('a lineage', () => {
  it('says from which film one follows where that is not the first', () => {
    const family = familyOf([edge(PARENT, MIDDLE), edge(MIDDLE, LAST)]);
    expect(filmRows(lineageOf(LAST, family))).toEqual([
      '- 2001 · 🇹🇷 Türkiye · First · original',
      '- 2005 · 🇹🇷 Türkiye · Middle¹',
      '- 2009 · 🇹🇷 Türkiye · **Last** · remake ← Middle (2005)¹ ◂ this film',
    ]);
  });

  it('marks each tie of a film with its own source', () => {
    const other = { name: 'Another Gazette', date: SOURCE.date };
    const [unofficial, reboot] = [
      edge(PARENT, LAST, { kind: 'unofficial' }),
      edge(MIDDLE, LAST, { kind: 'reboot', source: other }),
    ];
    const view = lineageOf(PARENT, familyOf([edge(PARENT, MIDDLE), unofficial, reboot]));
    expect(filmRows(view).at(-1)).toBe(
      '- 2009 · 🇹🇷 Türkiye · Last · unofficial version · reboot ← Middle (2005)¹ ²',
    );
    expect(contentsOf(view).at(-1)).toBe(
      '-# Sources, as of November 23, 2026: ¹ [A Gazette](https://gazette.example/a) · ² Another Gazette',
    );
  });

  it('fits into a message however long the addresses of its sources are, and still names every source', () => {
    const films = Array.from({ length: 20 }, (_, at) =>
      anyFilm({ id: `film-${at}`, title: `Film ${at}`, year: 2001 + at }),
    );
    const [first = PARENT, ...others] = films;
    const lineage = others.map((film, at) => {
      const url = `https://gazette.example/${'a'.repeat(100 + 10 * at)}`;
      return edge(first, film, { source: { name: `Gazette ${at}`, url, date: SOURCE.date } });
    });
    const view = lineageOf(first, familyOf(lineage, films));
    expect(faultsOf(view)).toEqual([]);
    for (const at of others.keys()) expect(contentsOf(view).at(-1)).toContain(`Gazette ${at}`);
    expect(contentsOf(view).at(-1)).toContain(`[Gazette 0](https://gazette.example/${'a'.repeat(100)})`);
  });
});

describe('a family that is too large for a message, as live sources know some', () => {
  const long = (at: number) =>
    anyFilm({ id: `made-${at}`, title: `${'*'.repeat(78)}${at}`, year: 1900 + at, countries: ['TR', 'KR'] });
  const films = Array.from({ length: 120 }, (_, at) => long(at));
  const [first = PARENT] = films;
  const made = (one: Film) => ({ ...SOURCE, url: `https://gazette.example/${one.id}` });
  const lineage = films.slice(1).map((one) => edge(first, one, { source: made(one) }));

  it.each([0, 1, 60, 119])(
    'is told around the film that was asked for (%i), and how many more there are',
    (at) => {
      const asked = films[at] ?? first;
      const view = lineageOf(asked, familyOf(lineage, films));
      expect(faultsOf(view)).toEqual([]);
      const rows = filmRows(view);
      expect(rows[0]).toContain('1900');
      expect(rows.filter((row) => row.endsWith('◂ this film'))).toHaveLength(1);
      expect(rows.length).toBeGreaterThan(5);
      expect(contentOf(view)).toContain(`… and ${films.length - rows.length} more`);
    },
  );
});
