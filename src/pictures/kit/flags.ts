import { createRequire } from 'node:module';

/** A flag as the inside of an SVG, and the box that it fills there. */
export interface FlagDrawing {
  readonly inside: string;
  readonly viewBox: string;
}

const require = createRequire(import.meta.url);

// As CommonJS the package is one file; as modules it is one a flag, which takes a third of a second to load.
const DRAWINGS: Readonly<Record<string, string>> = require('country-flag-icons/string/3x2');

/** The flag of a country by its code; `undefined` where there is none. */
export function flagDrawing(code: string): FlagDrawing | undefined {
  const drawing = Object.hasOwn(DRAWINGS, code) ? DRAWINGS[code] : undefined;
  const [, viewBox, inside] = /^<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)<\/svg>$/s.exec(drawing ?? '') ?? [];
  return viewBox === undefined || inside === undefined ? undefined : { inside, viewBox };
}
