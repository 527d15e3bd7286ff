import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { loadPeople } from '../../src/data/people.ts';
import type { Family, Film } from '../../src/domain/film.ts';
import { filmComparison } from '../../src/views/film-comparison.ts';
import {
  anyFilm,
  contentOf,
  english,
  faultsOf,
  nodesOf,
  pageFacts,
  SPEECHES,
} from '../support/view-fixtures.ts';

const catalogue = await loadCatalogue();
const people = await loadPeople(catalogue);
const STRING_SELECT = 3;

/** The bytes that Discord takes of all text of a message; see src/interactions/limits.ts. */
const MOST_BYTES = 10_000;

const SOURCE = { name: 'A gazette', date: '2026-11-25' };
const familyOf = (films: readonly Film[], kind: 'remake' | 'reboot' = 'remake'): Family => ({
  id: 'made',
  name: 'Made',
  films,
  lineage: films.slice(1).map(({ id }) => ({ from: films[0]?.id ?? '', to: id, kind, source: SOURCE })),
  parts: { father: { en: 'The father', es: 'El padre', tr: 'Baba' } },
});
const compare = (film: Film, other: Film, family: Family, texts = english) =>
  filmComparison({ ...pageFacts(film, family), people, family, other }, texts);

interface Option {
  readonly value: string;
  readonly label: string;
  readonly default?: boolean;
}
const optionsOf = (view: unknown): Option[] =>
  nodesOf(view)
    .filter(({ type }) => type === STRING_SELECT)
    .flatMap(({ options }) => options as Option[]);

const FIRST = anyFilm({ id: 'first-2001', title: 'First', year: 2001, countries: ['KR'] });
const SECOND = anyFilm({ id: 'second-2005', title: 'Second', year: 2005, countries: ['TR'] });

describe.each(SPEECHES)('a comparison in %s', (_, texts) => {
  it('fits into a message for every edge of the catalogue, and says no word that is none', () => {
    for (const family of catalogue.families) {
      for (const { from, to } of family.lineage) {
        const [film, other] = [catalogue.film(to) ?? FIRST, catalogue.film(from) ?? FIRST];
        const view = compare(film, other, family, texts);
        expect(faultsOf(view), to).toEqual([]);
        expect(Buffer.byteLength(contentOf(view)), to).toBeLessThan(MOST_BYTES);
        expect(contentOf(view), to).not.toMatch(/undefined|NaN|null|\[object/);
      }
    }
  });

  it('says how the later film follows from the earlier one, whichever was asked for', () => {
    const family = familyOf([FIRST, SECOND], 'reboot');
    for (const view of [compare(FIRST, SECOND, family, texts), compare(SECOND, FIRST, family, texts)]) {
      const content = contentOf(view);
      expect(content.indexOf('1️⃣ **First (2001)**')).toBeGreaterThan(0);
      expect(content.indexOf('2️⃣ **Second (2005)**')).toBeGreaterThan(content.indexOf('1️⃣'));
      expect(content).toContain(texts.comparison.relations.reboot);
      expect(content).toContain('2001 → 2005');
    }
  });

  it('holds who plays the same part side by side, and nobody else', () => {
    const player = (name: string, part?: string) => ({
      name,
      notable: [],
      character: `${name}s role`,
      ...(part !== undefined && { part }),
    });
    const one = { ...FIRST, cast: [player('Ada', 'father'), player('Ben')] };
    const other = { ...SECOND, cast: [player('Cem'), player('Deniz', 'father')] };
    const content = contentOf(compare(other, one, familyOf([one, other]), texts));
    const label = { en: 'The father', es: 'El padre', tr: 'Baba' }[texts.language];
    expect(content).toContain(
      `- ${label}: ${texts.comparison.player('**Ada**', 'Adas role')} → ${texts.comparison.player('**Deniz**', 'Denizs role')}`,
    );
    expect(content).not.toContain('Ben');
  });
});

describe('a comparison', () => {
  it('of films of which little is known says so', () => {
    const content = contentOf(compare(SECOND, FIRST, familyOf([FIRST, SECOND])));
    expect(content).toContain('1️⃣ not known');
    expect(content).not.toContain('**Runtime**');
  });

  it('tells what is known of one film alone beside what is not of the other', () => {
    const known = { ...FIRST, runtimes: [{ minutes: 101, source: SOURCE }] };
    expect(contentOf(compare(SECOND, known, familyOf([known, SECOND])))).toContain(
      '**Runtime** 101 min¹ → not known',
    );
  });

  it('offers as many other versions as a menu takes, the open one among them', () => {
    const films = Array.from({ length: 60 }, (_, at) =>
      anyFilm({ id: `made-${1950 + at}`, title: `Film ${at}`, year: 1950 + at }),
    );
    for (const at of [1, 2, 12, 30, 47, 58, 59]) {
      const view = compare(films[0] ?? FIRST, films[at] ?? SECOND, familyOf(films));
      expect(faultsOf(view)).toEqual([]);
      const options = optionsOf(view);
      expect(options).toHaveLength(25);
      expect(new Set(options.map(({ value }) => value)).size).toBe(25);
      expect(options.filter((option) => option.default).map(({ value }) => value)).toEqual([
        `made-${1950 + at}`,
      ]);
    }
  });

  it('offers no menu where there are two versions only', () => {
    expect(optionsOf(compare(SECOND, FIRST, familyOf([FIRST, SECOND])))).toEqual([]);
  });
});
