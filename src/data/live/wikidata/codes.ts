// Not the whole package, which has every province of every country: 2 MB of heap.
import { iso31661 } from 'iso-3166/1.js';
import { CountryCode, LanguageCode } from '../../../domain/catalogue-files.ts';
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

const COUNTRIES = new Set(
  iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => String(alpha2)),
);

/** What a code looks like; the code of a former state doesn't count. */
const IS_CODE: Readonly<Record<CodeKind, (code: string) => boolean>> = {
  country: (code) => CountryCode.safeParse(code).success && COUNTRIES.has(code),
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
