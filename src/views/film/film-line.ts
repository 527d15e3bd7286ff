import { type Film, isSameTitle, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
import { hasItalics } from '../../domain/slant.ts';
import { flagAndName, flagOrName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { MAX_CHOICE_NAME, MAX_LABEL } from '../../interactions/limits.ts';
import { asName, shorten } from '../../interactions/markup.ts';
import { dotted } from '../kit/blocks.ts';

/** Texts about films, by locale. Each press of a key or button shows some, and mostly the same ones. */
class KeptTexts {
  readonly #kept = new WeakMap<Film, Map<string, string>>();

  get(film: Film, locale: string, make: () => string): string {
    const texts = this.#kept.get(film) ?? new Map<string, string>();
    this.#kept.set(film, texts);
    const text = texts.get(locale) ?? make();
    texts.set(locale, text);
    return text;
  }
}

const bylines = new KeptTexts();
const choiceNames = new KeptTexts();

/** *7. Koğuştaki Mucize* · 2019 · 🇹🇷 Türkiye: the line below a film's title. */
export function filmByline(film: Film, texts: Speech): string {
  return bylines.get(film, texts.locale, () =>
    dotted(originalBeside(film, texts), String(film.year), places(film, texts.language)),
  );
}

/** **Miracle in Cell No. 7** · *7. Koğuştaki Mucize* · 2019 · 🇹🇷 Türkiye: a film among others, on a line of its own. */
export const filmNamed = (film: Film, texts: Speech): string =>
  dotted(`**${asName(titleIn(film, texts.locale))}**`, filmByline(film, texts));

/** *7. Koğuştaki Mucize*, or 7번방의 선물, if the title that the reader knows is a different one. */
export function originalBeside(film: Film, { locale }: Speech): string | undefined {
  if (isSameTitle(film.originalTitle, titleIn(film, locale))) return undefined;
  return slanted(film.originalTitle);
}

/** A title in italics, if its script has them. */
export function slanted(title: string): string {
  return hasItalics(title) ? `*${asName(title)}*` : asName(title);
}

/** The same without markup, within the length of a choice: titles are shortened, never the year or the country. */
export function filmChoiceName(film: Film, locale: string): string {
  return choiceNames.get(film, locale, () => newChoiceName(film, locale, MAX_CHOICE_NAME));
}

/** A film, and why it was found. */
export interface FilmMatch {
  readonly film: Film;
  /** The film whose titles match: itself, or another version of its story. */
  readonly by: Film;
  /** Its titles with what was typed, the best first. */
  readonly names: readonly string[];
  /** Something that was typed is not in them. */
  readonly isNear: boolean;
}

/** The same with why the film was found, if its titles on that line don't tell; a near match is marked with “≈”. */
export function matchChoiceName(match: FilmMatch, texts: Speech): string {
  const { film, isNear } = match;
  const reason = reasonFor(match, texts);
  if (reason === undefined && !isNear) return filmChoiceName(film, texts.locale);
  const mark = isNear ? '≈ ' : '';
  const tail = reason === undefined ? '' : ` · ${reason}`;
  const room = MAX_CHOICE_NAME - mark.length - tail.length;
  return `${mark}${newChoiceName(film, texts.locale, room)}${tail}`;
}

/** Characters of the title by which a film was found. */
const MAX_FOUND_AS = 36;

function reasonFor({ film, by, names }: FilmMatch, texts: Speech): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const known = titlesShown(by, texts.locale).find((title) => names.includes(title));
  const title = isolated(shorten(known ?? first, MAX_FOUND_AS));
  if (by.id !== film.id) return texts.film.versionOf({ title });
  return known === undefined ? texts.film.foundAs({ title }) : undefined;
}

function titlesShown(film: Film, locale: string): readonly string[] {
  const known = titleIn(film, locale);
  return isSameTitle(film.originalTitle, known) ? [known] : [known, film.originalTitle];
}

/** @param max of all its characters */
function newChoiceName(film: Film, locale: string, max: number): string {
  const tail = [String(film.year), places(film, locale)].filter((part) => part !== '').join(' · ');
  const titles = titlesShown(film, locale);
  const added = titles.reduce((sum, title) => sum + isolated(title).length - title.length, 0);
  const room = max - tail.length - 3 * titles.length - Math.max(added, 0);
  const [first = '', second] = titles;
  const spare = second === undefined ? 0 : Math.min(second.length, Math.floor(room / 2));
  const shown = isolated(shorten(first, room - spare));
  const beside = second === undefined ? [] : [isolated(shorten(second, room - shown.length + added))];
  return shorten([shown, ...beside, tail].join(' · '), max);
}

/**
 * The title of a form, which names the film that it is about: the film's title is shortened, never its year.
 * @param words around the film
 */
export function filmHeading(words: (facts: { film: string }) => string, film: Film, locale: string): string {
  const year = ` (${film.year})`;
  const title = titleIn(film, locale);
  const added = isolated(title).length - title.length;
  const room = MAX_LABEL - words({ film: year }).length - added;
  return words({ film: `${isolated(shorten(title, room))}${year}` });
}

/** Characters of the names of countries, beside which a title would have no room in a choice. */
const MAX_PLACES = 54;

/** 🇹🇷 Türkiye; only the flags if there are many countries, or if their names are long. */
export function places(film: Film, locale: string): string {
  const named = film.countries.map((code) => flagAndName(code, locale)).join(', ');
  if (film.countries.length <= 2 && named.length <= MAX_PLACES) return named;
  return film.countries.map((code) => flagOrName(code, locale)).join(' ');
}
