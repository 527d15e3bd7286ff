// Not the whole package, which has every province of every country: 2 MB of heap.
import { iso31661 } from 'iso-3166/1.js';
import { FORMER_COUNTRIES } from '../../domain/countries.ts';

/** Kosovo has a code and a flag in Unicode, though none in ISO 3166. */
const CODES: ReadonlySet<string> = new Set([
  ...iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2),
  ...['XK', ...FORMER_COUNTRIES],
]);

/** Whether a film may be from the country with that code. */
export const isCountry = (code: string): boolean => CODES.has(code);
