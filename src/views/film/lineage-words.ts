import { type Family, type Film, titleAndYear, titleIn } from '../../domain/film.ts';
import { bookIn, familyName, isFromOneBook, originalOf, tellingLanguages } from '../../domain/lineage.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import { languageName } from '../../i18n/countries.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName } from '../../interactions/markup.ts';
import { MESSAGE_ROOM, roomBeside } from '../../interactions/room.ts';
import { dotted, lines } from '../kit/blocks.ts';
import type { Footnotes } from '../kit/footnotes.ts';
import { pagesThatFit } from '../kit/pager.ts';
import { originalBeside, places, slanted } from './film-line.ts';

interface Place {
  readonly film: Film;
  readonly family: Family;
}

/** How many films are on a page of a long lineage, beside the first film of the story, which is on each. */
const MAX_FILMS = 13;
/** What a message holds beside the ending, the sources, and what has to be said of a source. */
const ROOM = roomBeside(MESSAGE_ROOM, { characters: 1_800, bytes: 3_600 });
/** Limit of characters for the source marks after a line. */
const MARKS = 6;

type Pages = readonly (readonly Film[])[];

const keptPages = new WeakMap<Family, Map<string, Pages>>();

/** The pages of a lineage: the first film of the story on each, and the others in order of release, about as many on each. */
export function lineagePages(family: Family, texts: Speech): Pages {
  const kept = keptPages.get(family) ?? new Map<string, Pages>();
  keptPages.set(family, kept);
  const pages = kept.get(texts.locale) ?? newPages(family, texts);
  kept.set(texts.locale, pages);
  return pages;
}

function newPages(family: Family, texts: Speech): Pages {
  const first = originalOf(family);
  const others = family.films.filter((one) => one !== first);
  if (others.length === 0) return [[first]];
  // As if each were the film that was asked for, whose line is the longest.
  const told = (one: Film) => `${line(one, { film: one, family }, texts)}${' '.repeat(MARKS)}\n`;
  const room = roomBeside(ROOM, `${heading(family, texts)}\n${told(first)}`);
  const least = pagesThatFit(others, told, { max: MAX_FILMS, room }).length;
  const pages = pagesThatFit(others, told, { max: Math.ceil(others.length / least), room });
  return pages.map((page) => family.films.filter((one) => one === first || page.includes(one)));
}

/**
 * Films of a family in order of release, one a line: year, country, titles, and which film it follows and how.
 * @param shown those of one page
 */
export function lineageLines(
  { film, family }: Place,
  texts: Speech,
  { shown, notes }: { readonly shown: readonly Film[]; readonly notes?: Footnotes },
): string {
  return lines(
    heading(family, texts, notes),
    ...shown.map((one) => line(one, { film, family }, texts, notes)),
  );
}

/** How many films of a family are listed on a page with much else on it. */
const FEW = 8;

/** The same in short: for a large family, the original, this film, and those around it. */
export function lineageInShort({ film, family }: Place, texts: Speech): string {
  const { films } = family;
  const at = films.findIndex((one) => one.id === film.id);
  const shown =
    films.length <= FEW ? films : films.filter((_, index) => index === 0 || Math.abs(index - at) <= FEW / 4);
  return lines(
    lineageLines({ film, family }, texts, { shown }),
    shown.length < films.length && `- ${texts.film.moreVersions({ films: films.length - shown.length })}`,
  );
}

/** How many films from where; and the book or play, if all come from one. */
function heading(family: Family, texts: Speech, notes?: Footnotes): string {
  const { films, basedOn } = family;
  const countries = new Set(films.flatMap((film) => film.countries)).size;
  const name = asName(familyName(family, texts.locale));
  const told = texts.film.lineageHeading({ name, films: films.length, countries });
  if (!basedOn) return told;
  const { title, author } = bookIn(basedOn, texts.language);
  const book = texts.film.basedOn({ kind: basedOn.kind, title: slanted(title), author: asName(author) });
  return lines(told, `${capitalised(book, texts.language)}${notes?.mark(basedOn.source) ?? ''}`);
}

function line(one: Film, { film, family }: Place, texts: Speech, notes?: Footnotes): string {
  const isThis = one.id === film.id;
  const title = asName(titleIn(one, texts.locale));
  const edges = family.lineage.filter((edge) => edge.to === one.id);
  const told = dotted(
    `- ${one.year}`,
    placesAndLanguages(one, family, texts),
    isThis ? `**${title}**` : title,
    originalBeside(one, texts),
    ...(edges.length === 0 ? [first(family, texts)] : edges.map((edge) => relation(edge, family, texts))),
  );
  const marks = notes ? edges.map((edge) => notes.mark(edge.source)).join(' ') : '';
  return `${told}${marks}${isThis ? ` ◂\u00A0${texts.film.thisFilm}` : ''}`;
}

/** 🇮🇳 India, or 🇮🇳 India (Telugu) where another version is from there, too. */
function placesAndLanguages(film: Film, family: Family, texts: Speech): string {
  const place = places(film, texts.language);
  const languages = tellingLanguages(film, family).map((code) => languageName(code, texts.language));
  return languages.length === 0 ? place : texts.film.inLanguages({ place, languages });
}

const first = (family: Family, texts: Speech): string =>
  isFromOneBook(family) ? texts.film.firstFilm : texts.film.original;

/** Which film it follows and how; nothing for a plain remake of the first film, nor if all come from the book above. */
function relation({ from, kind }: Family['lineage'][number], family: Family, texts: Speech): string {
  if (kind === 'readaptation' && isFromOneBook(family)) return '';
  const parent = family.films.find((one) => one.id === from);
  const isOfFirst = !parent || parent === family.films[0];
  if (isOfFirst) return kind === 'remake' ? '' : texts.film.kinds[kind];
  return `${texts.film.kinds[kind]} ← ${asName(titleAndYear(parent, texts.locale))}`;
}
