import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';
import { sealEnvelope } from '../../src/data/store/envelope.ts';
import { keyFor } from '../../src/data/store/keys.ts';
import { openStore } from '../../src/data/store/open-store.ts';
import { cipher, encryptionKey } from '../encryption.ts';
import { seeded } from '../seeded.ts';
import { type CommunityPlan, type MadeRecord, madeCommunity } from './made-community.ts';

/** Rows written by one statement. */
const BATCH = 5_000;
const INSERT = "INSERT INTO keyv (key, value) SELECT value ->> '$[0]', value ->> '$[1]' FROM json_each(?)";

/** Creates the database of a bot with a community in it: the table with the bot's own store, the rows in one transaction. */
export async function writeCommunity(file: string, plan: CommunityPlan): Promise<void> {
  await (await openStore(`sqlite://${file}`, { key: encryptionKey })).close();
  const database = new sqlite3.Database(file);
  const run = (sql: string, ...values: readonly unknown[]): Promise<void> =>
    new Promise((resolve, reject) => {
      database.run(sql, ...values, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  try {
    await run('BEGIN');
    for (const batch of batchesOf(madeCommunity(plan, seeded(1)))) {
      const rows = batch.map((made) => {
        const key = keyFor(made.key);
        return [key, sealEnvelope(key, JSON.stringify(made.record), undefined, cipher)];
      });
      await run(INSERT, JSON.stringify(rows));
    }
    await run('COMMIT');
    // Everything in one file, so that it can be copied.
    await run('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await promisify(database.close.bind(database))();
  }
}

function* batchesOf(records: Iterable<MadeRecord>): Generator<readonly MadeRecord[]> {
  let batch: MadeRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
