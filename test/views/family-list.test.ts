import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { FAMILIES_A_PAGE, type FamilyList, familyList } from '../../src/views/family-list.ts';
import { buttonsOf, contentOf, english, faultsOf, nodesOf, SPEECHES } from '../support/view-fixtures.ts';

const { families } = await loadCatalogue();
const page = (at: number, more: Partial<FamilyList> = {}): FamilyList => ({
  filter: {},
  order: 'size',
  shown: families.slice(at * FAMILIES_A_PAGE, (at + 1) * FAMILIES_A_PAGE),
  page: at,
  total: families.length,
  ...more,
});
const LAST = Math.ceil(families.length / FAMILIES_A_PAGE) - 1;
const STRING_SELECT = 3;

describe.each(SPEECHES)('the stories in %s', (_, texts) => {
  it('fit into a message on every page, each with its years, and can be opened', () => {
    for (let at = 0; at <= LAST; at += 1) {
      const view = familyList(page(at), texts);
      expect(faultsOf(view), String(at)).toEqual([]);
      expect(contentOf(view)).not.toMatch(/undefined|NaN|null|Infinity/);
      const [menu] = nodesOf(view).filter(({ type }) => type === STRING_SELECT);
      expect(menu?.options).toHaveLength(page(at).shown.length);
    }
  });

  it('say so where there are none', () => {
    const view = familyList(page(0, { shown: [], total: 0 }), texts);
    expect(contentOf(view)).toContain(texts.families.none);
    expect(faultsOf(view)).toEqual([]);
    expect(buttonsOf(view)).toEqual([]);
  });

  it('tell what they were chosen by', () => {
    const chosen = page(0, { filter: { country: 'TR', decade: 1990 }, order: 'oldest' });
    const content = contentOf(familyList(chosen, texts));
    expect(content).toContain('🇹🇷');
    expect(content).toContain('1990–1999');
    expect(content).toContain(texts.families.orders.oldest);
  });
});

describe('the pages of the stories', () => {
  const turns = (at: number, more: Partial<FamilyList> = {}) =>
    buttonsOf(familyList(page(at, more), english)).map(({ id, disabled }) => [id, disabled]);

  it('turn within their bounds, and keep what was chosen', () => {
    const kept = { filter: { country: 'TR', decade: 1990 }, order: 'newest' } as const;
    expect(turns(0, kept)).toEqual([
      ['families:TR:1990:newest:0', true],
      ['families:TR:1990:newest:1', false],
    ]);
    expect(turns(LAST)).toEqual([
      [`families:-:0:size:${LAST - 1}`, false],
      [`families:-:0:size:${LAST + 1}`, true],
    ]);
  });

  it('are not turned where there is one', () => {
    expect(turns(0, { total: FAMILIES_A_PAGE })).toEqual([]);
  });
});
