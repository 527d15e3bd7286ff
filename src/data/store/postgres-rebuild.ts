import { DatabaseError } from 'pg';
import type { ChangedRow } from './change-view.ts';
import { beginCopy, COPY_KEY, isBeingCopied } from './copy-mark.ts';
import { ALL_RECORDS, MARK_KEY, soundMark } from './encryption.ts';
import { openPostgres } from './postgres-database.ts';
import type { Rebuilding, Rebuilt } from './rebuild.ts';
import type { RecordConnection } from './record-connection.ts';
import { StoreError } from './record-store.ts';

/**
 * Fills the database of a `postgres://` address, which has to be empty: where there is a server, a new database costs nothing,
 * and the one from before stays as it is. No bot starts on it until it is whole.
 * @throws {StoreError} `not-empty`
 */
export async function rebuildPostgres(url: string, { fill }: Rebuilding): Promise<Rebuilt> {
  const { connection, close } = await openPostgres(url);
  try {
    await demandEmpty(connection);
    await beginCopy(connection);
    const rows = await fillEmpty(connection, fill);
    await connection.change([{ key: COPY_KEY, value: undefined }]);
    return { rows, kept: undefined };
  } catch (error) {
    throw error instanceof DatabaseError ? connection.failure(error) : error;
  } finally {
    await close();
  }
}

/** What an interrupted attempt left is no record of anybody's. */
async function demandEmpty(connection: RecordConnection): Promise<void> {
  if (await isBeingCopied(connection)) return clear(connection);
  const isEmpty = (await connection.firstKey(...ALL_RECORDS)) === undefined;
  if (isEmpty && !(await soundMark(connection))) return;
  throw new StoreError('not-empty', connection.place, { cause: new Error('it has records, or a key') });
}

async function fillEmpty(connection: RecordConnection, fill: Rebuilding['fill']): Promise<number> {
  let rows = 0;
  try {
    await fill(async (batch) => {
      const kept = batch.filter(({ key }) => key < ALL_RECORDS[1] || key === MARK_KEY);
      await connection.change(kept);
      rows += kept.length;
    });
    return rows;
  } catch (error) {
    // If the server is gone, the next attempt clears it.
    await clear(connection).catch(() => undefined);
    throw error;
  }
}

async function clear(connection: RecordConnection): Promise<void> {
  for (;;) {
    const rows = await connection.page(...ALL_RECORDS);
    if (rows.length === 0) break;
    await connection.change(rows.map(({ key }) => ({ key, value: undefined })));
  }
  const marks: readonly ChangedRow[] = [MARK_KEY, COPY_KEY].map((key) => ({ key, value: undefined }));
  await connection.change(marks);
}
