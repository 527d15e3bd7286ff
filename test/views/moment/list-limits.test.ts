import { describe, expect, it } from 'vitest';
import type { Alike } from '../../../src/domain/alike.ts';
import { CONTENT_NOTES, MOODS } from '../../../src/domain/moment.ts';
import { EVERY_MOMENT, MAX_WORDS, type MomentQuery, PERIODS } from '../../../src/domain/moment-query.ts';
import type { Speech } from '../../../src/i18n/texts.ts';
import type { MessageView } from '../../../src/interactions/answer.ts';
import { linkTo } from '../../../src/interactions/message-link.ts';
import { earlierPage } from '../../../src/views/edit/earlier-page.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { jumpForm } from '../../../src/views/kit/jump-form.ts';
import { queryRefOf } from '../../../src/views/kit/query-ref.ts';
import { alikeMoments } from '../../../src/views/moment/alike-moments.ts';
import { draftList } from '../../../src/views/moment/draft-list.ts';
import {
  KINDRED_A_PAGE,
  kindredOff,
  kindredPage,
  MOMENTS_NAMED,
} from '../../../src/views/moment/kindred-page.ts';
import { momentFilter } from '../../../src/views/moment/moment-filter.ts';
import { MOMENTS_A_PAGE } from '../../../src/views/moment/moment-list.ts';
import { minePage, topPage } from '../../../src/views/moment/moment-lists.ts';
import { morePage } from '../../../src/views/moment/more-page.ts';
import { MAX_QUERY_WORDS, queryParts, queryWords } from '../../../src/views/moment/query-words.ts';
import { toldPage } from '../../../src/views/moment/told-page.ts';
import { whoFeltPage } from '../../../src/views/moment/who-felt-page.ts';
import { searchPage } from '../../../src/views/search/search-page.ts';
import { askAuthor } from '../../../src/views/share/ask-author.ts';
import { filmChoice } from '../../../src/views/share/film-choice.ts';
import { nearMoments, saidMeToo } from '../../../src/views/share/near-moments.ts';
import { titleForm } from '../../../src/views/share/title-form.ts';
import {
  buttonsOf,
  contentOf,
  DRAFT,
  faultsOf,
  faultsOfForm,
  LONG_TEXTS,
  longestFacts,
  MARKED_NAME,
  optionsOf,
  SPEECHES,
  widestFilm,
} from '../../support/view-fixtures.ts';

/** More moments than anybody will tell. */
const MOST = 10 ** 9 - 1;
const ID = '1'.repeat(20);
const SOMEBODY = { id: ID, name: MARKED_NAME };
const LINK = linkTo(ID, { channel: ID, message: ID });
const TITLE = '*'.repeat(90);
/** Longer than any page has room for. */
const WORDS = '漢*'.repeat(MAX_WORDS / 2);

const KEPT = queryRefOf(ID);
/** More than a menu has room for. */
const LANGUAGES = ['en', 'es', 'tr', ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `x${letter}`)];
/** The longest that is not kept: 45 letters that were typed. */
const WRITTEN = `w${Buffer.from('a'.repeat(45)).toString('base64url')}`;

/** Some that exist, and some that don't: more than there are. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).slice(0, 250);

/** Narrowed down by everything that there is. */
const QUERY: MomentQuery = {
  ...EVERY_MOMENT,
  film: 'a'.repeat(70),
  family: true,
  credited: 'a'.repeat(70),
  ...{ author: ID, feltBy: ID, repliedBy: ID },
  ...{ country: 'GS', filmCountry: 'GS', language: 'es' },
  moods: [...MOODS],
  without: [...CONTENT_NOTES],
  media: 'either',
  ...{ from: 20_000, to: 20_001 },
  words: WORDS,
  order: 'goosebumps',
  period: 'month',
};
const NAMES = { film: widestFilm(), credited: '*'.repeat(70) };

const TEXTS: Readonly<Record<string, string>> = {
  ...LONG_TEXTS,
  'one letter again and again': 'a '.repeat(1000),
  'marks and one letter again and again': '* a '.repeat(500),
};

const check = (...views: readonly MessageView[]) =>
  expect(views.flatMap((view) => faultsOf(view))).toEqual([]);

function aLive(number = MOST) {
  const { moment } = longestFacts('', widestFilm()).live;
  return { moment: { ...moment, number }, goosebumps: MOST, replies: MOST };
}

const several = <T>(count: number, made: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => made(MOST - at));

/** The page of a list of the longest moments. */
const LIST = {
  shown: several(MOMENTS_A_PAGE, (number) => ({ live: aLive(number), about: TITLE })),
  ...{ page: 5, last: 10, total: MOST },
};

function aFilter(query: MomentQuery, ref: string, page: number, texts: Speech) {
  return {
    ...{ query, ref, total: 0, isGone: true },
    pages: { country: page, filmCountry: page, language: page },
    told: queryWords(query, NAMES, texts, Number.POSITIVE_INFINITY),
    instead: queryParts(query, NAMES, texts).map(({ words }) => ({ words, total: MOST })),
    ...{ countries: COUNTRIES, filmCountries: COUNTRIES, languages: LANGUAGES, hasVersions: true },
  };
}

describe.each(SPEECHES)('in %s', (_, texts) => {
  it.each<[string, MomentQuery, string]>([
    ['of all moments', EVERY_MOMENT, '-'],
    ['of what is kept', QUERY, KEPT],
    ['of what was typed', { ...EVERY_MOMENT, words: 'a'.repeat(45) }, WRITTEN],
  ])('the filter %s fits on each page of its menus', (_name, query, ref) => {
    for (const view of ['browse', 'random'] as const) {
      for (const page of [0, 1, 10, 99])
        check(momentFilter({ ...aFilter(query, ref, page, texts), view }, texts));
    }
  });

  it('the choices of the filter begin with a capital, or with what has none', () => {
    const facts = { ...aFilter(EVERY_MOMENT, '-', 0, texts), view: 'browse' } as const;
    const small = optionsOf(momentFilter(facts, texts)).filter(({ label }) => /^\p{Ll}/u.test(label));
    expect(small.map(({ label }) => label)).toEqual([]);
  });

  it('what a list is of fits into a line, and is told as far as that goes', () => {
    for (const part of [
      { film: 'a' },
      { words: WORDS },
      { moods: [...MOODS] },
      { without: [...CONTENT_NOTES] },
      QUERY,
    ]) {
      const words = queryWords({ ...EVERY_MOMENT, ...part }, NAMES, texts);
      expect(Buffer.byteLength(words)).toBeLessThan(MAX_QUERY_WORDS + 10);
      expect(words.length).toBeGreaterThan(20);
    }
  });

  it('lists of moments fit', () => {
    check(
      ...PERIODS.map((period) =>
        topPage({ ...LIST, query: KEPT, period, told: queryWords(QUERY, NAMES, texts) }, texts),
      ),
      ...(['told', 'felt', 'replied'] as const).map((of) =>
        minePage({ ...LIST, of, hidden: Array.from({ length: 30 }, (_, at) => 9_999_990_000 + at) }, texts),
      ),
      toldPage({ ...LIST, person: ID, name: MARKED_NAME }, texts),
    );
  });

  it('people who felt the same fit', () => {
    const moments = several(MOMENTS_NAMED, (number) => ({ number, about: TITLE }));
    const shown = several(KINDRED_A_PAGE, (at) => ({
      id: ID,
      name: MARKED_NAME,
      moments: moments.map((one) => ({ ...one, number: one.number - at })),
      isMore: true,
    }));
    check(kindredPage({ shown, page: 5, last: 10 }, texts), kindredOff(texts));
    check(kindredPage({ shown: [], page: 0, last: 0 }, texts));
  });

  it('drafts fit', () => {
    const draft = { film: TITLE, text: '*'.repeat(2000), endsAt: 8_640_000_000_000_000 };
    const drafts = several(5, (number) => ({ id: `1${number}`.padEnd(18, '0'), ...draft }));
    for (const lacksTitle of [true, false]) {
      check(
        draftList(
          drafts.map((one) => ({ ...one, lacksFilm: true, lacksTitle })),
          texts,
        ),
      );
    }
  });

  it('what is behind ⋯ fits', () => {
    const people = several(50, () => ({ name: MARKED_NAME }));
    check(
      ...(['author', 'moderator'] as const).map((removableAs) =>
        morePage({ live: aLive(), original: LINK, removableAs }, texts),
      ),
      ...[0, 1, 99].map((page) => whoFeltPage({ moment: MOST, page, people }, texts)),
    );
  });

  it('moments that are alike fit', () => {
    const alike = several(
      MOMENTS_A_PAGE,
      (number): Alike => ({
        live: aLive(number),
        film: widestFilm(),
        common: {
          emoji: several(6, () => '👨‍👩‍👧‍👦'),
          ...{ story: 'family', minute: true },
          moods: aLive().moment.moods,
          contentNotes: CONTENT_NOTES,
          cast: several(5, () => 'x'.repeat(45)),
        },
      }),
    );
    check(
      alikeMoments({ ...aLive().moment, number: MOST }, alike, texts),
      nearMoments(DRAFT, alike.slice(0, 3), texts),
    );
  });

  it.each(Object.entries(TEXTS))('what was found, asked for and edited fits, of %s', (_kind, text) => {
    const hits = [...text.matchAll(/[a-z]+|漢+/g)].map(({ 0: word, index }) => ({
      from: index,
      to: index + word.length,
    }));
    const page = { query: WRITTEN, words: text.repeat(2), page: 3, total: MOST, isCut: true, isWhole: true };
    for (const spoiler of [true, false]) {
      const shown = several(MOMENTS_A_PAGE, (number) => {
        const { moment, ...counts } = aLive(number);
        const live = { ...counts, moment: { ...moment, spoiler, text } };
        return { live, title: '*'.repeat(80), words: { text, hits, repliedBy: MARKED_NAME } };
      });
      const facts = longestFacts(text, widestFilm(), { spoiler });
      check(
        searchPage({ ...page, shown }, texts),
        earlierPage({ facts, until: 8_640_000_000_000_000, page: 3, total: 10 }, texts),
      );
    }
    const question = askAuthor({ asker: SOMEBODY, author: SOMEBODY, message: ID, link: LINK, text }, texts);
    check(...(question ? [question] : []), saidMeToo(MOST, text, texts));
  });

  it('the question which film it is fits, and the forms', () => {
    const films = several(25, (number) => ({ name: TITLE, value: `film-${number}` }));
    check(filmChoice(DRAFT, TITLE, films, texts), filmChoice(DRAFT, TITLE, [], texts));
    expect(
      faultsOfForm(
        jumpForm(ids.jumpForm.build({ query: WRITTEN, total: MOST }), {
          title: texts.pages.jump,
          label: texts.pages.jumpTo({ total: MOST }),
        }),
      ),
    ).toEqual([]);
    expect(faultsOfForm(titleForm(DRAFT, '*'.repeat(80), texts))).toEqual([]);
  });
});

describe('the filter', () => {
  const [, english] = SPEECHES[0] ?? [];
  if (!english) throw new Error('no language');

  it('offers every country on some page, whatever is chosen', () => {
    const query = { ...EVERY_MOMENT, country: COUNTRIES[0] };
    const pages = [...Array(20).keys()].map((page) => aFilter(query, 'cAA', page, english));
    const offered = pages.flatMap((facts) => optionsOf(momentFilter({ ...facts, view: 'browse' }, english)));
    expect(COUNTRIES.filter((code) => !offered.some(({ value }) => value === code))).toEqual([]);
  });

  it('turns back from a page that has gone', () => {
    const view = momentFilter({ ...aFilter(EVERY_MOMENT, '-', 99, english), view: 'browse' }, english);
    const back = buttonsOf(view).find(({ label }) => label === english.query.turn.countries.previous);
    const last = Math.ceil(COUNTRIES.length / 23) - 1;
    expect(back?.id).toBe(`filter:-:browse:${last - 1}-99-99`);
  });

  it('turns the pages of each menu alone', () => {
    const at = { country: 1, filmCountry: 0, language: 1 };
    const facts = { ...aFilter(EVERY_MOMENT, '-', 0, english), pages: at };
    const turns = buttonsOf(momentFilter({ ...facts, view: 'browse' }, english))
      .map(({ id, label }) => [label, id?.split(':')[3]])
      .filter(([, pages]) => pages?.includes('-'));
    const { countries, languages } = english.query.turn;
    expect(turns).toEqual([
      [countries.previous, '0-0-1'],
      [countries.more, '2-0-1'],
      [countries.more, '1-1-1'],
      [languages.previous, '1-0-0'],
    ]);
  });

  it('says all of what is set', () => {
    const view = momentFilter({ ...aFilter(QUERY, KEPT, 0, english), view: 'browse' }, english);
    for (const mood of MOODS) expect(contentOf(view)).toContain(english.moods[mood]);
  });
});
