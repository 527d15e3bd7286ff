import { Locale } from 'discord.js';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/data/catalogue/catalogue.ts';
import { titleIn } from '../../../src/domain/film.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { filmByline, filmChoiceName, titleAndYear } from '../../../src/views/film/film-line.ts';
import { anyFilm } from '../../support/view-fixtures.ts';

const { films } = await loadCatalogue();
const turkish = films.find(({ id }) => id === '7-kogustaki-mucize-2019') ?? anyFilm();

it('a film is told below its title by its original title, year and country', () => {
  expect(filmByline(turkish, textsFor('en-GB'))).toBe('*7\\. Koğuştaki Mucize* · 2019 · 🇹🇷 Türkiye');
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

it('every film is a choice that tells title, year and flag, in every locale of Discord', () => {
  for (const locale of Object.values(Locale)) {
    for (const film of films) {
      const name = filmChoiceName(film, locale);
      expect(name.length, name).toBeLessThanOrEqual(100);
      expect(name, name).toContain(` · ${film.year} · `);
      expect(name.startsWith(titleIn(film, locale).slice(0, 15)), name).toBe(true);
      expect(name).toMatch(/\p{RI}{2}/u);
    }
  }
});

it('the longest titles give way to the year and the country', () => {
  const film = { ...anyFilm({ title: 'a'.repeat(80) }), originalTitle: '漢'.repeat(80) };
  const name = filmChoiceName(film, 'en-US');
  expect(name).toMatch(/^a+… · 漢+… · 2021 · 🇹🇷 Türkiye$/);
  expect(name.length).toBeLessThanOrEqual(100);
});
