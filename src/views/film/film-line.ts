import { type Film, titleIn } from '../../domain/film.ts';
import { isolated } from '../../domain/isolate.ts';
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

/** A letter of a script that has no italics: Hangul, for instance, is only bent by them. */
const UPRIGHT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** *7. Koğuştaki Mucize*, or 7번방의 선물, if the title that the reader knows is a different one. */
export function originalBeside(film: Film, { locale }: Speech): string | undefined {
  if (film.originalTitle === titleIn(film, locale)) return undefined;
  const title = asName(film.originalTitle);
  return UPRIGHT.test(film.originalTitle) ? title : `*${title}*`;
}

/** The same without markup, within the length of a choice: titles are shortened, never the year or the country. */
export function filmChoiceName(film: Film, locale: string): string {
  return choiceNames.get(film, locale, () => newChoiceName(film, locale));
}

function newChoiceName(film: Film, locale: string): string {
  const tail = [String(film.year), places(film, locale)].filter((part) => part !== '').join(' · ');
  const known = titleIn(film, locale);
  const titles = film.originalTitle === known ? [known] : [known, film.originalTitle];
  const added = titles.reduce((sum, title) => sum + isolated(title).length - title.length, 0);
  const room = MAX_CHOICE_NAME - tail.length - 3 * titles.length - Math.max(added, 0);
  const [first = '', second] = titles;
  const spare = second === undefined ? 0 : Math.min(second.length, Math.floor(room / 2));
  const shown = isolated(shorten(first, room - spare));
  const beside = second === undefined ? [] : [isolated(shorten(second, room - shown.length + added))];
  return shorten([shown, ...beside, tail].join(' · '), MAX_CHOICE_NAME);
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

/** 🇹🇷 Türkiye; only the flags if there are many countries. */
export function places(film: Film, locale: string): string {
  if (film.countries.length > 2) return film.countries.map((code) => flagOrName(code, locale)).join(' ');
  return film.countries.map((code) => flagAndName(code, locale)).join(', ');
}
