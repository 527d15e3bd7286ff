import { describe, expect, it } from 'vitest';
import { browsePage, randomPage } from '../../../src/views/moment/moment-pages.ts';
import { buttonsOf, contentsOf, english, facts, labelsOf, SPEECHES } from '../../support/view-fixtures.ts';

const list = { query: '-', told: 'All moments', before: 0 } as const;
const page = (place: number, total: number) =>
  browsePage({ ...facts({ number: 7 }), ...list, place, total }, english);
const turns = (place: number, total: number) =>
  buttonsOf(page(place, total)).filter(({ id }) => id?.startsWith('browse:'));

describe('leafing through all moments', () => {
  it('can go both ways from a moment in between, by buttons that name the moment', () => {
    expect(turns(2, 3)).toMatchObject([
      { label: '⏮️', id: 'browse:-:7:first:3', disabled: false },
      { label: 'Previous', id: 'browse:-:7:previous:3', disabled: false },
      { label: 'Next', id: 'browse:-:7:next:3', disabled: false },
      { label: '⏭️', id: 'browse:-:7:last:3', disabled: false },
    ]);
  });

  it('cannot go past the first', () => {
    expect(turns(1, 3).map(({ disabled }) => disabled)).toEqual([true, true, false, false]);
  });

  it('cannot go past the last', () => {
    expect(turns(3, 3).map(({ disabled }) => disabled)).toEqual([false, false, true, true]);
  });

  it.each(SPEECHES)('says in %s that the list has changed since, or is no longer kept', (_, texts) => {
    const said = (before: number | 'gone') =>
      contentsOf(browsePage({ ...facts(), ...list, before, place: 1, total: 5 }, texts)).at(-1);
    expect(said(4)).toContain(texts.pages.changed({ before: 4, total: 5 }));
    expect(said('gone')).toContain(texts.pages.gone);
    expect([said(0), said(5)]).toEqual(['-# All moments', '-# All moments']);
  });

  it('can go nowhere from the only one', () => {
    expect(turns(1, 1).map(({ disabled }) => disabled)).toEqual([true, true, true, true]);
  });

  it.each(SPEECHES)('says in %s where among them one is', (_, texts) => {
    const view = browsePage({ ...facts(), ...list, place: 41, total: 77 }, texts);
    expect(labelsOf(view)).toContain(texts.pages.position({ place: 41, total: 77 }));
    expect(texts.pages.position({ place: 41, total: 77 })).toMatch(/41\D+77/);
  });

  it('keeps the place in the goosebump button, so that the page comes back whole', () => {
    expect(buttonsOf(page(2, 3))[0]?.id).toBe('goosebump:7:browse~-');
  });
});

describe('a moment by chance', () => {
  it('offers another one, of the same query', () => {
    const view = randomPage({ ...facts({ number: 7 }), ...list }, english);
    expect(labelsOf(view)).toEqual(['Goosebumps', 'Reply', 'Film', '⋯', 'Another one', 'Filter']);
    expect(buttonsOf(view).at(-2)).toMatchObject({ id: 'another:-', disabled: false });
    expect(buttonsOf(view)[0]?.id).toBe('goosebump:7:random~-');
  });
});
