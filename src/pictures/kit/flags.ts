import { createRequire } from 'node:module';

/** A flag as the content of an SVG, and the box that it fills there. */
export interface FlagDrawing {
  readonly inside: string;
  readonly viewBox: string;
}

const require = createRequire(import.meta.url);

// In CommonJS the package is one file; as modules it has one file for each flag, which take a third of a second to load.
const DRAWINGS: Readonly<Record<string, string>> = require('country-flag-icons/string/3x2');

/** The flag of a country, by its code; `undefined` if there is none. */
export function flagDrawing(code: string): FlagDrawing | undefined {
  const drawing = Object.hasOwn(DRAWINGS, code) ? DRAWINGS[code] : undefined;
  const [, viewBox, inside] = /^<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)<\/svg>$/s.exec(drawing ?? '') ?? [];
  return viewBox === undefined || inside === undefined ? undefined : { inside, viewBox };
}
