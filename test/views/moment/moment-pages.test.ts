import { describe, expect, it } from 'vitest';
import { browsePage, randomPage } from '../../../src/views/moment/moment-pages.ts';
import { buttonsOf, contentsOf, english, facts, labelsOf, SPEECHES } from '../../support/view-fixtures.ts';

const page = (place: number, total: number) => browsePage({ ...facts({ number: 7 }), place, total }, english);
const turns = (place: number, total: number) =>
  buttonsOf(page(place, total)).filter(({ id }) => id?.startsWith('browse:'));

describe('leafing through all moments', () => {
  it('can go both ways from a moment in between, by buttons that name the moment', () => {
    expect(turns(2, 3)).toMatchObject([
      { label: 'Previous', id: 'browse:7:newer', disabled: false },
      { label: 'Next', id: 'browse:7:older', disabled: false },
    ]);
  });

  it('cannot go past the newest', () => {
    expect(turns(1, 3).map(({ disabled }) => disabled)).toEqual([true, false]);
  });

  it('cannot go past the oldest', () => {
    expect(turns(3, 3).map(({ disabled }) => disabled)).toEqual([false, true]);
  });

  it('can go nowhere from the only one', () => {
    expect(turns(1, 1).map(({ disabled }) => disabled)).toEqual([true, true]);
  });

  it.each(SPEECHES)('says in %s where among them one is', (_, texts) => {
    const view = browsePage({ ...facts(), place: 41, total: 77 }, texts);
    expect(contentsOf(view).at(-1)).toBe(`-# ${texts.pages.position({ place: 41, total: 77 })}`);
    expect(texts.pages.position({ place: 41, total: 77 })).toMatch(/41\D+77/);
  });

  it('keeps the place in the goosebump button, so that the page comes back whole', () => {
    expect(buttonsOf(page(2, 3))[0]?.id).toBe('goosebump:7:browse');
  });
});

describe('a moment by chance', () => {
  it('offers another one, and says which was just seen', () => {
    const view = randomPage(facts({ number: 7 }), english);
    expect(labelsOf(view)).toEqual(['Goosebumps', 'Reply', 'Film', 'Another one']);
    expect(buttonsOf(view).at(-1)).toMatchObject({ id: 'another:7', disabled: false });
    expect(buttonsOf(view)[0]?.id).toBe('goosebump:7:random');
  });
});
