import type { Cipher } from './cipher.ts';
import { UnreadableRow } from './unreadable-row.ts';

/** What a row contains, in Keyv's format: the record, and when it expires (milliseconds since 1970). */
export interface Envelope {
  readonly value: unknown;
  readonly expires: number | undefined;
}

/** A record on its way into a row, as JSON: as Keyv hands it over. */
export interface Sealable {
  readonly value: string;
  readonly expires?: number | undefined;
}

/** A row as it is in the table: the record is in the clear or encrypted, when it expires is always in the clear. */
interface Outside {
  readonly content: { readonly plain: unknown } | { readonly sealed: string };
  readonly expires: number | undefined;
}

/**
 * @param json the record, already as JSON
 * @param cipher without one, the record is in the clear
 */
export function sealEnvelope(
  key: string,
  json: string,
  expires: number | undefined,
  cipher?: Cipher,
): string {
  const content = cipher ? `"sealed":"${cipher.seal(json, placeOf(key, expires))}"` : `"value":${json}`;
  return expires === undefined ? `{${content}}` : `{${content},"expires":${expires}}`;
}

/**
 * With a cipher, a record in the clear isn't read either: somebody else may have put it there.
 * @throws {UnreadableRow} if it isn't a row of ours, or if it belongs to another key
 */
export function openEnvelope(key: string, row: unknown, cipher?: Cipher): Envelope {
  const { content, expires } = openOutside(row);
  if ('plain' in content) {
    if (cipher) throw new UnreadableRow('not encrypted');
    return { value: content.plain, expires };
  }
  if (!cipher) throw new UnreadableRow('encrypted');
  return { value: parseJson(cipher.open(content.sealed, placeOf(key, expires))), expires };
}

/** @throws {UnreadableRow} if it isn't a row of ours */
export function openOutside(row: unknown): Outside {
  if (typeof row !== 'string') throw new UnreadableRow('not text');
  const found = parseJson(row);
  if (typeof found !== 'object' || found === null) throw new UnreadableRow('no record in it');
  const { value, sealed, expires } = found as { value?: unknown; sealed?: unknown; expires?: unknown };
  const isPlain = Object.hasOwn(found, 'value');
  if (!isPlain && typeof sealed !== 'string') throw new UnreadableRow('no record in it');
  if (expires !== undefined && expires !== null && typeof expires !== 'number') {
    throw new UnreadableRow('its end is not a time');
  }
  const content = isPlain || typeof sealed !== 'string' ? { plain: value } : { sealed };
  return { content, expires: expires ?? undefined };
}

/** What an encrypted record is bound to: exchanging rows, or prolonging one, makes them unreadable. */
function placeOf(key: string, expires: number | undefined): string {
  return `${key}\0${expires ?? ''}`;
}

/** By Keyv's own rule, so that `get` and `range` agree. */
export function isOver(envelope: Envelope): boolean {
  return envelope.expires !== undefined && Date.now() > envelope.expires;
}

/**
 * @throws {TypeError} if the record isn't plain JSON data
 * @throws {RangeError} if the lifetime isn't valid
 */
export function toJson(record: unknown, lifetime: number | undefined): string {
  // Keyv takes 0, and in effect NaN too, for "no expiry": the opposite of what a caller means.
  if (lifetime !== undefined && !(Number.isSafeInteger(lifetime) && lifetime > 0)) {
    throw new RangeError(`A lifetime is a positive whole number of milliseconds, not ${lifetime}.`);
  }
  const json: string | undefined = JSON.stringify(record);
  if (json === undefined) throw new TypeError(`A record is JSON data, not ${typeof record}.`);
  return json;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse's error quotes the text, so it is not passed on as the cause.
    throw new UnreadableRow('not JSON');
  }
}
