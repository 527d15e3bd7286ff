import { z } from 'zod';
import { readQuery } from '../../domain/moment-query.ts';

/** Longer queries are kept as a record: the rest of a custom id has 38 characters at most. */
export const MAX_QUERY_REF = 62;

/** Before the id of a record. No query begins with it. */
const KEPT = 'q';

/** A query in a custom id, or the id under which it is kept. */
export const QueryRef = z
  .string()
  .max(MAX_QUERY_REF)
  .refine((text) => keptQueryId(text) !== undefined || readQuery(text) !== undefined);

export const queryRefOf = (id: string): string => KEPT + id;

/** The id under which it is kept; `undefined` if the text is the query itself. */
export const keptQueryId = (ref: string): string | undefined => /^q(\d{17,20})$/.exec(ref)?.[1];

/** All moments, newest first. */
export const NO_QUERY = '-';
