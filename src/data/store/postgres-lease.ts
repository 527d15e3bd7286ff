import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { allShards, shardIds } from '../../domain/shards.ts';
import { sealEnvelope } from './envelope.ts';
import type { Claim } from './lease.ts';
import { rowValue, UPSERT } from './postgres-rows.ts';
import { COUNT_KEY, heldShards, LOCKS_OF_THE_BOT, lockOf, sharedCount, turnLock } from './postgres-shards.ts';
import { StoreError, type StoreErrorKind } from './record-store.ts';

/** The second number of the lock that all share who work on some shards, and that one holds alone who works on everything. */
const WHOLE_DATABASE = 0;

/** Which process had a shard last, or the whole database. Sorts after the keys of all records. */
const HOLDER_KEYS = ['~lease', '~lease~'] as const;

/** Ends the sessions of a name but the one that asks. The server ends those of one's own user alone. */
const END_SESSIONS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()`;

/** How often, and after how many milliseconds, it is looked whether a session has ended, or another process lets others in. */
const LOOKS = 20;
const LOOK_AFTER_MS = 50;

interface Refusal {
  readonly kind: StoreErrorKind;
  readonly why: string;
}

/**
 * Makes a session the only one that works on what it claims: by advisory locks, which the server frees when the session ends,
 * for whatever reason. They are held by the session that writes. So when another session has them, the former has ended, and
 * nothing of it is still under way.
 *
 * All that work on shards at a time have to count the same number of them, or two would have one server. Only who is alone
 * changes that number.
 */
export class PostgresLease {
  readonly #claim: Claim;
  /** Of this process: it is kept in the database who had what last. */
  readonly #holder: string;
  /** The name of this process's sessions. One that was cut off, and is still there at the server, is ended. */
  readonly #sessions: string;
  readonly #place: string;
  #isAlone = false;

  constructor(
    claim: Claim,
    holder: string,
    { sessions, place }: Readonly<Record<'sessions' | 'place', string>>,
  ) {
    this.#claim = claim;
    this.#holder = holder;
    this.#sessions = sessions;
    this.#place = place;
  }

  /**
   * @throws {StoreError} `in-use` if another process works on the whole database, or has to end before this one can;
   * `shard-in-use` if one has a shard of this one; `other-shards` if others count another number of shards
   */
  async take(client: Client): Promise<void> {
    let refusal = await this.#try(client);
    if (refusal) await client.query(END_SESSIONS, [this.#sessions]);
    for (let look = 0; refusal && look < LOOKS; look += 1) {
      await client.query('SELECT pg_advisory_unlock_all()');
      await wait(LOOK_AFTER_MS);
      refusal = await this.#try(client);
    }
    if (refusal) throw new StoreError(refusal.kind, this.#place, { cause: new Error(refusal.why) });
  }

  /** Whether nobody else had it since this process did. */
  async isMine(client: Client): Promise<boolean> {
    for (const key of this.#holderKeys()) {
      if ((await rowValue(client, key))?.includes(this.#holder) !== true) return false;
    }
    return true;
  }

  /** Keeps that this process had it last. */
  async renew(client: Client): Promise<void> {
    // Whoever had a shard of another count, or the whole, can have written anything.
    if (this.#isAlone)
      await client.query('DELETE FROM public.keyv WHERE key >= $1 AND key < $2', [...HOLDER_KEYS]);
    for (const key of this.#holderKeys()) {
      const row = sealEnvelope(key, JSON.stringify(this.#holder), undefined);
      await client.query(UPSERT, [key, row]);
    }
  }

  async share(client: Client): Promise<void> {
    if (!this.#isAlone || this.#claim === 'all') return;
    const row = sealEnvelope(COUNT_KEY, JSON.stringify(this.#claim.count), undefined);
    await client.query(UPSERT, [COUNT_KEY, row]);
    await tryLock(client, WHOLE_DATABASE, 'shared');
    await unlock(client, WHOLE_DATABASE);
    this.#isAlone = false;
  }

  /** The shards that no session holds. */
  async unheld(client: Client): Promise<readonly number[]> {
    if (this.#claim === 'all') return [];
    const { first, count } = this.#claim;
    const held = await heldShards(client, count);
    // A server that doesn't name this process's own locks names nobody's.
    return held.has(first) ? shardIds(allShards(count)).filter((shard) => !held.has(shard)) : [];
  }

  async hasOthers(client: Client): Promise<boolean> {
    if (this.#claim === 'all') return false;
    const held = await heldShards(client, this.#claim.count);
    return held.size > shardIds(this.#claim).length;
  }

  tryTurn(client: Client, turn: number): Promise<boolean> {
    return tryLock(client, turnLock(turn), 'alone');
  }

  async endTurn(client: Client, turn: number): Promise<void> {
    await unlock(client, turnLock(turn));
  }

  async #try(client: Client): Promise<Refusal | undefined> {
    const claim = this.#claim;
    this.#isAlone = claim === 'all' || (await sharedCount(client)) !== claim.count;
    const isFree = await tryLock(client, WHOLE_DATABASE, this.#isAlone ? 'alone' : 'shared');
    if (claim === 'all') {
      return isFree ? undefined : { kind: 'in-use', why: 'another session holds a lock of the bot’s' };
    }
    // Between the look at it and the lock, somebody may have changed it.
    const count = await sharedCount(client);
    const isOther = count !== undefined && count !== claim.count;
    if (isOther && !(isFree && this.#isAlone)) {
      return { kind: 'other-shards', why: `the others count ${count} shards, and this one ${claim.count}` };
    }
    if (!isFree) return { kind: 'in-use', why: 'another session holds the bot’s lock' };
    for (const shard of shardIds(claim)) {
      if (await tryLock(client, lockOf(shard), 'alone')) continue;
      return { kind: 'shard-in-use', why: `another session has shard ${shard} of ${claim.count}` };
    }
    return undefined;
  }

  #holderKeys(): readonly string[] {
    const [whole] = HOLDER_KEYS;
    return this.#claim === 'all' ? [whole] : shardIds(this.#claim).map((shard) => `${whole}:${shard}`);
  }
}

/**
 * Refuses a server whose locks keep nobody away, as those of some distributed ones, or of a pooler that gives each
 * transaction another session.
 * @param other another session than the one that has the lease
 * @throws {StoreError} `no-locks`
 */
export async function demandLocks(other: Client, place: string): Promise<void> {
  if (!(await tryLock(other, WHOLE_DATABASE, 'alone'))) return;
  throw new StoreError('no-locks', place, {
    cause: new Error('two sessions got the same advisory lock'),
  });
}

async function tryLock(client: Client, lock: number, manner: 'alone' | 'shared'): Promise<boolean> {
  const attempt = manner === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query(`SELECT ${attempt}($1, $2) AS locked`, [LOCKS_OF_THE_BOT, lock]);
  return rows[0]?.locked === true;
}

async function unlock(client: Client, lock: number): Promise<void> {
  await client.query('SELECT pg_advisory_unlock($1, $2)', [LOCKS_OF_THE_BOT, lock]);
}
