import type { FilmIds } from '../domain/catalogue-files.ts';
import { type CommunityFilm, filmOfCommunity } from '../domain/community-film.ts';
import type { Family, Film, FilmCatalogue } from '../domain/film.ts';
import { foldTitle } from '../domain/fold.ts';
import { isSame } from '../domain/merge-films.ts';
import { byScore, type CountryNames, FilmSearch } from './film-search.ts';

/** Where a community's own films come from; its library is one. */
interface OwnFilms {
  readonly films: readonly CommunityFilm[];
  film(id: string): CommunityFilm | undefined;
  /** The id of the film that is meant, where one was merged into another. */
  meant(id: string): string;
}

/** What tells a film from others. */
type NewFilm = Pick<CommunityFilm, 'title' | 'year' | 'countries'>;

/** All films that one community knows: the catalogue's, and its own. */
export class Films {
  readonly #catalogue: FilmCatalogue;
  readonly #search: FilmSearch;
  readonly #countryNames: CountryNames;

  constructor(catalogue: FilmCatalogue, countryNames: CountryNames) {
    this.#catalogue = catalogue;
    this.#search = new FilmSearch(catalogue.films, countryNames);
    this.#countryNames = countryNames;
  }

  find(id: string, own: OwnFilms): Film | undefined {
    const kept = own.film(id);
    return this.#catalogue.film(own.meant(id)) ?? (kept && filmOfCommunity(kept));
  }

  /** The film that another database calls so. */
  byIds(ids: FilmIds, own: OwnFilms): Film | undefined {
    const isCalledSo = (film: Pick<Film, 'ids'>) =>
      Object.entries(ids).some(([key, id]) => film.ids[key as keyof FilmIds] === id);
    const kept = own.films.map(filmOfCommunity).find(isCalledSo);
    return this.#catalogue.films.find(isCalledSo) ?? kept;
  }

  /** The film that a live source means, where it is known here already. */
  alike(live: Film, own: OwnFilms): Film | undefined {
    const known = [...this.#catalogue.films, ...own.films.map(filmOfCommunity)];
    return this.byIds(live.ids, own) ?? known.find((film) => isSame(film, live));
  }

  /** Every family that the catalogue knows. */
  get families(): readonly Family[] {
    return this.#catalogue.families;
  }

  familyOf(filmId: string): Family | undefined {
    return this.#catalogue.familyOf(filmId);
  }

  /** The best matches first, its own films after equal ones of the catalogue. */
  search(query: string, own: OwnFilms, most: number): Film[] {
    const kept = new FilmSearch(own.films.map(filmOfCommunity), this.#countryNames);
    return [...this.#search.find(query), ...kept.find(query)]
      .sort(byScore)
      .slice(0, most)
      .map(({ film }) => film);
  }

  /**
   * The film of that very title, in any of its spellings, of that year, and from one of those countries: versions of one
   * story may come out under one title in one year.
   */
  same({ title, year, countries }: NewFilm, own: OwnFilms): Film | undefined {
    const wanted = foldTitle(title);
    return [...this.#catalogue.films, ...own.films.map(filmOfCommunity)].find(
      (film) =>
        film.year === year &&
        film.countries.some((code) => countries.includes(code)) &&
        [film.title, film.originalTitle, ...film.aliases].some((name) => foldTitle(name) === wanted),
    );
  }
}
