import { readQuery } from '../../domain/moment-query.ts';

/** Longer queries are kept as a record: the rest of a custom id has 38 characters at most. */
export const MAX_QUERY_REF = 62;

/** Before the id of a record. No query begins with it. */
const KEPT = 'q';

let lastRead: string | undefined;

/** A query in a custom id, or the id under which it is kept. A page writes one into a dozen ids, so the last one is known. */
export const QueryRef = {
  read(text: string): string | undefined {
    if (text === lastRead) return text;
    const isOne =
      text.length <= MAX_QUERY_REF && (keptQueryId(text) !== undefined || readQuery(text) !== undefined);
    if (!isOne) return undefined;
    lastRead = text;
    return text;
  },
};

export const queryRefOf = (id: string): string => KEPT + id;

/** The id under which it is kept; `undefined` if the text is the query itself. */
export const keptQueryId = (ref: string): string | undefined => /^q(\d{17,20})$/.exec(ref)?.[1];

/** All moments, newest first. */
export const NO_QUERY = '-';
