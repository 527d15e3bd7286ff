import { z } from 'zod';
import { PERSON_SECRET_KEY, parseKey } from '../store/keys.ts';

export const EXPORT_FORMAT = 'goosebump-moments-export';
export const EXPORT_VERSION = 1;

/** The first line. */
export const ExportHead = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.int().positive(),
  /** The version of each kind of record in the release that wrote it. */
  kinds: z.record(z.string(), z.int().positive()),
});

/** A line for each record, as it is in the database. */
export const ExportedRecord = z.object({
  key: z.string(),
  record: z.json(),
  /** In milliseconds since 1970, if it expires. */
  expires: z.number().optional(),
});

/** The last line, so that a file without its end is noticed. */
export const ExportEnd = z.object({ records: z.int().nonnegative() });

/** What belongs to the bot for good: not what the database says of itself, nor answers of live sources, which are fetched anew. */
export function isExported(key: string): boolean {
  return key === PERSON_SECRET_KEY || parseKey(key) !== undefined;
}
