/** What stands in a row, as Keyv lays it out: the record, and until when it is kept (milliseconds since 1970). */
interface Envelope {
  readonly value: unknown;
  readonly expires: number | undefined;
}

/** A row that holds something else. The message never quotes the row: it may be a person's text. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** @param json the record, as JSON already */
export function sealEnvelope(json: string, expires: number | undefined): string {
  return expires === undefined ? `{"value":${json}}` : `{"value":${json},"expires":${expires}}`;
}

/** Throws UnreadableRow. */
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

/** As Keyv judges it, so that `get` and `range` agree. */
export function isOver(envelope: Envelope): boolean {
  return envelope.expires !== undefined && Date.now() > envelope.expires;
}

/** Throws TypeError where the record is not plain JSON data, RangeError where the lifetime is none. */
export function toJson(record: unknown, lifetime: number | undefined): string {
  // Keyv takes 0 for "for good", and NaN too in effect, which is the opposite of what a caller means.
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
    // The error of JSON.parse quotes the text, so it is not kept as the cause.
    throw new UnreadableRow('not JSON');
  }
}
