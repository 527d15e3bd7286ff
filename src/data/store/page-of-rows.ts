import type { KeyvSqlite } from '@keyv/sqlite';

export interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** Rows in a page: a library takes them in within about 5 ms, so that the event loop and other writes hardly wait. */
export const PAGE_ROWS = 1_000;

/** A page ends before this many bytes, but has at least one row: a page of 1,000 pictures would fill the memory. */
export const PAGE_BYTES = 4 * 1024 * 1024;

/**
 * One page after a key: as many rows as fit, and at least one. Lengths are read first, without values. Usually all rows
 * fit, which is seen without a running sum: that would take a third of the time.
 */
const PAGE = `
  WITH page AS MATERIALIZED (
    SELECT key, coalesce(octet_length(value), 0) AS bytes FROM keyv
    WHERE key > ?1 AND key < ?2 ORDER BY key LIMIT ?3
  )
  SELECT key, value FROM keyv WHERE key > ?1 AND key <= (
    CASE WHEN (SELECT sum(bytes) FROM page) <= ?4 THEN (SELECT max(key) FROM page)
    ELSE (
      SELECT max(key) FROM (
        SELECT key, sum(bytes) OVER (ORDER BY key ROWS UNBOUNDED PRECEDING) - bytes AS before FROM page
      ) WHERE before < ?4
    ) END
  ) ORDER BY key`;

/** The rows after a key, in the order of the keys: as many as a page holds, and none only if there are none. */
export function readPage(connection: KeyvSqlite, after: string, before: string): Promise<readonly Row[]> {
  return connection.query(PAGE, after, before, PAGE_ROWS, PAGE_BYTES);
}
