import { Locale } from 'discord.js';
import { expect, it } from 'vitest';
import { type Film, titleAndYear, titleIn, titlesOf } from '../../../src/domain/film.ts';
import { flagOrName } from '../../../src/i18n/countries.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { filmByline, filmChoiceName, matchChoiceName } from '../../../src/views/film/film-line.ts';
import { tellingFilms } from '../../support/catalogue.ts';
import { anyFilm } from '../../support/view-fixtures.ts';

const films = tellingFilms;
const turkish = films.find(({ id }) => id === '7-kogustaki-mucize-2019') ?? anyFilm();

it('a film is told below its title by its original title, year and country', () => {
  expect(filmByline(turkish, textsFor('en-GB'))).toBe('*7. Koğuştaki Mucize* · 2019 · 🇹🇷\u00A0Türkiye');
  expect(titleAndYear(turkish, 'en-GB')).toBe('Miracle in Cell No. 7 (2019)');
});

it('a reader of its language is told its original title alone', () => {
  expect(filmByline(turkish, textsFor('tr'))).toBe('2019 · 🇹🇷\u00A0Türkiye');
  expect(titleAndYear(turkish, 'tr')).toBe('7. Koğuştaki Mucize (2019)');
});

it('a film of one title has it once', () => {
  expect(filmByline(anyFilm({ title: 'Ayla', year: 2017 }), textsFor('en-US'))).toBe(
    '2017 · 🇹🇷\u00A0Türkiye',
  );
});

it('a title that differs in its capitals alone is told once', () => {
  const film = anyFilm({ title: 'Padre Padrone', originalTitle: 'Padre padrone', year: 1977 });
  expect(filmByline(film, textsFor('en-US'))).toBe('1977 · 🇹🇷\u00A0Türkiye');
  expect(filmChoiceName(film, 'en-US')).toBe('Padre Padrone · 1977 · 🇹🇷\u00A0Türkiye');
});

it('a film of many countries shows their flags alone', () => {
  const film = anyFilm({ title: 'Ayla', year: 2017, countries: ['TR', 'KR', 'US'] });
  expect(filmByline(film, textsFor('en-US'))).toBe('2017 · 🇹🇷 🇰🇷 🇺🇸');
});

it('a choice is told without markup', () => {
  expect(filmChoiceName(turkish, 'en-US')).toBe(
    'Miracle in Cell No. 7 · 7. Koğuştaki Mucize · 2019 · 🇹🇷\u00A0Türkiye',
  );
});

it('each film is a choice that tells title, year and country, in every locale of Discord', () => {
  const isWhole = (name: string, film: Film, locale: Locale) =>
    name.length <= 100 &&
    name.includes(` · ${film.year} · `) &&
    name.startsWith(titleIn(film, locale).slice(0, 15)) &&
    film.countries.some((code) => name.includes(flagOrName(code, locale)));
  const faulty = Object.values(Locale).flatMap((locale) =>
    films
      .map((film) => ({ film, name: filmChoiceName(film, locale) }))
      .filter(({ film, name }) => !isWhole(name, film, locale))
      .map(({ film, name }) => `${film.id} in ${locale}: ${name}`),
  );
  expect(faulty).toEqual([]);
});

it('the longest titles give way to the year and the country', () => {
  const film = { ...anyFilm({ title: 'a'.repeat(80) }), originalTitle: '漢'.repeat(80) };
  const name = filmChoiceName(film, 'en-US');
  expect(name).toMatch(/^a+… · 漢+… · 2021 · 🇹🇷\u00A0Türkiye$/);
  expect(name.length).toBeLessThanOrEqual(100);
});

it('a film names the title by which it was found, unless it is shown', () => {
  const found = (names: readonly string[], locale: string, isNear = false) =>
    matchChoiceName({ film: turkish, by: turkish, names, isNear }, textsFor(locale));
  const shown = filmChoiceName(turkish, 'en-US');
  expect(found(['Yedinci Koğuştaki Mucize'], 'en-US')).toBe(
    'Miracle in Cell No… · 7. Koğuştaki Muci… · 2019 · 🇹🇷\u00A0Türkiye · found as “Yedinci Koğuştaki Mucize”',
  );
  expect(found(['7. Koğuştaki Mucize'], 'en-US')).toBe(shown);
  expect(found(['Yedinci Koğuştaki Mucize', '7. Koğuştaki Mucize'], 'en-US')).toBe(shown);
  expect(found([], 'en-US')).toBe(shown);
  expect(found([turkish.title], 'en-US', true)).toBe(`≈ ${shown}`);
  expect(found([turkish.title], 'tr')).toBe(
    '7. Koğuştaki Mucize · 2019 · 🇹🇷\u00A0Türkiye · “Miracle in Cell No. 7” adıyla bulundu',
  );
});

it('a film found as another version names that one as its reader knows it', () => {
  const korean = films.find(({ id }) => id === '7-beonbang-ui-seonmul-2013') ?? anyFilm();
  const match = {
    film: turkish,
    by: korean,
    names: ['Miracle in Cell No. 7', '7번방의 선물'],
    isNear: false,
  };
  expect(matchChoiceName(match, textsFor('en-US'))).toBe(
    'Miracle in Cell N… · 7. Koğuştaki Muci… · 2019 · 🇹🇷\u00A0Türkiye · a version of “Miracle in Cell No. 7”',
  );
});

it('every film tells year and country, by whichever title it was found', () => {
  const texts = ['en-US', 'es-ES', 'tr'].map(textsFor);
  const faulty = films.flatMap((film) =>
    titlesOf(film).flatMap((title) =>
      texts
        .map((speech) => matchChoiceName({ film, by: film, names: [title], isNear: true }, speech))
        .filter(
          (name) => name.length > 100 || !name.startsWith('≈ ') || !name.includes(` · ${film.year} · `),
        ),
    ),
  );
  expect(faulty).toEqual([]);
});

it('a title from right to left stays in its place where a film was found by it', () => {
  const film = anyFilm({ title: 'Ayla', year: 2017 });
  expect(matchChoiceName({ film, by: film, names: ['איילה'], isNear: false }, textsFor('en-US'))).toBe(
    'Ayla · 2017 · 🇹🇷\u00A0Türkiye · found as “\u2068איילה\u2069”',
  );
});
