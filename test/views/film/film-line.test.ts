import { Locale } from 'discord.js';
import { expect, it } from 'vitest';
import { type Film, titleAndYear, titleIn } from '../../../src/domain/film.ts';
import { flagOrName } from '../../../src/i18n/countries.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { filmByline, filmChoiceName } from '../../../src/views/film/film-line.ts';
import { catalogue } from '../../support/catalogue.ts';
import { anyFilm } from '../../support/view-fixtures.ts';

const { films } = catalogue;
const turkish = films.find(({ id }) => id === '7-kogustaki-mucize-2019') ?? anyFilm();

it('a film is told below its title by its original title, year and country', () => {
  expect(filmByline(turkish, textsFor('en-GB'))).toBe('*7. Koğuştaki Mucize* · 2019 · 🇹🇷 Türkiye');
  expect(titleAndYear(turkish, 'en-GB')).toBe('Miracle in Cell No. 7 (2019)');
});

it('a reader of its language is told its original title alone', () => {
  expect(filmByline(turkish, textsFor('tr'))).toBe('2019 · 🇹🇷 Türkiye');
  expect(titleAndYear(turkish, 'tr')).toBe('7. Koğuştaki Mucize (2019)');
});

it('a film of one title has it once', () => {
  expect(filmByline(anyFilm({ title: 'Ayla', year: 2017 }), textsFor('en-US'))).toBe('2017 · 🇹🇷 Türkiye');
});

it('a film of many countries shows their flags alone', () => {
  const film = anyFilm({ title: 'Ayla', year: 2017, countries: ['TR', 'KR', 'US'] });
  expect(filmByline(film, textsFor('en-US'))).toBe('2017 · 🇹🇷 🇰🇷 🇺🇸');
});

it('a choice is told without markup', () => {
  expect(filmChoiceName(turkish, 'en-US')).toBe(
    'Miracle in Cell No. 7 · 7. Koğuştaki Mucize · 2019 · 🇹🇷 Türkiye',
  );
});

it('every film is a choice that tells title, year and country, in every locale of Discord', () => {
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
  expect(name).toMatch(/^a+… · 漢+… · 2021 · 🇹🇷 Türkiye$/);
  expect(name.length).toBeLessThanOrEqual(100);
});
