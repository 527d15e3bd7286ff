import type { FilmIds } from '../../domain/catalogue-files.ts';
import { type CommunityFilm, filmOfCommunity } from '../../domain/community-film.ts';
import { type Family, type Film, type FilmCatalogue, titlesOf } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';
import { isSameFilm } from '../../domain/merge-films.ts';
import { type CountryNames, FilmSearch } from '../../search/names/film-search.ts';
import { NEARNESS } from '../../search/names/text-index.ts';
import { searchWords } from '../../search/words/search-words.ts';

/** Where a community's own films come from; its library is one. */
interface OwnFilms {
  /** The same list as long as nothing is added to it. */
  readonly films: readonly CommunityFilm[];
  /** Those that were merged into the catalogue's. */
  readonly merged: readonly CommunityFilm[];
  film(id: string): CommunityFilm | undefined;
  /** The id of the film that is meant, where one was merged into another. */
  currentFilmId(id: string): string;
  /** The ids that its moments have for their films. The same list as long as none is added, and none means another film. */
  readonly momentFilms: readonly string[];
}

/** What tells a film from others. */
type NewFilm = Pick<CommunityFilm, 'title' | 'year' | 'countries' | 'ids'>;

/** All films that one community knows: the catalogue's, and its own. */
export class Films {
  readonly #catalogue: FilmCatalogue;
  readonly #search: FilmSearch;
  readonly #countryNames: CountryNames;
  /** One for each list of own films, since they are searched at every key that somebody types. */
  readonly #ownSearches = new WeakMap<readonly CommunityFilm[], FilmSearch>();

  /** By the film's id of today, the ids that moments have for it; one for each list of such ids. */
  readonly #momentFilms = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();
  /** Titles folded, by the film of the catalogue or the record of a community's own. */
  readonly #folded = new WeakMap<Film | CommunityFilm, string>();

  constructor(catalogue: FilmCatalogue, countryNames: CountryNames) {
    this.#catalogue = catalogue;
    this.#search = new FilmSearch(catalogue.films, countryNames, (id) => catalogue.familyOf(id)?.id);
    this.#countryNames = countryNames;
  }

  find(id: string, own: OwnFilms): Film | undefined {
    const kept = own.film(id);
    return this.#catalogue.film(own.currentFilmId(id)) ?? (kept && filmOfCommunity(kept));
  }

  /** The ids under which moments of that film are kept: its own, those of before, and those of films that were merged into it. */
  momentFilmsOf(id: string, own: OwnFilms): readonly string[] {
    const byFilm = this.#momentFilms.get(own.momentFilms) ?? this.#groupMomentFilms(own);
    return byFilm.get(id) ?? [];
  }

  #groupMomentFilms(own: OwnFilms): ReadonlyMap<string, readonly string[]> {
    const byFilm = new Map<string, string[]>();
    for (const kept of own.momentFilms) {
      const id = this.find(kept, own)?.id ?? kept;
      byFilm.set(id, [...(byFilm.get(id) ?? []), kept]);
    }
    this.#momentFilms.set(own.momentFilms, byFilm);
    return byFilm;
  }

  /** All titles and the year, folded; the id of a film that is not known. For searches at every key that somebody types. */
  foldedTitles(id: string, own: OwnFilms): string {
    const shipped = this.#catalogue.film(own.currentFilmId(id));
    const kept = shipped ?? own.film(id);
    if (!kept) return fold(id);
    const known = this.#folded.get(kept);
    if (known !== undefined) return known;
    const film = shipped ?? filmOfCommunity(kept as CommunityFilm);
    const folded = fold([...titlesOf(film), film.year].join(' '));
    this.#folded.set(kept, folded);
    return folded;
  }

  /** The film that another database calls so. */
  findByIds(ids: FilmIds, own: OwnFilms): Film | undefined {
    const isCalledSo = (film: Pick<Film, 'ids'>) =>
      Object.entries(ids).some(([key, id]) => film.ids[key as keyof FilmIds] === id);
    return this.#firstThat(isCalledSo, own);
  }

  /** The film that a live source means, where it is known here already. */
  findForLive(live: Film, own: OwnFilms): Film | undefined {
    return this.findByIds(live.ids, own) ?? this.#firstThat((film) => isSameFilm(film, live), own);
  }

  /** Every family that the catalogue knows. */
  get families(): readonly Family[] {
    return this.#catalogue.families;
  }

  familyOf(filmId: string): Family | undefined {
    return this.#catalogue.familyOf(filmId);
  }

  /**
   * The best matches first, versions of one story together; its own films after equal ones of the catalogue. What comes
   * near is found only where neither has what was typed.
   */
  search(query: string, own: OwnFilms, max: number): Film[] {
    return this.lookFor(query, own, max).films;
  }

  /** The same, and whether the films have every word as it was typed, or only come near. */
  lookFor(query: string, own: OwnFilms, max: number): { readonly films: Film[]; readonly exact: boolean } {
    const found = [this.#search.find(query, max), this.#searchOf(own.films).find(query, max)];
    const nearest = Math.max(
      ...found.filter(({ groups }) => groups.length > 0).map(({ nearness }) => nearness),
    );
    const films = found
      .filter(({ nearness }) => nearness === nearest)
      .flatMap(({ groups }) => groups)
      .sort((one, other) => other.score - one.score)
      .flatMap(({ items }) => items);
    const once = [...new Map(films.map((film) => [film.id, film])).values()];
    return { films: once.slice(0, max), exact: nearest === NEARNESS.exact };
  }

  /**
   * The film that another database calls so, or that of that very title, in any of its spellings, of that year, and from one
   * of those countries: versions of one story may come out under one title in one year.
   */
  findForTyped({ title, year, countries, ids = {} }: NewFilm, own: OwnFilms): Film | undefined {
    const wanted = spelling(title);
    const isSameTitle = (film: Film) =>
      film.year === year &&
      film.countries.some((code) => countries.includes(code)) &&
      titlesOf(film).some((name) => spelling(name) === wanted);
    return this.findByIds(ids, own) ?? this.#firstThat(isSameTitle, own);
  }

  /** Of the catalogue, or else of the community; where that one was merged, what it means now. */
  #firstThat(fits: (film: Film) => boolean, own: OwnFilms): Film | undefined {
    const inCatalogue = this.#catalogue.films.find(fits);
    if (inCatalogue) return inCatalogue;
    const kept = [...own.films, ...own.merged].map(filmOfCommunity).find(fits);
    return kept && this.find(kept.id, own);
  }

  #searchOf(films: readonly CommunityFilm[]): FilmSearch {
    const made =
      this.#ownSearches.get(films) ?? new FilmSearch(films.map(filmOfCommunity), this.#countryNames);
    this.#ownSearches.set(films, made);
    return made;
  }
}

/** What is the same for titles that are written a little differently. */
function spelling(title: string): string {
  return searchWords(title).join(' ') || title.trim();
}
