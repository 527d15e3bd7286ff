import { promisify } from 'node:util';
import pg from 'pg';
import sqlite3 from 'sqlite3';
import { sealEnvelope } from '../../src/data/store/envelope.ts';
import { keyFor } from '../../src/data/store/keys.ts';
import { openStore } from '../../src/data/store/open-store.ts';
import { cipher, encryptionKey } from '../encryption.ts';
import { seeded } from '../seeded.ts';
import { type CommunityPlan, madeCommunity } from './made-community.ts';

/** Rows written by one statement. */
const BATCH = 5_000;
const INTO_SQLITE =
  "INSERT INTO keyv (key, value) SELECT value ->> '$[0]', value ->> '$[1]' FROM json_each(?)";
const INTO_POSTGRES = 'INSERT INTO public.keyv (key, value) SELECT * FROM unnest($1::text[], $2::text[])';

const SQLITE = 'sqlite://';

type Row = readonly [key: string, value: string];

/** A connection past the bot's store, for one statement at a time. */
interface Writer {
  run(sql: string): Promise<void>;
  insert(rows: readonly Row[]): Promise<void>;
  /** Statements after which the database is as after some time of use. */
  readonly settle: readonly string[];
  end(): Promise<void>;
}

/** Creates the SQLite database of a bot with a community in it. */
export function writeCommunity(file: string, plan: CommunityPlan): Promise<void> {
  return writeCommunities(`${SQLITE}${file}`, [plan]);
}

/**
 * Creates the database of a bot with communities in it: the table with the bot's own store, the rows in one transaction.
 * @param url as in `DATABASE_URL`; on PostgreSQL the database has to be there, and empty
 */
export async function writeCommunities(url: string, plans: Iterable<CommunityPlan>): Promise<void> {
  await (await openStore(url, { key: encryptionKey })).close();
  const writer = url.startsWith(SQLITE) ? openSqlite(url.slice(SQLITE.length)) : await openPostgres(url);
  try {
    await writer.run('BEGIN');
    for (const batch of batchesOf(rowsOf(plans))) await writer.insert(batch);
    await writer.run('COMMIT');
    for (const sql of writer.settle) await writer.run(sql);
  } finally {
    await writer.end();
  }
}

function openSqlite(file: string): Writer {
  const database = new sqlite3.Database(file);
  const run = (sql: string, ...values: readonly unknown[]): Promise<void> =>
    new Promise((resolve, reject) => {
      database.run(sql, ...values, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  return {
    run,
    insert: (rows) => run(INTO_SQLITE, JSON.stringify(rows)),
    // Everything in one file, so that it can be copied.
    settle: ['PRAGMA wal_checkpoint(TRUNCATE)'],
    end: promisify(database.close.bind(database)),
  };
}

async function openPostgres(url: string): Promise<Writer> {
  const client = new pg.Client(url);
  await client.connect();
  return {
    run: async (sql) => void (await client.query(sql)),
    async insert(rows) {
      await client.query(INTO_POSTGRES, [rows.map(([key]) => key), rows.map(([, value]) => value)]);
    },
    settle: ['VACUUM (ANALYZE) public.keyv', 'CHECKPOINT'],
    end: () => client.end(),
  };
}

/** The first community is the same in each run, and so is each further one. */
function* rowsOf(plans: Iterable<CommunityPlan>): Generator<Row> {
  let seed = 0;
  for (const plan of plans) {
    seed += 1;
    for (const made of madeCommunity(plan, seeded(seed))) {
      const key = keyFor(made.key);
      yield [key, sealEnvelope(key, JSON.stringify(made.record), undefined, cipher)];
    }
  }
}

function* batchesOf(rows: Iterable<Row>): Generator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
