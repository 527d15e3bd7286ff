import type { KeyvSqlite } from '@keyv/sqlite';

/** A row to write; without a value, the row with that key is deleted. */
export interface ChangedRow {
  readonly key: string;
  readonly value: string | undefined;
}

/**
 * A view that rows are inserted into to change the table: with a value they are set, without one deleted. So any changes are
 * one statement, which SQLite makes as a whole or not at all. A transaction would take a call of the driver for each of its
 * steps. View and triggers belong to the connection, and nothing of them is in the file.
 */
const STATEMENTS = [
  'CREATE TEMP VIEW change(key, value) AS SELECT key, value FROM keyv',
  `CREATE TEMP TRIGGER change_sets INSTEAD OF INSERT ON change WHEN new.value IS NOT NULL BEGIN
    INSERT INTO keyv (key, value) VALUES (new.key, new.value) ON CONFLICT(key) DO UPDATE SET value = excluded.value;
  END`,
  `CREATE TEMP TRIGGER change_deletes INSTEAD OF INSERT ON change WHEN new.value IS NULL BEGIN
    DELETE FROM keyv WHERE key = new.key;
  END`,
];

export async function prepareChanges(connection: KeyvSqlite): Promise<void> {
  for (const statement of STATEMENTS) await connection.query(statement);
}

/** Makes all of the changes or none, in their order. */
export async function change(connection: KeyvSqlite, rows: readonly ChangedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const places = rows.map(() => '(?, ?)').join(', ');
  await connection.query(
    `INSERT INTO change VALUES ${places}`,
    ...rows.flatMap(({ key, value }) => [key, value ?? null]),
  );
}
