import pg, { type Client } from 'pg';
import { soundAddress } from './postgres-database.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** Milliseconds. Nobody waits for it, and counting all rows takes a while. */
export const STATEMENT_TIMEOUT_MS = 5 * 60_000;
/** After so long without any word of the server, the connection counts as lost. */
const SILENCE_MS = STATEMENT_TIMEOUT_MS + 2_000;

/**
 * A connection for reading, beside the one of a bot: it takes no lease. It isn't open yet.
 * @throws {StoreError} if the address can't be read
 */
export function readingClient(url: string): Client {
  const client = new pg.Client({
    ...soundAddress(url).config,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    application_name: 'goosebump-moments reading',
  });
  // Of a connection that breaks while nothing is asked; the next question says so.
  client.on('error', () => undefined);
  return client;
}
