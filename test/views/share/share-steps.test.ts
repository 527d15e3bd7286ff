import { describe, expect, it } from 'vitest';
import type { TypedFilmFault } from '../../../src/domain/community-film.ts';
import type { StoryFault } from '../../../src/domain/story.ts';
import { timeInFilm } from '../../../src/views/kit/time-in-film.ts';
import { filmFaults, filmReady, pictureFault, storyFaults } from '../../../src/views/share/share-steps.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  contentsOf,
  DRAFT,
  english,
  faultsOf,
  SPEECHES,
} from '../../support/view-fixtures.ts';

const STORY_FAULTS: readonly (readonly [StoryFault, RegExp])[] = [
  [{ field: 'text', fault: { rule: 'blank' } }, /\*\*/],
  [{ field: 'text', fault: { rule: 'tooShort', length: 19, min: 20 } }, /19.*20/],
  [{ field: 'text', fault: { rule: 'tooLong', length: 2001, max: 2000 } }, /2[.,]?001.*2[.,]?000/],
  [{ field: 'at', fault: { rule: 'unreadable' } }, /1:58:30/],
  [{ field: 'at', fault: { rule: 'pastTheEnd', seconds: 7_921, minutes: 132 } }, /2:12:01.*2:12:00/],
];
const FILM_FAULTS: readonly (readonly [TypedFilmFault, RegExp])[] = [
  [{ field: 'title' }, /80/],
  [{ field: 'originalTitle' }, /80/],
  [{ field: 'directors' }, /5/],
  [{ field: 'year', last: 2028 }, /1888.*2028/],
  [{ field: 'country', typed: 'Neverland' }, /“Neverland”/],
  [{ field: 'country', typed: '' }, /^- \*\*[^“”]+$/],
];
/** The id of the button that leads back to the form. */
const FIX = `fix-film:${DRAFT}`;

const faults = <T>(table: readonly (readonly [T, RegExp])[]): T[] => table.map(([fault]) => fault);

describe.each(SPEECHES)('on the way to a moment, in %s,', (_, texts) => {
  it.each(STORY_FAULTS)('a story is told of %j with the facts', (fault, words) => {
    const view = storyFaults(DRAFT, [fault], texts);
    expect(contentsOf(view)[0]).toBe(texts.share.fixIntro);
    expect(contentsOf(view)[1]).toMatch(words);
    expect(faultsOf(view)).toEqual([]);
  });

  it.each(FILM_FAULTS)('a film is told of %j with the facts', (fault, words) => {
    const view = filmFaults(FIX, [fault], texts);
    expect(contentsOf(view)[1]).toMatch(words);
    expect(faultsOf(view)).toEqual([]);
  });

  it('a film without a country is asked for one, and nobody is told of a country called “”', () => {
    const view = filmFaults(FIX, [{ field: 'country', typed: '' }], texts);
    expect(contentsOf(view)[1]).toBe(`- ${texts.story.countryMissing}`);
    expect(texts.story.countryMissing).not.toBe(texts.story.filmCountry({ typed: '' }));
  });

  it('a time that may mean two things is asked about, unless there is more to mend', () => {
    const ambiguous: StoryFault = { field: 'at', fault: { rule: 'ambiguous', readings: [7_080, 118] } };
    const view = storyFaults(DRAFT, [ambiguous], texts);
    expect(contentOf(view)).toBe(texts.story.ambiguous);
    expect(buttonsOf(view).map(({ id, label }) => [id, label])).toEqual([
      [`choose-time:${DRAFT}:7080`, timeInFilm(7_080, texts)],
      [`choose-time:${DRAFT}:118`, timeInFilm(118, texts)],
      [`write-story:${DRAFT}`, texts.share.fix],
    ]);
    expect(faultsOf(view)).toEqual([]);
    const blank: StoryFault = { field: 'text', fault: { rule: 'blank' } };
    expect(contentsOf(storyFaults(DRAFT, [blank, ambiguous], texts))[1]).toBe(`- ${texts.story.blank}`);
  });

  it('all faults are told at once, one a line', () => {
    const pastTheEnd = faults(STORY_FAULTS).slice(3);
    expect(contentsOf(storyFaults(DRAFT, pastTheEnd, texts))[1]?.match(/^- /gm)).toHaveLength(2);
  });

  it('as many faults are told as a message holds, were it a hundred countries that nobody knows', () => {
    const many = Array.from({ length: 100 }, () => ({ field: 'country', typed: '*'.repeat(100) }) as const);
    const view = filmFaults(FIX, [...faults(FILM_FAULTS), ...many], texts);
    expect(faultsOf(view)).toEqual([]);
    expect(contentsOf(view)[1]).toMatch(/1888.*2028/);
  });

  it.each([true, false])('a film that is settled is named (known: %s)', (known) => {
    const view = filmReady(DRAFT, anyFilm({ title: '漢'.repeat(80) }), known, texts);
    expect(contentOf(view)).toContain(`${'漢'.repeat(80)} (2021)`);
    expect(faultsOf(view)).toEqual([]);
  });

  it('a picture that cannot be had is told of', () => {
    const view = pictureFault(DRAFT, texts.errors.picture.tooLarge({ megabytes: 8 }), texts);
    expect(contentOf(view)).toContain('8');
    expect(faultsOf(view)).toEqual([]);
  });
});

describe('on the way to a moment', () => {
  const next = (view: unknown) => buttonsOf(view).map(({ label, id }) => [label, id]);

  it('each step leads to the next by buttons that name the draft', () => {
    expect(next(filmReady(DRAFT, anyFilm(), true, english))).toEqual([
      [english.share.write, `write-story:${DRAFT}`],
    ]);
    expect(next(storyFaults(DRAFT, faults(STORY_FAULTS), english))).toEqual([
      ['Fix it', `write-story:${DRAFT}`],
    ]);
    expect(next(filmFaults(FIX, faults(FILM_FAULTS), english))).toEqual([['Fix it', `fix-film:${DRAFT}`]]);
    expect(next(pictureFault(DRAFT, 'No.', english))).toEqual([
      ['Fix it', `write-story:${DRAFT}`],
      ['Share without the picture', `share-without-picture:${DRAFT}`],
    ]);
  });

  it('a film that is known already is told apart from a new one', () => {
    const told = (known: boolean) => contentOf(filmReady(DRAFT, anyFilm(), known, english));
    expect(told(true)).not.toBe(told(false));
  });
});
