import { describe, expect, it } from 'vitest';
import type { Film } from '../../src/domain/film.ts';
import { lengthOf } from '../../src/domain/text.ts';
import { MAX_CHOICE_VALUE } from '../../src/interactions/limits.ts';
import { chosenNewFilm, newFilmChoice, newFilmValue } from '../../src/options/new-film.ts';
import { anyFilm } from '../support/view-fixtures.ts';

const live = (changes: Partial<Film> = {}): Film => ({
  ...anyFilm({ id: 'wikidata-q123', title: 'North', year: 2016, countries: ['TR', 'KR'] }),
  ...changes,
});

describe('a film that a live source found', () => {
  it('is chosen with all that the form can be filled in with', () => {
    expect(chosenNewFilm(newFilmValue(live(), 'en-US'))).toEqual({
      title: 'North',
      year: 2016,
      countries: ['TR', 'KR'],
      ids: { wikidata: 'Q123' },
    });
    expect(chosenNewFilm(newFilmValue(live({ id: 'tmdb-77', countries: [] }), 'en-US'))).toEqual({
      title: 'North',
      year: 2016,
      countries: [],
      ids: { tmdb: 77 },
    });
  });

  it('keeps its id on omdb.org if it has no other', () => {
    expect(chosenNewFilm(newFilmValue(live({ id: 'omdb-77' }), 'en-US'))?.ids).toEqual({ omdb: 77 });
  });

  it('goes by the title that the member knows', () => {
    expect(chosenNewFilm(newFilmValue(live({ titles: { tr: 'Kuzey' } }), 'tr'))?.title).toBe('Kuzey');
  });

  it.each(['North: the beginning', 'new:x:2001:TR:y', '*'.repeat(300), '🎬'.repeat(80), 'a\nb'])(
    'fits into a choice and comes back, whatever its title: %j',
    (title) => {
      const value = newFilmValue(live({ title, countries: ['TR', 'KR', 'US', 'IN', 'PH', 'ID'] }), 'en-US');
      expect(lengthOf(value)).toBeLessThanOrEqual(MAX_CHOICE_VALUE);
      expect(value.isWellFormed()).toBe(true);
      const chosen = chosenNewFilm(value);
      expect(chosen?.year).toBe(2016);
      expect(chosen?.countries).toEqual(['TR', 'KR', 'US', 'IN']);
      expect(title.replace('\n', ' ').startsWith(chosen?.title ?? 'none')).toBe(true);
    },
  );
});

describe('a film that nobody knows', () => {
  it.each(['Kuzey Işıkları', 'North: a story', '12:08 East of Bucharest', 'new: dawn'])(
    'is chosen by its title: %j',
    (title) => {
      const [choice] = newFilmChoice(title, (words) => `Share about ${words.title}`);
      expect(choice?.name).toBe(`Share about ${title}`);
      expect(chosenNewFilm(String(choice?.value))).toEqual({ title, countries: [] });
    },
  );

  it.each(['', '  ', '\u200B'])('is not offered where nothing is typed: %j', (typed) => {
    expect(newFilmChoice(typed, (words) => words.title)).toEqual([]);
  });

  it.each(['drishyam-2013', 'wikidata-q1', 'Drishyam', ''])('is not what %j means', (value) => {
    expect(chosenNewFilm(value)).toBeUndefined();
  });
});
