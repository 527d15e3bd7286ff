import { createRequire } from 'node:module';
import { type SvgDrawing, svgDrawing } from './svg-drawing.ts';

const require = createRequire(import.meta.url);

// In CommonJS the package is one file; as modules it has one file for each flag, which take a third of a second to load.
const DRAWINGS: Readonly<Record<string, string>> = require('country-flag-icons/string/3x2');

/** The flag of a country, by its code; `undefined` if there is none. */
export function flagDrawing(code: string): SvgDrawing | undefined {
  return svgDrawing((Object.hasOwn(DRAWINGS, code) ? DRAWINGS[code] : undefined) ?? '');
}
