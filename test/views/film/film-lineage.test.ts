import { describe, expect, it } from 'vitest';
import { byRelease, type Family, type Film, titleIn } from '../../../src/domain/film.ts';
import { originalOf } from '../../../src/domain/lineage.ts';
import { flag } from '../../../src/i18n/countries.ts';
import type { Speech } from '../../../src/i18n/texts.ts';
import { asName, asText } from '../../../src/interactions/markup.ts';
import { filmLineage } from '../../../src/views/film/film-lineage.ts';
import { filmOverview } from '../../../src/views/film/film-pages.ts';
import { lineageSources } from '../../../src/views/film/lineage-sources.ts';
import { lineagePages } from '../../../src/views/film/lineage-words.ts';
import { catalogue, familyFilms, knownFilm, tellingFamilies } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  contentsOf,
  english,
  faultsOf,
  labelsOf,
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

const superscript = (number: number) =>
  [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
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
const lineageOf = (film: Film, family: Family, page?: number) =>
  filmLineage(pageFacts(film, family), { theme: 'dark', page }, english);
/** Whether a button leads to the sources. */
const hasButton = (view: unknown) => buttonsOf(view).some(({ id }) => id?.startsWith('sources:'));

describe.each(SPEECHES)('in %s', (_, texts) => {
  const lineages = tellingFamilies.flatMap((family) =>
    family.films.map((film) => ({
      film,
      family,
      id: film.id,
      view: filmLineage(pageFacts(film, family), { theme: 'dark' }, texts),
    })),
  );

  it('every film of the catalogue is on a page of its lineage that begins with the first film, in the order of release', () =>
    forEvery(lineages, ({ film, family, view }) => {
      const pages = lineagePages(family, texts);
      const told = new Set(pages.flat());
      expect(told).toEqual(new Set(family.films));
      const page = pages.find((one) => one.includes(film)) ?? [];
      const inOrder = [...page].sort(byRelease);
      expect(inOrder[0]).toBe(originalOf(family));
      expect(page.length).toBeLessThanOrEqual(14);
      const rows = filmRows(view);
      expect(rows).toHaveLength(inOrder.length);
      for (const [at, one] of inOrder.entries()) {
        expect(rows[at]).toContain(`${one.year} · ${flag(one.countries[0] ?? '')}`);
        expect(rows[at]).toContain(asName(titleIn(one, texts.locale)));
      }
      expect(rows.filter((row) => row.endsWith(` ◂\u00A0${texts.film.thisFilm}`))).toHaveLength(1);
    }));

  it('every film that follows from another says who says so, and that is told below or behind a button', () =>
    forEvery(lineages, ({ film, family, view }) => {
      const followers = new Set(family.lineage.map(({ to }) => to));
      const page = lineagePages(family, texts).find((one) => one.includes(film)) ?? [];
      const rows = filmRows(view).filter((row) => row.match(MARK));
      expect(rows).toHaveLength(page.filter(({ id }) => followers.has(id)).length);
      const sources = new Set(
        [...family.lineage, ...(family.basedOn ? [family.basedOn] : [])].map(({ source }) =>
          JSON.stringify(source),
        ),
      );
      const list = hasButton(view)
        ? contentOf(lineageSources({ film, family }, 0, texts))
        : contentsOf(view).at(-1);
      const marks = [...(list ?? '').matchAll(/(?:^|: | · )([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\u00A0/gm)].map(([, mark]) => mark);
      expect(hasButton(view)).toBe(new Set(sources).size > 4);
      expect(marks).toEqual(marks.map((_, at) => superscript(at + 1)));
      if (!hasButton(view)) expect(marks).toHaveLength(sources.size);
      for (const mark of rows.flatMap((row) => row.match(MARK) ?? [])) {
        if (!hasButton(view)) expect(marks).toContain(mark);
      }
    }));

  it('the overview tells the original, this film and its neighbours of a large family, and how many more', () =>
    forEvery(familyFilms, (film) => {
      const films = factsOf(film).family?.films ?? [];
      const view = filmOverview(factsOf(film), texts);
      const rows = filmRows(view);
      const at = films.findIndex(({ id }) => id === film.id);
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
  const rows = (id: string, texts: Speech = english) =>
    filmRows(filmLineage(known(id), { theme: 'dark' }, texts));
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
    expect(marked[0]).toMatch(
      /^- 2019 · 🇹🇷\u00A0Türkiye · \*\*Miracle in Cell No\. 7\*\* .* ◂\u00A0this film$/,
    );
    expect(turkish.filter((row) => row.includes('**'))).toEqual(marked);
    expect(rows('7-beonbang-ui-seonmul-2013')[0]).toMatch(/\*\* .* ◂\u00A0this film$/);
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
    const view = filmLineage(known(film.id), { theme: 'dark' }, english);
    expect(contentOf(view)).toContain(`||${ending}||`);
    expect(contentOf(filmOverview(known(film.id), english))).not.toContain(ending);
  });
});

describe('a lineage', () => {
  it('says from which film one follows where that is not the first', () => {
    const family = familyOf([edge(PARENT, MIDDLE), edge(MIDDLE, LAST)]);
    expect(filmRows(lineageOf(LAST, family))).toEqual([
      '- 2001 · 🇹🇷\u00A0Türkiye · First · original',
      '- 2005 · 🇹🇷\u00A0Türkiye · Middle¹',
      '- 2009 · 🇹🇷\u00A0Türkiye · **Last** · remake ← Middle (2005)¹ ◂\u00A0this film',
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
      '- 2009 · 🇹🇷\u00A0Türkiye · Last · unofficial version · reboot ← Middle (2005)¹ ²',
    );
    expect(contentsOf(view).at(-1)).toBe(
      '-# Sources, as of November 23, 2026: ¹\u00A0[A Gazette](https://gazette.example/a) · ²\u00A0Another Gazette',
    );
  });

  it('names the language where versions of one country would look alike, and only there', () => {
    const rows = (id: string) => filmRows(filmLineage(known(id), { theme: 'dark' }, english));
    const places = rows('drishyam-2013').map((row) => row.split(' · ')[1]);
    expect(places.filter((place) => place?.includes('India'))).toEqual([
      '🇮🇳\u00A0India (Malayalam)',
      '🇮🇳\u00A0India (Kannada)',
      '🇮🇳\u00A0India (Telugu)',
      '🇮🇳\u00A0India (Tamil)',
      '🇮🇳\u00A0India (Hindi)',
    ]);
    expect(places).toContain('🇨🇳\u00A0China');
    expect(rows('ben-hur-1959').join()).not.toContain('(English)');
  });

  it('of films of one book has a first film, and no original, and names the book', () => {
    const basedOn = {
      kind: 'novel',
      title: 'The Book',
      titles: { tr: 'Kitap' },
      author: 'Ada',
      spellings: {},
      source: SOURCE,
    } as const;
    const readaptation = { kind: 'readaptation' } as const;
    const lineage = [edge(PARENT, MIDDLE, readaptation), edge(MIDDLE, LAST, readaptation)];
    const told = contentOf(lineageOf(LAST, { ...familyOf(lineage), basedOn }));
    expect(told).toContain('**First**: 3 films from 1 country\nBased on the novel *The Book* by Ada¹\n');
    expect(told).toContain(
      '- 2001 · 🇹🇷\u00A0Türkiye · First · first film\n- 2005 · 🇹🇷\u00A0Türkiye · Middle¹\n',
    );
    expect(told).not.toContain(english.film.kinds.readaptation);
    const benHur = contentOf(filmLineage(known('ben-hur-1959'), { theme: 'dark' }, english));
    expect(benHur).toContain('Based on the novel *Ben-Hur: A Tale of the Christ* by Lew Wallace¹');
    const unnamed = contentOf(lineageOf(LAST, familyOf(lineage)));
    expect(unnamed).toContain(`First · ${english.film.original}`);
    const mixed = contentOf(
      lineageOf(LAST, familyOf([edge(PARENT, MIDDLE, readaptation), edge(PARENT, LAST)])),
    );
    expect(mixed).toContain(`First · ${english.film.original}`);
    expect(mixed).toContain(english.film.kinds.readaptation);
  });

  it('has up to four sources on its page, and more of them behind a button that leads to them all', () => {
    const films = Array.from({ length: 27 }, (_, at) =>
      anyFilm({ id: `film-${at}`, title: `Film ${at}`, year: 1971 + at }),
    );
    const [first = PARENT, ...others] = films;
    const lineage = others.map((film, at) => {
      const url = `https://gazette.example/${'a'.repeat(100 + 10 * at)}`;
      return edge(first, film, { source: { name: `Gazette ${at}`, url, date: SOURCE.date } });
    });
    const few = familyOf(lineage.slice(0, 4), films.slice(0, 5));
    expect(hasButton(lineageOf(first, few))).toBe(false);
    for (const at of [0, 1, 2, 3])
      expect(contentsOf(lineageOf(first, few)).at(-1)).toContain(`Gazette ${at}`);
    const family = familyOf(lineage, films);
    for (const opens of ['here', 'beside'] as const) {
      const view = filmLineage({ ...pageFacts(first, family), opens }, { theme: 'dark' }, english);
      expect(faultsOf(view)).toEqual([]);
      expect(contentOf(view)).not.toContain('Gazette');
      expect(buttonsOf(view).map(({ id }) => id)).toContain(`sources:${first.id}:0:beside`);
    }
    const pages = [0, 1, 2, 99].map((page) => lineageSources({ film: first, family }, page, english));
    for (const page of pages) expect(faultsOf(page)).toEqual([]);
    const told = pages.map(contentOf).join('\n');
    for (const [at, { source }] of lineage.entries()) {
      expect(told).toContain(`${superscript(at + 1)}\u00A0[Gazette ${at}](${source.url})`);
    }
    expect(labelsOf(pages[0])).toEqual([english.pages.previous, english.pages.next]);
  });
});

describe('a long lineage', () => {
  const long = (at: number) =>
    anyFilm({ id: `made-${at}`, title: `${'*'.repeat(78)}${at}`, year: 1900 + at, countries: ['TR', 'KR'] });
  const films = Array.from({ length: 120 }, (_, at) => long(at));
  const [first = PARENT] = films;
  const made = (one: Film) => ({ ...SOURCE, url: `https://gazette.example/${one.id}` });
  const family = familyOf(
    films.slice(1).map((one) => edge(first, one, { source: made(one) })),
    films,
  );

  it.each([0, 1, 60, 119])('opens at the page of the film that was asked for (%i)', (at) => {
    const asked = films[at] ?? first;
    const view = lineageOf(asked, family);
    expect(faultsOf(view)).toEqual([]);
    const rows = filmRows(view);
    expect(rows[0]).toContain('1900');
    expect(rows.filter((row) => row.endsWith('◂\u00A0this film'))).toHaveLength(1);
    expect(rows.length).toBeGreaterThan(5);
  });

  it('is told whole by its pages, each film but the first once, and the last page stands for those past the end', () => {
    const { length } = lineagePages(family, english);
    const pages = Array.from({ length }, (_, page) => filmRows(lineageOf(first, family, page)));
    const years = pages.flatMap((rows) => rows.slice(1).map((row) => Number(row.slice(2, 6))));
    expect(years).toEqual(films.slice(1).map(({ year }) => year));
    expect(filmRows(lineageOf(first, family, 999))).toEqual(pages.at(-1));
    const sizes = pages.slice(0, -1).map((rows) => rows.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('turns its pages in the theme that it has, beside a public message and in a private one', () => {
    for (const opens of ['here', 'beside'] as const) {
      const view = filmLineage({ ...pageFacts(first, family), opens }, { theme: 'light', page: 2 }, english);
      const turns = buttonsOf(view).filter(({ id }) => id?.startsWith('lineage:'));
      expect(turns.map(({ id }) => id)).toEqual(
        [1, 3].map((page) => `lineage:${first.id}:${page}:light:${opens}`),
      );
    }
  });
});
