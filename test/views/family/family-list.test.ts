import { describe, expect, it } from 'vitest';
import { FAMILY_ORDERS, outlineOf, selectFamilies } from '../../../src/domain/families.ts';
import type { Family } from '../../../src/domain/film.ts';
import { familyName, originalOf } from '../../../src/domain/lineage.ts';
import { flagAndName } from '../../../src/i18n/countries.ts';
import { asName } from '../../../src/interactions/markup.ts';
import {
  decadeName,
  FAMILIES_A_PAGE,
  type FamilyList,
  familyList,
} from '../../../src/views/family/family-list.ts';
import { allFamilies } from '../../support/catalogue.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  contentsOf,
  english,
  faultsOf,
  nodesOf,
  optionsOf,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const families = allFamilies;
const byId = new Map(families.map((one) => [one.id, one]));

const family = (at: number, years: readonly number[] = [2001, 2005]): Family => ({
  id: `family-${at}`,
  name: `Family ${at}`,
  films: years.map((year) => anyFilm({ id: `film-${at}-${year}`, title: `Family ${at}`, year })),
  lineage: [],
  parts: {},
});
const some = (count: number) => Array.from({ length: count }, (_, at) => family(at));
const list = (changes: Partial<FamilyList>): FamilyList => {
  const shown = changes.shown ?? some(FAMILIES_A_PAGE);
  return { filter: {}, order: 'size', page: 0, total: shown.length, ...changes, shown };
};
const heading = (changes: Partial<FamilyList>, texts = english) =>
  contentsOf(familyList(list(changes), texts))[0]?.split('\n')[1];
const turns = (changes: Partial<FamilyList>) =>
  buttonsOf(familyList(list(changes), english)).map(({ label, id, disabled }) => [label, id, disabled]);

describe.each(SPEECHES)('in %s', (_, texts) => {
  it.each(FAMILY_ORDERS)('every page of all families fits into a message, ordered by %s', (order) => {
    const all = selectFamilies(families.map(outlineOf), {}, order).flatMap(({ id }) => byId.get(id) ?? []);
    const last = Math.ceil(all.length / FAMILIES_A_PAGE);
    expect(last).toBeGreaterThan(2);
    for (let page = 0; page < last; page += 1) {
      const shown = all.slice(page * FAMILIES_A_PAGE, (page + 1) * FAMILIES_A_PAGE);
      const view = familyList({ filter: {}, order, shown, page, total: all.length }, texts);
      expect(faultsOf(view)).toEqual([]);
      const content = contentOf(view);
      expect(content).not.toMatch(/undefined|NaN|null|Infinity|\[object|\*\*\*\*/);
      for (const one of shown) expect(content).toContain(`**${asName(familyName(one, texts.locale))}**\n`);
      expect(optionsOf(view).map(({ value }) => value)).toEqual(shown.map((one) => originalOf(one).id));
    }
  });

  it('where none fits one is told so, and what was looked for; there is nothing to open or to turn', () => {
    const view = familyList(list({ shown: [], filter: { country: 'MT', decade: 1950 } }), texts);
    expect(faultsOf(view)).toEqual([]);
    const [first = '', told] = contentsOf(view);
    expect(told).toBe(texts.families.none);
    expect(first).toContain(texts.families.found({ families: 0 }));
    expect(first).toContain(flagAndName('MT', texts.language));
    expect(buttonsOf(view)).toEqual([]);
    expect(optionsOf(view)).toEqual([]);
  });

  it.each(FAMILY_ORDERS)('country, decade and the order %s are told where they were asked for', (order) => {
    const found = texts.families.found({ families: 8 });
    const by = texts.families.orders[order];
    const turkish = flagAndName('TR', texts.language);
    expect(heading({ order }, texts)).toBe(`${found} · ${by}`);
    expect(heading({ order, filter: { country: 'TR' } }, texts)).toBe(`${found} · ${turkish} · ${by}`);
    expect(heading({ order, filter: { decade: 1990 } }, texts)).toBe(`${found} · 1990–1999 · ${by}`);
    expect(heading({ order, filter: { country: 'TR', decade: 1990 }, page: 1, total: 17 }, texts)).toBe(
      [texts.families.found({ families: 17 }), turkish, decadeName(1990), by].join(' · '),
    );
  });

  it('fits into a message where every title is as long as it can be and all of marks', () => {
    const title = '*'.repeat(80);
    const shown = some(FAMILIES_A_PAGE).map((one) => ({
      ...one,
      name: title,
      films: one.films.map((film) => ({ ...film, title, originalTitle: title })),
    }));
    const view = familyList(list({ shown, total: 9, filter: { country: 'GS', decade: 1990 } }), texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentOf(view).split(asName(title))).toHaveLength(FAMILIES_A_PAGE + 1);
  });
});

describe('a family', () => {
  const told = (one: Family) => contentsOf(familyList(list({ shown: [one] }), english))[1];

  it('is told by its name, how many films it has, when they came out and where', () => {
    const [first, second] = family(1, [1994, 2016]).films;
    const films = [first, second].flatMap((film, at) =>
      film ? [{ ...film, countries: at === 0 ? ['KR'] : ['TR', 'KR'] }] : [],
    );
    expect(told({ ...family(1), films })).toBe('**Family 1**\n-# 2 films · 1994–2016 · 🇰🇷 🇹🇷');
    expect(told(family(1, [2001]))).toBe('**Family 1**\n-# 1 film · 2001 · 🇹🇷');
  });

  const from = (countries: string[]) => ({
    ...family(1),
    films: family(1).films.map((film) => ({ ...film, countries })),
  });

  it('shows the country first that was asked for, even if it were left out', () => {
    const codes = ['TR', 'KR', 'IT', 'ES', 'DE', 'FR', 'IN', 'JP', 'MX'];
    const of = (country: string) =>
      contentsOf(familyList(list({ shown: [from(codes)], filter: { country } }), english))[1];
    expect(of('MX')).toContain(' · 🇲🇽 🇹🇷 🇰🇷 🇮🇹 🇪🇸 🇩🇪 🇫🇷 🇮🇳 …');
    expect(of('KR')).toContain(' · 🇰🇷 🇹🇷 🇮🇹');
  });

  it('tells countries that are gone, which have no flag, by their names after the flags', () => {
    expect(told(from(['SU', 'TR', 'DD', 'IT']))).toContain('🇹🇷 🇮🇹 · Soviet Union, East Germany');
    expect(told(from(['SU']))).toMatch(/ · Soviet Union$/);
  });

  it('shows eight flags at most, and that there are more', () => {
    const codes = ['TR', 'KR', 'IT', 'ES', 'DE', 'FR', 'IN', 'JP'];
    expect(told(from(codes))?.endsWith('🇮🇳 🇯🇵')).toBe(true);
    expect(told(from([...codes, 'MT']))?.endsWith('🇮🇳 🇯🇵 …')).toBe(true);
  });

  it('can be opened at its lineage from the menu, by its original', () => {
    const view = familyList(list({ shown: [family(1), family(2)] }), english);
    expect(optionsOf(view)).toEqual([
      { label: 'Family 1', value: 'film-1-2001', description: '2 films · 2001–2005', chosen: false },
      { label: 'Family 2', value: 'film-2-2001', description: '2 films · 2001–2005', chosen: false },
    ]);
    const menus = nodesOf(view).filter(({ options }) => options !== undefined);
    expect(menus.map(({ custom_id }) => custom_id)).toEqual(['open-film:lineage']);
  });
});

describe('the buttons', () => {
  it('are not there where all fit on one page', () => {
    expect(turns({ total: FAMILIES_A_PAGE })).toEqual([]);
    expect(heading({ total: FAMILIES_A_PAGE })).not.toContain('1 of 1');
  });

  it('lead on from the first page, not before it', () => {
    expect(turns({ total: 17 })).toEqual([
      ['⏮️', 'families:-:0:size:0:first', true],
      ['Previous', 'families:-:0:size:0:previous', true],
      ['1 of 3', 'families-jump:-:0:size:3', false],
      ['Next', 'families:-:0:size:0:next', false],
      ['⏭️', 'families:-:0:size:0:last', false],
    ]);
  });

  it('lead both ways from a page between', () => {
    expect(turns({ total: 17, page: 1 })).toEqual([
      ['⏮️', 'families:-:0:size:1:first', false],
      ['Previous', 'families:-:0:size:1:previous', false],
      ['2 of 3', 'families-jump:-:0:size:3', false],
      ['Next', 'families:-:0:size:1:next', false],
      ['⏭️', 'families:-:0:size:1:last', false],
    ]);
  });

  it('lead back from the last page, not beyond it, and keep what was asked for', () => {
    const filter = { country: 'TR', decade: 1990 };
    expect(turns({ total: 17, page: 2, shown: some(1), filter, order: 'oldest' })).toEqual([
      ['⏮️', 'families:TR:1990:oldest:2:first', false],
      ['Previous', 'families:TR:1990:oldest:2:previous', false],
      ['3 of 3', 'families-jump:TR:1990:oldest:3', false],
      ['Next', 'families:TR:1990:oldest:2:next', true],
      ['⏭️', 'families:TR:1990:oldest:2:last', true],
    ]);
  });
});
