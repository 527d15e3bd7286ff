import { type Family, type Film, titleAndYear, titleIn } from '../../domain/film.ts';
import { familyName } from '../../domain/lineage.ts';
import type { Speech } from '../../i18n/texts.ts';
import { asName } from '../../interactions/markup.ts';
import { dotted, lines } from '../kit/blocks.ts';
import type { Footnotes } from '../kit/footnotes.ts';
import { originalBeside, places } from './film-line.ts';

interface Place {
  readonly film: Film;
  readonly family: Family;
}

/**
 * Characters of a lineage, more than any family in the catalogue needs. Live sources know larger ones, and below it there
 * must be room for the ending and the sources.
 */
const MAX_LINES = 2_200;
/** Limit of characters for the source marks after a line. */
const MARKS = 6;

/**
 * A family in order of release, one film per line: year, country, titles, and which film it follows and how. If it is too
 * large for a message: the original, this film, and as many around it as fit.
 */
export function lineageLines({ film, family }: Place, texts: Speech, notes?: Footnotes): string {
  const { films } = family;
  const place = { film, family };
  const lengths = new Map(films.map((one) => [one.id, line(one, place, texts).length + MARKS]));
  const length = (shown: readonly Film[]) => shown.reduce((sum, one) => sum + (lengths.get(one.id) ?? 0), 0);
  let reach = films.length;
  while (reach > 0 && length(near(place, reach)) > MAX_LINES) reach -= 1;
  const shown = near(place, reach);
  return lines(
    heading(family, texts),
    ...shown.map((one) => line(one, place, texts, notes)),
    shown.length < films.length && `- ${texts.film.andMore({ films: films.length - shown.length })}`,
  );
}

/** The original, and the film with those released around it. */
function near({ film, family }: Place, reach: number): Film[] {
  const at = family.films.findIndex((one) => one.id === film.id);
  return family.films.filter((_, index) => index === 0 || Math.abs(index - at) <= reach);
}

/** How many films of a family are listed on a page with much else on it. */
const FEW = 8;

/** The same in short: for a large family, the original, this film, and those around it. */
export function lineageInShort({ film, family }: Place, texts: Speech): string {
  const { films } = family;
  if (films.length <= FEW) return lineageLines({ film, family }, texts);
  const shown = near({ film, family }, FEW / 4);
  return lines(
    heading(family, texts),
    ...shown.map((one) => line(one, { film, family }, texts)),
    `- ${texts.film.moreVersions({ films: films.length - shown.length })}`,
  );
}

function heading(family: Family, texts: Speech): string {
  const { films } = family;
  const countries = new Set(films.flatMap((film) => film.countries)).size;
  return texts.film.lineageHeading({
    name: asName(familyName(family, texts.locale)),
    films: films.length,
    countries,
  });
}

function line(one: Film, { film, family }: Place, texts: Speech, notes?: Footnotes): string {
  const isThis = one.id === film.id;
  const title = asName(titleIn(one, texts.locale));
  const edges = family.lineage.filter((edge) => edge.to === one.id);
  const told = dotted(
    `- ${one.year}`,
    places(one, texts.language),
    isThis ? `**${title}**` : title,
    originalBeside(one, texts),
    ...(edges.length === 0 ? [texts.film.original] : edges.map((edge) => relation(edge, family, texts))),
  );
  const marks = notes ? edges.map((edge) => notes.mark(edge.source)).join(' ') : '';
  return `${told}${marks}${isThis ? ` ◂ ${texts.film.thisFilm}` : ''}`;
}

/** Which film it follows and how; nothing for a plain remake of the first film. */
function relation({ from, kind }: Family['lineage'][number], { films }: Family, texts: Speech): string {
  const parent = films.find((one) => one.id === from);
  const isOfFirst = !parent || parent === films[0];
  if (isOfFirst) return kind === 'remake' ? '' : texts.film.kinds[kind];
  return `${texts.film.kinds[kind]} ← ${asName(titleAndYear(parent, texts.locale))}`;
}
