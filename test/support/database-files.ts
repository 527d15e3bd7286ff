import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { onTestFinished } from 'vitest';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A folder that is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What an operator's tool does to the file: a connection of its own, for one statement. */
export async function queryFromOutside(file: string, sql: string, ...values: unknown[]): Promise<Rows> {
  const tool = new KeyvSqlite({ uri: `sqlite://${file}` });
  try {
    return await tool.query(sql, ...values);
  } finally {
    await tool.disconnect();
  }
}

/** Writes raw rows into the file, bypassing the store. */
export async function plantRows(
  file: string,
  rows: readonly (readonly [key: string, row: string])[],
): Promise<void> {
  await queryFromOutside(
    file,
    'INSERT INTO keyv (key, value) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
    JSON.stringify(rows),
  );
}
