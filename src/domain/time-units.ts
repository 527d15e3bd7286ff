/** Times in words of the bot's languages: `1h58`, `1 hour and 58 minutes`, `1 h y 58 min`, `1 sa 58 dk`, `118. dakika`. */

const HOURS = ['h', 'hr', 'hrs', 'hour', 'hours', 'hora', 'horas', 'sa', 'saat'];
const MINUTES = [
  ...['m', 'min', 'mins', 'minute', 'minutes', "'"],
  ...['minuto', 'minutos', 'd', 'dk', 'dak', 'dakika'],
];
const SECONDS = [
  ...['s', 'sec', 'secs', 'second', 'seconds', '"'],
  ...['seg', 'segs', 'segundo', 'segundos', 'sn', 'san', 'saniye'],
];
/** Minutes alone, with the word before the number: `minute 118`, `min. 118`. */
const BEFORE = /^(minute|min|minuto|dakika|dk)\.?\s*(\d{1,3})$/;

/** In seconds. */
const WORTH = { hours: 3600, minutes: 60, seconds: 1 } as const;
type Unit = keyof typeof WORTH;

const UNIT_OF = new Map<string, Unit>([
  ...HOURS.map((word) => [word, 'hours'] as const),
  ...MINUTES.map((word) => [word, 'minutes'] as const),
  ...SECONDS.map((word) => [word, 'seconds'] as const),
]);
const ORDER: readonly Unit[] = ['hours', 'minutes', 'seconds'];

/** A number with its unit, and what joins it to the next. A Turkish minute may be the 118th: `118.` */
const PART = /(\d{1,3})\.?\s*(?:([a-zçğıöşü'"]+)\.?)?(?:\s*,)?(?:\s+(?:and|y|ve)\s+|\s*)/y;

/**
 * The seconds; `undefined` if it isn't a time in words. Each unit comes once and the largest first; the last one may go
 * without its word, as in `1h58`.
 */
export function readUnits(typed: string): number | undefined {
  const words = typed.toLowerCase().replace(/i\u0307/g, 'i');
  const [, , only] = BEFORE.exec(words) ?? [];
  if (only !== undefined) return Number(only) * WORTH.minutes;
  const parts = partsOf(words);
  const units = parts && unitsOf(parts);
  if (!parts || !units) return undefined;
  return parts.reduce((sum, { number }, at) => sum + number * WORTH[units[at] ?? 'seconds'], 0);
}

interface Part {
  readonly number: number;
  readonly word: string | undefined;
}

function partsOf(words: string): Part[] | undefined {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < words.length) {
    const found = PART.exec(words);
    if (!found) return undefined;
    parts.push({ number: Number(found[1]), word: found[2] });
  }
  return parts.length > ORDER.length ? undefined : parts;
}

function unitsOf(parts: readonly Part[]): Unit[] | undefined {
  const units: Unit[] = [];
  for (const [at, { word, number }] of parts.entries()) {
    const next = parts[at + 1]?.word;
    const before = units.at(-1);
    const unit = word === undefined ? unitAfter(before) : unitNamed(word, next);
    if (!unit || (before && ORDER.indexOf(unit) <= ORDER.indexOf(before))) return undefined;
    // A number goes without its word only at the end.
    if (word === undefined && (at < parts.length - 1 || number > 59)) return undefined;
    units.push(unit);
  }
  return units.length > 0 ? units : undefined;
}

/** In Turkish, `s` is short for the hour as well as for the second: `1 s 58 dk`. */
function unitNamed(word: string, next: string | undefined): Unit | undefined {
  const unit = UNIT_OF.get(word);
  const isHour = word === 's' && next !== undefined && UNIT_OF.get(next) === 'minutes';
  return isHour ? 'hours' : unit;
}

const unitAfter = (unit: Unit | undefined): Unit | undefined =>
  unit === undefined ? undefined : ORDER[ORDER.indexOf(unit) + 1];
