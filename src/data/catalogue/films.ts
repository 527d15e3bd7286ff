import type { FilmIds } from '../../domain/catalogue-files.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { type CommunityFilm, filmOfCommunity } from '../../domain/community-film.ts';
import { shareCountry } from '../../domain/countries.ts';
import type { FamilyOutline } from '../../domain/families.ts';
import { type Family, type Film, titlesOf } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';
import { isSameFilm } from '../../domain/merge-films.ts';
import {
  type CountryNames,
  FilmSearch,
  type FoundFilm,
  inSearchOrder,
  type LanguageNames,
} from '../../search/names/film-search.ts';
import { FoldedTexts } from '../../search/words/folded-texts.ts';
import { searchWords } from '../../search/words/search-words.ts';
import type { Catalogue } from './catalogue.ts';
import { foldedTitles } from './folded-titles.ts';
import { SameFilms } from './same-films.ts';

/** Where a community's own films come from, such as its library. */
interface OwnFilms {
  /** The same array until a film is added. */
  readonly films: readonly CommunityFilm[];
  /** Those that were merged into films of the catalogue. */
  readonly merged: readonly CommunityFilm[];
  film(id: string): CommunityFilm | undefined;
  /** The current id of a film: another one if it was merged. */
  currentFilmId(id: string): string;
  /** The film ids of its moments. The same array until an id is added, or a merge changes one. */
  readonly momentFilms: readonly string[];
}

/** What identifies a film. */
type NewFilm = Pick<CommunityFilm, 'title' | 'year' | 'countries' | 'ids'>;

/** The films that somebody may mean by a typed title. */
export interface NamedFilms {
  /** Those that are called so. */
  readonly named: readonly Film[];
  /** The best of those that are not, but come near. */
  readonly near: readonly Film[];
}

/** All films that one community knows: the catalogue's and its own. */
export class Films {
  readonly #catalogue: Catalogue;
  readonly #search: FilmSearch;
  readonly #same: SameFilms;
  readonly #countryNames: CountryNames;
  readonly #languageNames: LanguageNames;
  /** One for each list of own films: they are searched at every key press. */
  readonly #ownSearches = new WeakMap<readonly CommunityFilm[], FilmSearch>();

  /** For each list of ids: the ids that moments use, by the film's current id. */
  readonly #momentFilms = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();
  /** For each list of ids: the countries of those films. */
  readonly #momentCountries = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();
  /** For each list of ids: the titles of those films. */
  readonly #momentTitles = new WeakMap<readonly string[], FoldedTexts<string>>();

  constructor(catalogue: Catalogue, countryNames: CountryNames, languageNames: LanguageNames = () => []) {
    this.#catalogue = catalogue;
    this.#countryNames = countryNames;
    this.#languageNames = languageNames;
    const familyOf = (id: string) => catalogue.familyOf(id)?.id;
    const { films, index } = catalogue;
    this.#search = new FilmSearch(films, { countryNames, familyOf, languageNames }, index);
    this.#same = new SameFilms(catalogue, this.#search);
  }

  find(id: string, own: OwnFilms): Film | undefined {
    const kept = own.film(id);
    return this.#catalogue.film(own.currentFilmId(id)) ?? (kept && filmOfCommunity(kept));
  }

  /**
   * All ids under which the film's moments are kept: current, former, and those of films merged into it.
   * @param id also a former one, as custom ids still have it
   */
  momentFilmsOf(id: string, own: OwnFilms): readonly string[] {
    return this.#momentFilmsBy(own).get(this.currentId(id, own)) ?? [];
  }

  /** The same for all versions of a story; quicker than for one film after another, since a family has the current ids. */
  momentFilmsOfFamily({ films }: Pick<Family, 'films'>, own: OwnFilms): readonly string[] {
    const byFilm = this.#momentFilmsBy(own);
    return films.flatMap(({ id }) => byFilm.get(id) ?? []);
  }

  /** Of a film by any id it has had: buttons and kept queries may have one from before it was merged. */
  currentId(id: string, own: OwnFilms): string {
    return this.#catalogue.currentId(own.currentFilmId(id)) ?? id;
  }

  /** The ids under which moments of films from that country are kept. */
  momentFilmsFrom(country: string, own: OwnFilms): readonly string[] {
    const found: string[] = [];
    for (const [id, codes] of this.momentCountries(own)) if (codes.includes(country)) found.push(id);
    return found;
  }

  /**
   * The countries of the films of a community's moments, by the ids that moments use. The same object until one of them changes.
   * @param own with nothing hidden: it is kept for all who ask
   */
  momentCountries(own: OwnFilms): ReadonlyMap<string, readonly string[]> {
    const known = this.#momentCountries.get(own.momentFilms);
    if (known) return known;
    const countries = new Map(own.momentFilms.map((id) => [id, this.#countriesOf(id, own)]));
    this.#momentCountries.set(own.momentFilms, countries);
    return countries;
  }

  /** None if it is unknown. */
  #countriesOf(id: string, own: OwnFilms): readonly string[] {
    return this.#catalogue.countriesOf(own.currentFilmId(id)) ?? own.film(id)?.countries ?? [];
  }

  #momentFilmsBy(own: OwnFilms): ReadonlyMap<string, readonly string[]> {
    const known = this.#momentFilms.get(own.momentFilms);
    if (known) return known;
    const byFilm = new Map<string, string[]>();
    for (const kept of own.momentFilms) {
      const id = this.currentId(kept, own);
      byFilm.set(id, [...(byFilm.get(id) ?? []), kept]);
    }
    this.#momentFilms.set(own.momentFilms, byFilm);
    return byFilm;
  }

  /**
   * The titles and years of the films of a community's moments, by the ids that moments use; the id if a film is unknown. The
   * same object until one of them changes.
   */
  momentTitles(own: OwnFilms): FoldedTexts<string> {
    const known = this.#momentTitles.get(own.momentFilms);
    if (known) return known;
    const titles = new FoldedTexts<string>();
    const foldedTitlesOf = this.#catalogue.foldedTitles();
    for (const id of own.momentFilms) {
      const kept = own.film(id);
      const shipped = foldedTitlesOf(own.currentFilmId(id));
      titles.add(id, shipped ?? (kept ? foldedTitles(filmOfCommunity(kept)) : fold(id)));
    }
    this.#momentTitles.set(own.momentFilms, titles);
    return titles;
  }

  /** The film with one of these ids in other databases. */
  findByIds(ids: FilmIds, own: OwnFilms): Film | undefined {
    const isCalledSo = (film: Pick<Film, 'ids'>) =>
      Object.entries(ids).some(([key, id]) => id !== undefined && film.ids[key as keyof FilmIds] === id);
    return this.#catalogue.withIds(ids) ?? this.#firstOwn(isCalledSo, own);
  }

  /** The film that a live source describes, if it is already known. */
  findForLive(live: Film, own: OwnFilms): Film | undefined {
    const known = this.findByIds(live.ids, own) ?? this.#same.find(live)[0];
    return known ?? this.#firstOwn((film) => isSameFilm(film, live), own);
  }

  /** Films of the catalogue that this one, which a member added, may be. Nothing is merged by itself. */
  sameInCatalogue(own: Film): readonly Film[] {
    return own.origin === 'community' ? this.#same.find(own) : [];
  }

  /** How many films of the catalogue are from a country. */
  countFrom(country: string): number {
    return this.#catalogue.countFrom(country);
  }

  /** What is told of each family of the catalogue in a list. */
  get outlines(): readonly FamilyOutline[] {
    return this.#catalogue.outlines;
  }

  /** Whether two films are of one family, which is not read for that. */
  areOfOneStory(one: string, other: string): boolean {
    const number = this.#catalogue.familyNumberOf(one);
    return number !== undefined && number === this.#catalogue.familyNumberOf(other);
  }

  familyOf(filmId: string): Family | undefined {
    return this.#catalogue.familyOf(filmId);
  }

  /** Whether it is one of several versions of a story; sooner than by its family, which would be read. */
  hasVersions(filmId: string): boolean {
    return this.#catalogue.familyNumberOf(filmId) !== undefined;
  }

  /**
   * The best matches first, versions of one story together, the community's own films after equal matches from the
   * catalogue. Near matches come up only if neither has an exact one.
   */
  search(query: string, own: OwnFilms, max: number): Film[] {
    return this.lookFor(query, own, max).map(({ film }) => film);
  }

  /** The same, each with why it was found. */
  lookFor(query: string, own: OwnFilms, max: number): FoundFilm[] {
    const shipped = { search: this.#search, ...this.#search.find(query, max) };
    const found = [shipped];
    // Most communities have no films of their own, and this runs at every key press.
    if (own.films.length > 0) {
      const min = shipped.groups.length > 0 ? shipped.nearness : undefined;
      const search = this.#searchOf(own.films);
      found.push({ search, ...search.find(query, max, min) });
    }
    const some = found.filter(({ groups }) => groups.length > 0);
    const nearest = Math.max(...some.map(({ nearness }) => nearness));
    const groups = some
      .filter(({ nearness }) => nearness === nearest)
      .flatMap(({ search, groups }) => groups.map((group) => ({ search, group })))
      .sort((one, other) => other.group.score - one.group.score);
    const films: FoundFilm[] = [];
    // No more is read than was asked for.
    for (const { search, group } of groups) {
      if (films.length >= max) break;
      for (const one of search.filmsOf(group)) if (films.push(one) >= max) break;
    }
    return films;
  }

  /**
   * The films with exactly the title that somebody typed instead of choosing one, in any spelling, with or without a year or
   * country that fits; or else those that differ by no more than an article or by spaces.
   * @param max how many of those that come near
   */
  namedSo(typed: string, own: OwnFilms, max: number): NamedFilms {
    const found = cleanLine(typed) === '' ? [] : this.lookFor(typed, own, MAX_NAMESAKES);
    const words = new Set(searchWords(typed));
    const exact = found.filter(({ kind }) => kind === 'exact');
    const whole = exact.filter(({ extent, names }) => extent === 'whole' && hasWordOf(names, words));
    const lean = exact.filter(({ extent }) => extent === 'lean');
    // “Coco” is a film, and another one's short name.
    const titled = whole.filter(({ film, names }) => isTitled(film, names));
    const [named = []] = [titled, whole, lean].filter((some) => some.length > 0);
    return {
      named: named.map(({ film }) => film),
      near: found.slice(0, max).map(({ film }) => film),
    };
  }

  /**
   * The film that somebody typed, by an id in another database or by title (in any spelling), year and country. The country
   * counts because versions of one story may have the same title in the same year.
   */
  findForTyped({ title, year, countries, ids = {} }: NewFilm, own: OwnFilms): Film | undefined {
    const wanted = spelling(title);
    const isSameTitle = (film: Film) =>
      film.year === year &&
      shareCountry(film.countries, countries) &&
      titlesOf(film).some((name) => spelling(name) === wanted);
    const known =
      this.findByIds(ids, own) ?? this.#same.called([title], (known) => known === year).find(isSameTitle);
    return known ?? this.#firstOwn(isSameTitle, own);
  }

  /** From the community: its own film, or what that was merged into. */
  #firstOwn(fits: (film: Film) => boolean, own: OwnFilms): Film | undefined {
    const kept = [...own.films, ...own.merged].map(filmOfCommunity).find(fits);
    return kept && this.find(kept.id, own);
  }

  #searchOf(films: readonly CommunityFilm[]): FilmSearch {
    const made =
      this.#ownSearches.get(films) ??
      new FilmSearch(inSearchOrder(films.map(filmOfCommunity)), {
        countryNames: this.#countryNames,
        languageNames: this.#languageNames,
      });
    this.#ownSearches.set(films, made);
    return made;
  }
}

/** More films of one title than any is shared by. */
const MAX_NAMESAKES = 50;

/** Whether a name has a word as it was typed: “7” alone is not meant for “Seven”, nor “number” for “No”. */
const hasWordOf = (names: readonly string[], typed: ReadonlySet<string>): boolean =>
  names.some((name) => {
    const words = searchWords(name);
    return words.length <= typed.size && words.some((word) => typed.has(word));
  });

/** Whether one of the names is its title, and not another one that it has. */
const isTitled = (film: Film, names: readonly string[]): boolean =>
  names.includes(film.title) || names.includes(film.originalTitle);

/** A key that is the same for titles that differ only a little in spelling. */
function spelling(title: string): string {
  return searchWords(title).join(' ') || title.trim();
}
