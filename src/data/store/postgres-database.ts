import type { Cipher } from './cipher.ts';
import type { StoreLog } from './lock-sound.ts';
import { type PostgresAddress, postgresAddress } from './postgres-address.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { PostgresSession } from './postgres-session.ts';
import type { OpenDatabase } from './record-connection.ts';
import { StoreError } from './record-store.ts';

/**
 * Opens the database of a `postgres://` address, for this process alone. Creates its table if it isn't there.
 * @param cipher for its rows; whether it is the right one is not checked here
 * @throws {StoreError} if that fails
 */
export async function openPostgres(url: string, cipher?: Cipher, log?: StoreLog): Promise<OpenDatabase> {
  const address = soundAddress(url);
  const session = await PostgresSession.open(address, log);
  const connection = new PostgresConnection(session, address.place, cipher);
  return {
    connection,
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
