import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import pg from 'pg';
import { queryFromOutside } from './database-files.ts';
import { OVER_POSTGRES } from './over-postgres.ts';
import { queryPostgres, sharedPostgres } from './postgres-server.ts';

/** A new database for a bot, and what an operator's tools can do with it. */
export interface TestDatabase {
  readonly url: string;
  /** A connection of its own, for one statement that every database understands. */
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Keeps the bot waiting, until the returned function is called. */
  lock(): Promise<() => Promise<void>>;
  /** All that is stored: every byte of its files, or every row where those are the server's. */
  bytes(): Promise<Buffer>;
}

/** On SQLite in that folder, or on PostgreSQL where all scenes play there. */
export function aDatabase(folder: string): Promise<TestDatabase> {
  return OVER_POSTGRES ? onPostgres() : onSqlite(join(folder, 'moments.sqlite'));
}

async function onSqlite(file: string): Promise<TestDatabase> {
  return {
    url: `sqlite://${file}`,
    query: (sql) => queryFromOutside(file, sql),
    async lock() {
      const other = new KeyvSqlite({ uri: `sqlite://${file}`, busyTimeout: 10_000 });
      await other.query('BEGIN IMMEDIATE');
      return async () => {
        await other.query('COMMIT');
        await other.disconnect();
      };
    },
    async bytes() {
      const parts = [file, `${file}-wal`].map((path) => readFile(path).catch(() => Buffer.alloc(0)));
      return Buffer.concat(await Promise.all(parts));
    },
  };
}

export async function onPostgres(): Promise<TestDatabase> {
  const url = await (await sharedPostgres()).database();
  return {
    url,
    query: (sql) => queryPostgres(url, sql),
    async lock() {
      const other = new pg.Client(url);
      await other.connect();
      await other.query('BEGIN');
      await other.query('LOCK TABLE keyv');
      return async () => {
        await other.query('COMMIT');
        await other.end();
      };
    },
    bytes: async () => Buffer.from(JSON.stringify(await queryPostgres(url, 'SELECT key, value FROM keyv'))),
  };
}
