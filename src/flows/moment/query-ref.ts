import { EVERY_MOMENT, type MomentQuery, readQuery, writeQuery } from '../../domain/moment-query.ts';
import type { AppContext } from '../../services/app.ts';
import { keptQueryId, MAX_QUERY_REF, queryRefOf } from '../../views/kit/query-ref.ts';

/** What stands for a query in the custom ids of a page: the query itself if it is short, else the id of a record. */
export async function queryRef({ app, draftKey }: AppContext, query: MomentQuery): Promise<string> {
  const written = writeQuery(query);
  if (written.length <= MAX_QUERY_REF) return written;
  const key = draftKey();
  await app.queries.keep(key, query);
  return queryRefOf(key.id);
}

/** @returns all moments if the record has expired, and says so */
export async function queryOf(
  { app, draftKey }: AppContext,
  ref: string,
): Promise<{ readonly query: MomentQuery; readonly isGone: boolean }> {
  const kept = keptQueryId(ref);
  const query = kept === undefined ? readQuery(ref) : await app.queries.find(draftKey(kept));
  return { query: query ?? EVERY_MOMENT, isGone: query === undefined };
}
