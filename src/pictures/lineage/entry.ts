import { LineageKind } from '../../domain/catalogue-files.ts';
import { type Family, type Film, titleIn } from '../../domain/film.ts';
import { familyName } from '../../domain/lineage.ts';
import { countryName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { settable } from '../kit/text/clusters.ts';
import type { HanForms } from '../kit/text/font-slices.ts';
import { ELLIPSIS } from '../kit/text/wrap.ts';

/** What a picture says about one film, in the reader's language. */
export interface Entry {
  readonly id: string;
  readonly year: number;
  readonly title: Written;
  /** In its own script, if that differs from the title. */
  readonly original: Written | undefined;
  /** Codes of ISO 3166-1. */
  readonly flags: readonly string[];
  /** The names of the countries, and the directors; empty if unknown. */
  readonly countries: string;
  readonly directors: string;
  /** A mark for the original, or for the film that was asked for; otherwise empty. */
  readonly mark: string;
  readonly isAsked: boolean;
  readonly isOriginal: boolean;
}

/** A text, and which variant of Han characters it uses. */
export interface Written {
  readonly text: string;
  readonly han: HanForms;
}

/** How one film follows another. */
export interface Descent {
  readonly from: string;
  readonly to: string;
  readonly kind: LineageKind;
}

/** Everything in the picture of a family, before anything is drawn. */
export interface Lineage {
  readonly name: Written;
  /** How many films, from where and when. */
  readonly summary: Written;
  readonly entries: readonly Entry[];
  readonly descents: readonly Descent[];
  /** The kinds that occur, with their names. */
  readonly kinds: readonly { readonly kind: LineageKind; readonly name: Written }[];
}

export function lineageOf(asked: Film, family: Family, texts: Speech): Lineage {
  const { films } = family;
  const descents = descentsIn(family);
  const followers = new Set(descents.map(({ to }) => to));
  const leaders = new Set(descents.map(({ from }) => from));
  const entries = films.map((film) =>
    entryOf(film, texts, {
      isAsked: film.id === asked.id,
      isOriginal: leaders.has(film.id) && !followers.has(film.id),
    }),
  );
  return {
    name: { text: settable(familyName(family, texts.locale)), han: hanOfLocale(texts.locale, 'sc') },
    summary: latin(summaryOf(films, texts)),
    entries,
    descents,
    kinds: LineageKind.options
      .filter((kind) => descents.some((descent) => descent.kind === kind))
      .map((kind) => ({ kind, name: latin(texts.film.kinds[kind]) })),
  };
}

function summaryOf(films: readonly Film[], texts: Speech): string {
  const countries = new Set(films.flatMap((film) => film.countries)).size;
  const years = films.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return texts.picture.summary({
    films: films.length,
    countries,
    years: first === last ? `${first}` : `${first}–${last}`,
  });
}

/** Words in the bot's own languages, none of which is written in Han characters. */
function latin(text: string): Written {
  return { text, han: 'sc' };
}

/** Every text in the picture, and what the layout may add: the fonts are opened for these. */
export function textsOf({ name, summary, entries, kinds }: Lineage): readonly Written[] {
  const told = entries.flatMap(({ title, original, countries, directors, mark, year }) => [
    title,
    ...(original ? [original] : []),
    ...[countries, directors, mark, String(year)].map(latin),
  ]);
  return [name, summary, ...kinds.map((kind) => kind.name), ...told, latin(`+0123456789${ELLIPSIS}`)];
}

function entryOf(
  film: Film,
  texts: Speech,
  { isAsked, isOriginal }: Pick<Entry, 'isAsked' | 'isOriginal'>,
): Entry {
  const title = settable(titleIn(film, texts.locale));
  const original = settable(film.originalTitle);
  const own = hanOf(film.languages[0], film.countries[0]);
  const isOwn = title === original;
  const marks = [...(isOriginal ? [texts.film.original] : []), ...(isAsked ? [texts.film.thisFilm] : [])];
  return {
    id: film.id,
    year: film.year,
    title: { text: title, han: isOwn ? own : hanOfLocale(texts.locale, own) },
    original: isOwn ? undefined : { text: original, han: own },
    flags: film.countries,
    countries: film.countries.map((code) => bound(countryName(code, texts.language))).join(', '),
    directors:
      film.directors.length === 0 ? '' : texts.picture.by({ directors: film.directors.map(settable) }),
    mark: capitalised(marks.join(' · '), texts.language),
    isAsked,
    isOriginal,
  };
}

/** A name with non-breaking spaces, unless it is nearly as long as a line. */
function bound(name: string): string {
  return name.length > 28 ? name : name.replaceAll(' ', '\u00A0');
}

export function capitalised(text: string, language: string): string {
  const [first = '', ...rest] = text;
  return [first.toLocaleUpperCase(language), ...rest].join('');
}

/** Each edge once, between films of the family: live databases may mention others, or repeat one. */
function descentsIn({ films, lineage }: Family): readonly Descent[] {
  const ids = new Set(films.map(({ id }) => id));
  const known = lineage.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const byEnds = new Map(known.map(({ from, to, kind }) => [`${from} ${to}`, { from, to, kind }]));
  return [...byEnds.values()];
}

const TRADITIONAL = ['TW', 'HK', 'MO'];

/** The variant of Han characters in a film's own language; for Chinese it depends on the country. */
function hanOf(language: string | undefined, country: string | undefined): HanForms {
  if (language === 'ja') return 'jp';
  if (language === 'ko') return 'kr';
  return TRADITIONAL.includes(country ?? '') || language === 'yue' ? 'tc' : 'sc';
}

/** The reader's variant, if their language is written with Han characters; otherwise the film's. */
function hanOfLocale(locale: string, own: HanForms): HanForms {
  const [language, country] = locale.split('-');
  return language === 'ja' || language === 'ko' || language === 'zh' ? hanOf(language, country) : own;
}
