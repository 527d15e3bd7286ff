import type { BasedOn } from './catalogue-files.ts';
import { type Family, type Film, type Sourced, titleIn } from './film.ts';

/** The film that began the family: the earliest that follows no other. */
export function originalOf({ films, lineage }: Family): Film {
  const first = films.find((film) => !lineage.some((edge) => edge.to === film.id)) ?? films[0];
  if (!first) throw new Error('a family without films');
  return first;
}

/** Whether all its films come from one book or play, so that the first of them is not the original of the others. */
export const isFromOneBook = ({ basedOn }: Family): boolean => basedOn !== undefined;

/** The title and the author of the book or play, as readers of the language know them. */
export function bookIn({ title, titles, author, spellings }: Sourced<BasedOn>, language: string) {
  return { title: titles[language] ?? title, author: spellings[language] ?? author };
}

/** How many languages of a film are named. */
const MAX_LANGUAGES = 2;

/**
 * The languages of a film (ISO 639), if another version from the same countries is in another language: without them, the two
 * would look alike. Otherwise none.
 */
export function tellingLanguages({ countries, languages }: Film, { films }: Family): readonly string[] {
  const [language] = languages;
  const isTwin = (other: Film) =>
    other.countries.join(' ') === countries.join(' ') &&
    other.languages.length > 0 &&
    other.languages[0] !== language;
  return countries.length > 0 && films.some(isTwin) ? languages.slice(0, MAX_LANGUAGES) : [];
}

/** The name of a family: the title of its original that the reader knows, or its own name if that is the English title. */
export function familyName(family: Family, locale: string): string {
  const title = titleIn(originalOf(family), locale);
  return title === originalOf(family).title ? family.name : title;
}

/**
 * The best version to compare a film with: its original or, for an original, its first remake, or else the first film that
 * follows it in another way.
 */
export function counterpartOf(film: Film, { films, lineage }: Family): Film | undefined {
  const followed = lineage.filter((edge) => edge.to === film.id).map((edge) => edge.from);
  const following = lineage.filter((edge) => edge.from === film.id);
  const remakes = following.filter((edge) => edge.kind === 'remake');
  const choices = [followed, remakes.map((edge) => edge.to), following.map((edge) => edge.to)];
  const ids = choices.find((some) => some.length > 0) ?? [];
  return films.find((one) => ids.includes(one.id)) ?? films.find((one) => one.id !== film.id);
}

/** The two in the order of the story: what follows comes second; otherwise the earlier film is first. */
export function inOrder(one: Film, other: Film, { films, lineage }: Family): readonly [Film, Film] {
  const leads = (from: Film, to: Film) => lineage.some((edge) => edge.from === from.id && edge.to === to.id);
  if (leads(one, other)) return [one, other];
  if (leads(other, one)) return [other, one];
  const isLater = films.findIndex(({ id }) => id === one.id) > films.findIndex(({ id }) => id === other.id);
  return isLater ? [other, one] : [one, other];
}

/** A part, and who plays it in each of two versions. */
export interface MatchedPart {
  readonly part: string;
  readonly first: Film['cast'][number];
  readonly second: Film['cast'][number];
}

/** The parts that both films have, in the order of the first one's cast. */
export function matchedParts(first: Film, second: Film): MatchedPart[] {
  return first.cast.flatMap((member) => {
    const { part } = member;
    const other = part === undefined ? undefined : second.cast.find((one) => one.part === part);
    return part === undefined || !other ? [] : [{ part, first: member, second: other }];
  });
}
