import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { StoreError } from './record-store.ts';

/** The first number of the bot's advisory locks: "GOOS" in ASCII. Another program on the database has others. */
const LOCKS_OF_THE_BOT = 0x474f4f53;

/** The second number: which part of the database it is for. */
const WHOLE_DATABASE = 0;

const TRY = 'SELECT pg_try_advisory_lock($1, $2) AS locked';

/** Ends the sessions of a name but the one that asks. The server ends those of one's own user alone. */
const END_SESSIONS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()`;

/** How often, and after how many milliseconds, it is looked whether a session has ended. */
const LOOKS = 20;
const LOOK_AFTER_MS = 50;

/**
 * Makes this session the only one that uses the database: an advisory lock, which the server frees when the session ends,
 * for whatever reason. It is held by the session that writes. So when another session has it, the former has ended, and
 * nothing of it is still under way.
 * @param own the name of this process's sessions. One that was cut off, and is still there at the server, is ended
 * @throws {StoreError} `in-use` if another process has it
 */
export async function takeLease(client: Client, own: string, place: string): Promise<void> {
  if (await tryLock(client)) return;
  await client.query(END_SESSIONS, [own]);
  for (let look = 0; look < LOOKS; look += 1) {
    await wait(LOOK_AFTER_MS);
    if (await tryLock(client)) return;
  }
  throw new StoreError('in-use', place, { cause: new Error('another session holds the bot’s lock') });
}

/**
 * Refuses a server whose locks keep nobody away, as those of some distributed ones, or of a pooler that gives each
 * transaction another session.
 * @param other another session than the one that has the lease
 * @throws {StoreError} `no-locks`
 */
export async function demandLocks(other: Client, place: string): Promise<void> {
  if (!(await tryLock(other))) return;
  throw new StoreError('no-locks', place, {
    cause: new Error('two sessions got the same advisory lock'),
  });
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query(TRY, [LOCKS_OF_THE_BOT, WHOLE_DATABASE]);
  return rows[0]?.locked === true;
}
