import type { Library } from './library.ts';
import { MomentSearch } from './moment-search.ts';
import type { SearchNames } from './moment-texts.ts';

/** The searches in use: each is made when it is first needed, and goes with its library. */
export class MomentSearches {
  readonly #names: SearchNames;
  readonly #report: (error: unknown) => void;
  readonly #searches = new WeakMap<Library, MomentSearch>();

  constructor(names: SearchNames, report: (error: unknown) => void) {
    this.#names = names;
    this.#report = report;
  }

  in(library: Library): MomentSearch {
    const known = this.#searches.get(library);
    if (known) return known;
    const made = new MomentSearch(library, this.#names, this.#report);
    this.#searches.set(library, made);
    return made;
  }
}
