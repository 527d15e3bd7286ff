import { LanguageCode } from '../../../domain/catalogue-files.ts';
import { isCountry } from '../is-country.ts';
import { readStatements, VALUES } from './claims.ts';
import { PROPERTIES, QUALIFIERS } from './vocabulary.ts';
import type { WikidataApi } from './wikidata-api.ts';

export type CodeKind = 'country' | 'language' | 'currency';

/** A code that a call wants: the item, and what kind of code. */
export interface WantedCode {
  readonly kind: CodeKind;
  readonly item: string;
}

/** The properties that hold each kind of code; the first one with a value counts. */
const HELD_BY: Readonly<Record<CodeKind, readonly string[]>> = {
  country: [PROPERTIES.iso3166],
  language: [PROPERTIES.iso6391, PROPERTIES.iso6393],
  currency: [PROPERTIES.iso4217],
};

/** Countries that are gone have no code that still applies, but films are from there. West Germany went on as Germany. */
const FORMER_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['Q15180', 'SU'],
  ['Q36704', 'YU'],
  ['Q83286', 'YU'],
  ['Q33946', 'CS'],
  ['Q16957', 'DD'],
  ['Q713750', 'DE'],
]);

/** What a code looks like; the code of a former state doesn't count. */
const IS_CODE: Readonly<Record<CodeKind, (code: string) => boolean>> = {
  country: (code) => isCountry(code),
  language: (code) => LanguageCode.safeParse(code).success,
  currency: (code) => /^[A-Z]{3}$/.test(code),
};

/** Requests for codes that one call may make: a family from thirty countries has as many languages. */
const MAX_REQUESTS = 40;

/**
 * The ISO codes of countries, languages and currencies. They are never released: they are few, and don't change while the
 * bot runs.
 */
export class Codes {
  readonly #api: WikidataApi;
  /** `undefined` if it has none. */
  readonly #known = new Map<string, string | undefined>();

  constructor(api: WikidataApi) {
    this.#api = api;
  }

  /** Looks up the codes that aren't known yet, in order; those past the limit are left for another call. */
  async learn(wanted: readonly WantedCode[], signal: AbortSignal): Promise<void> {
    let left = MAX_REQUESTS;
    for (const { kind, item } of wanted) {
      if (this.#known.has(item) || left < HELD_BY[kind].length) continue;
      left -= HELD_BY[kind].length;
      this.#known.set(item, await this.#find(kind, item, signal));
    }
  }

  of(item: string): string | undefined {
    return this.#known.get(item);
  }

  async #find(kind: CodeKind, item: string, signal: AbortSignal): Promise<string | undefined> {
    const former = kind === 'country' ? FORMER_COUNTRIES.get(item) : undefined;
    if (former !== undefined) return former;
    for (const property of HELD_BY[kind]) {
      const claims = await this.#api.claims(item, property, signal);
      const code = readStatements(claims, property, VALUES.text)
        .filter(({ qualifiers }) => qualifiers(QUALIFIERS.endTime, VALUES.time).length === 0)
        .map(({ value }) => value)
        .find(IS_CODE[kind]);
      if (code !== undefined) return code;
    }
    return undefined;
  }
}
