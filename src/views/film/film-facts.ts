import { type Film, isSameTitle, titleIn } from '../../domain/film.ts';
import { countryName, flagAndName, languageName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName } from '../../interactions/markup.ts';
import { dotted, lines } from '../kit/blocks.ts';
import type { Footnotes } from '../kit/footnotes.ts';
import { partialDate } from '../kit/partial-date.ts';
import { originalBeside } from './film-line.ts';

/** *7. Koğuştaki Mucize* · 🇹🇷 Türkiye · Turkish · October 11, 2019 */
export function byline(film: Film, texts: Speech): string {
  return dotted(
    originalBeside(film, texts),
    countries(film, texts),
    film.languages.map((code) => languageName(code, texts.language)).join(', '),
    film.released && partialDate(film.released, 'long', texts),
  );
}

/** Who made it, how long it is, what it earned, and its other titles. */
export function factLines(film: Film, notes: Footnotes, texts: Speech): string {
  const { film: words } = texts;
  const fact = (label: string, value: string) => value !== '' && `**${label}** ${value}`;
  const others = alsoKnownAs(film, texts.locale).slice(0, MAX_ALIASES);
  return lines(
    fact(words.director({ count: film.directors.length }), names(film.directors)),
    fact(words.writers({ count: film.writers.length }), names(film.writers)),
    fact(words.runtime, runtimes(film, notes, texts)),
    fact(words.boxOffice, boxOffice(film, notes, texts)),
    fact(words.alsoKnownAs({ count: others.length }), names(others)),
  );
}

/** *Memorias de un asesino* is how a Spanish speaker knows it: the titles in other languages than the reader's. */
export function otherTitles(film: Film, texts: Speech): string {
  const { locale, language } = texts;
  const shown = new Set([
    titleIn(film, locale),
    film.originalTitle,
    ...alsoKnownAs(film, locale).slice(0, MAX_ALIASES),
  ]);
  const others = Object.entries(film.titles)
    .filter(([, title]) => !shown.has(title))
    .map(([code, title]) => ({ title, name: languageName(code, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  if (others.length === 0) return '';
  const told = listed(others, MAX_TITLES, ({ title, name }) => `${asName(title)} (${name})`);
  return `**${texts.film.otherLanguages}** ${told}`;
}

/** Titles in other languages on one page. */
const MAX_TITLES = 8;

/**
 * Names, and figures of one kind, on one line. Anthologies have more directors, and live sources have a figure for each
 * country.
 */
const MAX_NAMES = 24;
export const MAX_FIGURES = 8;

export const names = (all: readonly string[]): string => listed(all, MAX_NAMES, asName);

/** Up to the limit, with an ellipsis for the others. The hidden ones are not formatted at all, so they get no footnotes. */
function listed<T>(all: readonly T[], max: number, tell: (one: T) => string): string {
  const told = all.slice(0, max).map(tell).join(', ');
  return all.length <= max ? told : `${told}, …`;
}

function countries(film: Film, texts: Speech): string {
  return film.countries.map((code) => flagAndName(code, texts.language)).join(', ');
}

/** 132 min¹, 134 min²: each figure with its source. */
const runtimes = (film: Film, notes: Footnotes, texts: Speech): string =>
  listed(film.runtimes, MAX_FIGURES, (one) => `${runtime(one, texts)}${notes.mark(one.source)}`);

export const runtime = ({ minutes }: Film['runtimes'][number], texts: Speech): string =>
  texts.film.minutes({ minutes });

const boxOffice = (film: Film, notes: Footnotes, texts: Speech): string =>
  listed(film.boxOffice, MAX_FIGURES, (one) => `${gross(one, texts)}${notes.mark(one.source)}`);

/** $80.3M (South Korea): a rounded amount, since the source has it to the last digit. */
export function gross({ amount, currency, market }: Film['boxOffice'][number], texts: Speech): string {
  const { film: words, language, formats } = texts;
  const where = market === 'worldwide' ? words.worldwide : countryName(market, language);
  return `${formats.money(amount, currency)} (${where})`;
}

/** Titles that are not on the page yet: the one that English speakers know first, then the others. */
function alsoKnownAs(film: Film, locale: string): string[] {
  const shown = [titleIn(film, locale), film.originalTitle];
  return [...new Set([film.title, ...film.aliases])].filter(
    (title) => !shown.some((one) => isSameTitle(one, title)),
  );
}

/** Further titles are for the search; on the page they would be a wall of text. */
const MAX_ALIASES = 2;
