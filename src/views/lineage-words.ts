import { type Family, type Film, titleIn } from '../domain/film.ts';
import { familyName } from '../domain/lineage.ts';
import type { Speech } from '../i18n/texts.ts';
import { asText } from '../interactions/markup.ts';
import { dotted, lines } from './blocks.ts';
import { originalBeside, places, titleAndYear } from './film-line.ts';
import type { Footnotes } from './footnotes.ts';

interface Place {
  readonly film: Film;
  readonly family: Family;
}

/** A family in the order of release, one film a line: year, country, titles, and how it follows from which. */
export function lineageLines({ film, family }: Place, texts: Speech, notes?: Footnotes): string {
  return lines(
    heading(family, texts),
    ...family.films.map((one) => line(one, { film, family }, texts, notes)),
  );
}

/** Films of a family that are told on a page with much else on it. */
const FEW = 8;

/** The same in short: of a large family the original, this film, and those around it. */
export function lineageInShort({ film, family }: Place, texts: Speech): string {
  const { films } = family;
  if (films.length <= FEW) return lineageLines({ film, family }, texts);
  const at = films.findIndex((one) => one.id === film.id);
  const near = films.filter((_, index) => index === 0 || Math.abs(index - at) <= FEW / 4);
  return lines(
    heading(family, texts),
    ...near.map((one) => line(one, { film, family }, texts)),
    `- ${texts.film.moreVersions(films.length - near.length)}`,
  );
}

function heading(family: Family, texts: Speech): string {
  const { films } = family;
  const countries = new Set(films.flatMap((film) => film.countries)).size;
  return texts.film.lineageHeading(asText(familyName(family, texts.locale)), films.length, countries);
}

function line(one: Film, { film, family }: Place, texts: Speech, notes?: Footnotes): string {
  const isThis = one.id === film.id;
  const title = asText(titleIn(one, texts.locale));
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

/** How a film follows, and from which; nothing for a plain remake of the first film. */
function relation({ from, kind }: Family['lineage'][number], { films }: Family, texts: Speech): string {
  const parent = films.find((one) => one.id === from);
  const isOfFirst = !parent || parent === films[0];
  if (isOfFirst) return kind === 'remake' ? '' : texts.film.kinds[kind];
  return `${texts.film.kinds[kind]} ← ${asText(titleAndYear(parent, texts.locale))}`;
}
