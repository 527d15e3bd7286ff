import { Temporal } from 'temporal-polyfill';
import { fold } from './fold.ts';

/** Names that are known everywhere though they are no place. Others, such as EST, never change their clocks. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(['UTC', 'GMT']);

/** How many near ones are named. */
const MAX_NEAR = 3;

/** No name is like a longer text, which would take long to compare. */
const MAX_COMPARED = 60;

/** Of the letters of what was typed, how many pairs a name has to have in common with it. */
const LEAST_LIKENESS = 0.5;

/**
 * A time zone by its IANA name, in any case.
 * @returns its usual spelling; `undefined` if there is none
 */
export function timeZoneOf(typed: string): string | undefined {
  if (!typed.includes('/') && !WITHOUT_PLACE.has(typed.toUpperCase())) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: typed });
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Time zones whose places are like what was typed, the nearest first. */
export function zonesLike(typed: string): readonly string[] {
  const wanted = fold(typed).replaceAll(/[_/]/g, ' ').trim();
  if (wanted === '' || wanted.length > MAX_COMPARED) return [];
  return Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, likeness: likenessOf(wanted, zone) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MAX_NEAR)
    .map(({ zone }) => zone);
}

/** From 0 to 1. The place counts, with or without what it lies in. */
function likenessOf(wanted: string, zone: string): number {
  const whole = fold(zone).replaceAll(/[_/]/g, ' ');
  const place = fold(zone.slice(zone.lastIndexOf('/') + 1)).replaceAll('_', ' ');
  if (place === wanted) return 1;
  return Math.max(pairsInCommon(wanted, place), pairsInCommon(wanted, whole));
}

/** Dice's coefficient of two texts' pairs of letters. */
function pairsInCommon(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const inCommon = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * inCommon) / (pairs.size + others.size || 1);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
