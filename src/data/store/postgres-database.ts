import type { Cipher } from './cipher.ts';
import type { Claim } from './lease.ts';
import type { StoreLog } from './lock-sound.ts';
import { type PostgresAddress, postgresAddress } from './postgres-address.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { PostgresSession } from './postgres-session.ts';
import type { OpenDatabase } from './record-connection.ts';
import { StoreError } from './record-store.ts';

interface OpenOptions {
  /** For its rows. Whether it is the right one is not checked here. */
  readonly cipher?: Cipher | undefined;
  readonly log?: StoreLog | undefined;
  /** Everything by default. */
  readonly claim?: Claim | undefined;
}

/**
 * Opens the database of a `postgres://` address, for this process alone or for some shards. Creates its table if it isn't
 * there.
 * @throws {StoreError} if that fails
 */
export async function openPostgres(
  url: string,
  { cipher, log, claim = 'all' }: OpenOptions = {},
): Promise<OpenDatabase> {
  const address = soundAddress(url);
  const session = await PostgresSession.open(address, claim, log);
  const connection = new PostgresConnection(session, address.place, cipher);
  return {
    connection,
    lease: session,
    close: () => connection.disconnect(),
    // An empty table is no harm.
    giveUp: () => connection.disconnect(),
  };
}

/** @throws {StoreError} `address` if it can't be read */
export function soundAddress(url: string): PostgresAddress {
  try {
    return postgresAddress(url);
  } catch (cause) {
    // The address itself may contain a password.
    throw new StoreError('address', 'postgres://…', { cause });
  }
}
