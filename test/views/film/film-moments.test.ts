import { describe, expect, it } from 'vitest';
import { titleAndYear } from '../../../src/domain/film.ts';
import type { LiveMoment } from '../../../src/domain/moment.ts';
import { asName, atLineStart } from '../../../src/interactions/markup.ts';
import { filmNamed } from '../../../src/views/film/film-line.ts';
import { type FilmMoments, filmMoments } from '../../../src/views/film/film-moments.ts';
import { aMoment } from '../../support/builders.ts';
import { catalogue } from '../../support/catalogue.ts';
import {
  anyFilm,
  buttonsOf,
  contentOf,
  english,
  faultsOf,
  longestFacts,
  MARKED_NAME,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

const film = catalogue.film('7-kogustaki-mucize-2019') ?? anyFilm();
const family = catalogue.familyOf(film.id);
const SCENE = 'Memo opens the cell door and Ova runs into his arms.';

const moments = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    live: { moment: aMoment({ number: at + 1, text: SCENE }), goosebumps: at, replies: 0 },
    version: film,
    inVersion: count,
  }));

function page(changes: Partial<FilmMoments>): FilmMoments {
  const shown = changes.shown ?? [];
  const total = changes.total ?? shown.length;
  const common = { film, family, opens: 'here', scope: 'film', page: 0, warnings: [] } as const;
  return { ...common, inFamily: total, ...changes, shown, total };
}

const ids = (view: unknown) => buttonsOf(view).map(({ id }) => id);
const turns = (changes: Partial<FilmMoments>) =>
  buttonsOf(filmMoments(page({ shown: moments(5), ...changes }), english))
    .filter(({ label }) => label === 'Previous' || label === 'Next')
    .map(({ id, disabled }) => [id, disabled]);

describe.each(SPEECHES)('the moments of a film in %s', (_, texts) => {
  it('ask for the first one where there are none', () => {
    const view = filmMoments(page({}), texts);
    expect(contentOf(view)).toContain(texts.film.noMoments);
    expect(faultsOf(view)).toEqual([]);
  });

  it.each([1, 5])('fit into a message where there are %i', (count) => {
    const view = filmMoments(page({ shown: moments(count) }), texts);
    expect(contentOf(view)).toContain(
      atLineStart(texts.film.momentsOfFilm({ film: titleAndYear(film, texts.locale), total: count })),
    );
    expect(faultsOf(view)).toEqual([]);
  });

  it.each(['film', 'family'] as const)('fit into a message at their longest, by %s', (scope) => {
    const at = [1, 2, 3, 4, 5];
    const live = at.map((less): LiveMoment => {
      const { moment, ...counts } = longestFacts('a'.repeat(2000), widestFilm()).live;
      return { moment: { ...moment, number: moment.number - less }, ...counts };
    });
    const shown = live.map((one) => ({ live: one, version: widestFilm(), inVersion: 1 }));
    const most = Number.MAX_SAFE_INTEGER;
    const longest = { scope, shown, page: 999_999, total: most, inFamily: most };
    for (const one of [film, widestFilm()]) {
      expect(faultsOf(filmMoments(page({ ...longest, film: one }), texts))).toEqual([]);
    }
  });
});

describe('the moments of a film', () => {
  it('tell who, from where, how it felt and how many goosebumps, and nothing of the scene', () => {
    const view = filmMoments(page({ shown: moments(2) }), english);
    expect(contentOf(view)).toContain(
      '**John** 🇲🇹 · 1:58:30 into the film\n😭\u00A0Moved to tears · 🌅\u00A0Hope · 🪿 1',
    );
    expect(contentOf(view)).not.toContain('Memo');
  });

  it('are each opened by a button of their own', () => {
    const view = filmMoments(page({ shown: moments(2) }), english);
    expect(buttonsOf(view).slice(0, 2)).toMatchObject([
      { label: 'Read #1', id: 'open-moment:1' },
      { label: 'Read #2', id: 'open-moment:2' },
    ]);
  });

  it('are grouped by version where all versions are shown, and not otherwise', () => {
    const [first, second] = [family?.films[0] ?? film, film];
    const told = moments(3).map((one, at) => ({
      ...one,
      version: at === 0 ? first : second,
      inVersion: at + 1,
    }));
    const headings = (scope: 'film' | 'family') =>
      contentOf(filmMoments(page({ shown: told, scope }), english)).match(/^### .*$/gm) ?? [];
    expect(headings('family')).toEqual([
      `### ${filmNamed(first, english)} · 1 moment`,
      `### ${filmNamed(second, english)} · 2 moments`,
    ]);
    expect(headings('film')).toEqual([]);
  });

  it('show the name of their author as text', () => {
    const [one] = moments(1);
    const author = { id: '1'.repeat(18), name: MARKED_NAME };
    const shown = one ? [{ ...one, live: { ...one.live, moment: aMoment({ author }) } }] : [];
    expect(contentOf(filmMoments(page({ shown }), english))).toContain(`**${asName(MARKED_NAME)}**`);
  });

  it('turn from page to page, and not past the first or the last', () => {
    const id = (at: number) => `film-moments:${film.id}:film:${at}`;
    expect(turns({ total: 5 })).toEqual([]);
    expect(turns({ page: 0, total: 11 })).toEqual([
      [id(0), true],
      [id(1), false],
    ]);
    expect(turns({ page: 1, total: 11 })).toEqual([
      [id(0), false],
      [id(2), false],
    ]);
    expect(turns({ page: 2, total: 11 })).toEqual([
      [id(1), false],
      [id(3), true],
    ]);
  });

  it('widen to all versions of the story where those have some, and narrow again', () => {
    const wide = `film-moments:${film.id}:family:0`;
    const narrow = `film-moments:${film.id}:film:0`;
    expect(ids(filmMoments(page({ inFamily: 3 }), english))).toContain(wide);
    expect(ids(filmMoments(page({ inFamily: 0 }), english))).not.toContain(wide);
    expect(ids(filmMoments(page({ shown: moments(3), scope: 'family' }), english))).toContain(narrow);
    const alone = page({ film: anyFilm(), family: undefined, inFamily: 3 });
    expect(ids(filmMoments(alone, english)).some((one) => one?.includes('family'))).toBe(false);
  });

  it('stand on the open one of the tabs', () => {
    const tabs = buttonsOf(filmMoments(page({}), english)).slice(-5);
    expect(tabs.map(({ disabled }) => disabled)).toEqual([false, false, false, true, false]);
  });
});
