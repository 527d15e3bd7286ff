import { shareCountry } from './countries.ts';
import { byRelease, type Family, type Film, titlesOf } from './film.ts';
import { fold } from './fold.ts';

/** Years by which sources may differ on one film: premiere in one year, release in the next. */
export const YEARS_APART = 1;

/** Whether a live source's answer can be about that film at all. */
export function mayBeSameFilm(film: Film, live: Film): boolean {
  const { imdb, wikidata, tmdb, omdb } = film.ids;
  const agrees = <T>(one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined || one === other;
  return (
    Math.abs(film.year - live.year) <= YEARS_APART &&
    agrees(imdb, live.ids.imdb) &&
    agrees(wikidata, live.ids.wikidata) &&
    agrees(tmdb, live.ids.tmdb) &&
    agrees(omdb, live.ids.omdb)
  );
}

/**
 * A film with what a live source adds: unknown facts are filled in, and where figures differ both are kept, each with its
 * source. The catalogue's texts stay.
 */
export function withFacts(film: Film, live: Film): Film {
  const either = <T>(own: readonly T[], added: readonly T[]) => (own.length > 0 ? own : added);
  const poster = film.poster ?? live.poster;
  const released = film.released ?? live.released;
  const synopsis = film.synopsis ?? live.synopsis;
  const trailer = film.trailer ?? live.trailer;
  const watch = film.watch ?? live.watch;
  const creditSources = [
    ...(film.creditSources ?? []),
    ...(fillsCredits(film, live) ? (live.creditSources ?? []) : []),
  ];
  return {
    ...film,
    titles: { ...live.titles, ...film.titles },
    aliases: [...film.aliases, ...newTitles(film, live)],
    countries: [...either(film.countries, live.countries)],
    languages: [...either(film.languages, live.languages)],
    directors: either(film.directors, live.directors),
    writers: [...either(film.writers, live.writers)],
    cast: either(film.cast, live.cast),
    runtimes: distinct([...film.runtimes, ...live.runtimes], ({ minutes }) => String(minutes)),
    boxOffice: distinct([...film.boxOffice, ...live.boxOffice], ({ amount, currency, market }) =>
      [amount, currency, market].join(' '),
    ),
    ids: { ...live.ids, ...film.ids },
    ...(released !== undefined && { released }),
    ...(synopsis && { synopsis }),
    ...(poster && { poster }),
    ...(trailer && { trailer }),
    ...(watch && { watch }),
    ...(creditSources.length > 0 && { creditSources }),
    liveSources: [...new Set([...(film.liveSources ?? []), ...(live.liveSources ?? [])])],
  };
}

/** Other titles of a live source's film that this one doesn't have yet, in any spelling. */
function newTitles(film: Film, live: Film): string[] {
  const known = new Set([...titlesOf(film), ...Object.values(live.titles)].map(fold));
  return live.aliases.filter((alias) => !known.has(fold(alias)));
}

/** Whether the live source fills in somebody who made the film or acts in it. */
function fillsCredits(film: Film, live: Film): boolean {
  const jobs = ['directors', 'writers', 'cast'] as const;
  return jobs.some((job) => film[job].length === 0 && live[job].length > 0);
}

/** A family with further versions from a live source. What the catalogue says about its own films stays. */
export function withVersions(known: Family, live: Family): Family {
  const ids = new Map(
    live.films.map((film) => [film.id, known.films.find((one) => isSameFilm(one, film))?.id]),
  );
  const added = live.films.filter((film) => ids.get(film.id) === undefined);
  const edges = live.lineage
    // On two films that it knows, the catalogue knows better.
    .filter(({ from, to }) => ids.get(from) === undefined || ids.get(to) === undefined)
    .map((edge) => ({ ...edge, from: ids.get(edge.from) ?? edge.from, to: ids.get(edge.to) ?? edge.to }));
  return {
    ...known,
    films: [...known.films, ...added].sort(byRelease),
    lineage: [...known.lineage, ...edges],
  };
}

/** Whether two entries are one film: by an id elsewhere that both have, or by title, year and country. */
export function isSameFilm(one: Film, other: Film): boolean {
  for (const key of ['wikidata', 'imdb', 'tmdb', 'omdb'] as const) {
    if (one.ids[key] !== undefined && other.ids[key] !== undefined) return one.ids[key] === other.ids[key];
  }
  if (Math.abs(one.year - other.year) > YEARS_APART || !sharesOrigin(one, other)) return false;
  const titles = new Set(titlesOf(one).map(fold));
  return titlesOf(other).some((title) => titles.has(fold(title)));
}

/**
 * Versions of one story may have one title and year. So the country decides, or the language if no country is known, or the
 * title in its own script if neither is.
 */
function sharesOrigin(one: Film, other: Film): boolean {
  if (one.countries.length > 0 && other.countries.length > 0) {
    return shareCountry(one.countries, other.countries);
  }
  if (one.languages.length > 0 && other.languages.length > 0) {
    return one.languages.some((code) => other.languages.includes(code));
  }
  return fold(one.originalTitle) === fold(other.originalTitle);
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const once = new Map<string, T>();
  for (const one of all) if (!once.has(keyOf(one))) once.set(keyOf(one), one);
  return [...once.values()];
}
