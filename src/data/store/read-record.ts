import type { z } from 'zod';
import { type RecordKind, upgrade } from './upgrade.ts';

export type ReadRecord<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** Without quoting anybody. */
      readonly fault: string;
      /** Whether a later release wrote it: then it must not be overwritten. */
      readonly isNewer: boolean;
    };

/** Reads a stored record, whichever version of the bot wrote it. */
export function readRecord<T>(kind: RecordKind, schema: z.ZodType<T>, stored: unknown): ReadRecord<T> {
  const upgraded = upgrade(kind, stored);
  if (!upgraded.ok) return upgraded;
  const parsed = schema.safeParse(upgraded.record);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, fault: faultOf(parsed.error), isNewer: false };
}

/** Where a record is not valid. Zod's own message may quote somebody. */
export function faultOf(error: z.ZodError): string {
  return error.issues.map(({ path }) => path.join('.')).join(', ') || 'no record';
}

/** A record of a later release is already stored under this key. */
export class NewerRecord extends Error {
  override readonly name = 'NewerRecord';
  readonly key: string;

  constructor(key: string) {
    super(`${key} holds a record of a later release, which is not written over`);
    this.key = key;
  }
}
