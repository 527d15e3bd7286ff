/** What a row contains, in Keyv's format: the record, and when it expires (milliseconds since 1970). */
interface Envelope {
  readonly value: unknown;
  readonly expires: number | undefined;
}

/** A row in another format. The message never quotes the row: it may be a person's text. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** @param json the record, already as JSON */
export function sealEnvelope(json: string, expires: number | undefined): string {
  return expires === undefined ? `{"value":${json}}` : `{"value":${json},"expires":${expires}}`;
}

/** @throws {UnreadableRow} if it isn't a row of ours */
export function openEnvelope(row: unknown): Envelope {
  if (typeof row !== 'string') throw new UnreadableRow('not text');
  const content = parseJson(row);
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, 'value')) {
    throw new UnreadableRow('no record in it');
  }
  const { value, expires } = content as { value: unknown; expires?: unknown };
  if (expires === undefined || expires === null) return { value, expires: undefined };
  if (typeof expires !== 'number') throw new UnreadableRow('its end is not a time');
  return { value, expires };
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
