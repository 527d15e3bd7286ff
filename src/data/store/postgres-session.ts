import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg, { type Client } from 'pg';
import type { ChangedRow } from './change-view.ts';
import type { Claim, Lease } from './lease.ts';
import type { StoreLog } from './lock-sound.ts';
import type { PostgresAddress } from './postgres-address.ts';
import { connectingError, isInTheWay, isLost, postgresError } from './postgres-error.ts';
import { demandLocks, PostgresLease } from './postgres-lease.ts';
import { rowValue } from './postgres-rows.ts';
import { demandServer, makeTable } from './postgres-table.ts';
import { StoreError } from './record-store.ts';

/** Milliseconds that calls wait for a connection that was lost. After that they fail at once, until it is back. */
const PATIENCE_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** After so long the server gives up on a statement, and says so, unless the address has another `statement_timeout`. */
const STATEMENT_TIMEOUT_MS = 10_000;
/** After so long without any word of the server, the connection counts as lost. */
const SILENCE_MS = 12_000;
const A_DAY_MS = 24 * 60 * 60 * 1000;
/** The first and the longest pause between two attempts to connect, in milliseconds. */
const PAUSE_MS = { first: 50, longest: 3_000 };
/** How long one that takes its time waits for others that read, such as a backup: everything else waits behind it. */
const LOCK_TIMEOUT_MS = 1_000;
/** How often a statement is asked again that was in another one's way. */
const ATTEMPTS = 5;

/**
 * A session lasts as long as its connection, and a server notices within half a minute that a machine is gone. A server
 * that acknowledges before it has written is told not to.
 */
const SETTINGS = `
  SELECT set_config('application_name', $1, false), set_config('statement_timeout', $2, false),
    set_config('tcp_keepalives_idle', '15', false), set_config('tcp_keepalives_interval', '5', false),
    set_config('tcp_keepalives_count', '3', false), set_config('synchronous_commit',
      CASE WHEN current_setting('synchronous_commit') IN ('off', 'local') THEN 'on'
      ELSE current_setting('synchronous_commit') END, false)`;

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** What it changes of what this process alone writes: rows as they are afterwards, without a value if they are gone. */
  readonly leaves?: readonly ChangedRow[];
  /** Takes as long as it takes. */
  readonly isLong?: boolean;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * The one session of this process at a server, which holds the lease of what it works on. If it is lost, another one is
 * opened, and what was asked meanwhile waits for it, but not for long.
 *
 * Where the end of a write was never heard of, it is written again: the former session is over as soon as this one has the
 * lease, all changes say what a row is afterwards, and nobody else has written these.
 */
export class PostgresSession implements Lease {
  readonly #address: PostgresAddress;
  readonly #log: StoreLog | undefined;
  readonly #name: string;
  readonly #lease: PostgresLease;
  readonly #statementTimeout: number;
  readonly #stopping = new AbortController();
  #client: Client | undefined;
  #lost: { readonly at: number; error: unknown } = { at: 0, error: undefined };
  #reopening: Promise<void> | undefined;
  /** A row that was written last, and the values that it may have: more than one while it is being written anew. */
  #left: { readonly key: string; readonly values: readonly (string | undefined)[] } | undefined;
  #isInDoubt = false;
  #isShared = false;
  #tell: () => void = () => undefined;

  private constructor(address: PostgresAddress, claim: Claim, log: StoreLog | undefined) {
    const holder = randomUUID();
    this.#name = `goosebump-moments ${holder.slice(0, 8)}`;
    this.#lease = new PostgresLease(claim, holder, { sessions: this.#name, place: address.place });
    this.#address = address;
    this.#statementTimeout = Number(address.config.statement_timeout || STATEMENT_TIMEOUT_MS);
    this.#log = log;
  }

  /** @throws {StoreError} if the server can't be used */
  static async open(address: PostgresAddress, claim: Claim, log?: StoreLog): Promise<PostgresSession> {
    const session = new PostgresSession(address, claim, log);
    const client = await session.#connect();
    try {
      await session.#prepare(client);
      session.#use(client);
      return session;
    } catch (error) {
      await client.end();
      throw postgresError(error, address.place);
    }
  }

  whenInDoubt(tell: () => void): void {
    this.#tell = tell;
  }

  async share(): Promise<void> {
    this.#isShared = true;
    const client = await this.#current();
    try {
      await this.#lease.share(client);
    } catch (error) {
      if (!isLost(error)) throw this.#failure(error);
      this.#lose(client, error);
      // The next session shares it before anything is asked.
      await this.#current();
    }
  }

  async unheld(): Promise<readonly number[]> {
    return this.#lease.unheld(await this.#current());
  }

  async hasOthers(): Promise<boolean> {
    return this.#lease.hasOthers(await this.#current());
  }

  tryTurn(turn: number): Promise<boolean> {
    return this.#orLost((client) => this.#lease.tryTurn(client, turn));
  }

  endTurn(turn: number): Promise<void> {
    return this.#orLost((client) => this.#lease.endTurn(client, turn));
  }

  /** A session that may have a turn without knowing would keep it for as long as it lasts. */
  async #orLost<Result>(ask: (client: Client) => Promise<Result>): Promise<Result> {
    const client = await this.#current();
    try {
      return await ask(client);
    } catch (error) {
      if (isLost(error)) this.#lose(client, error);
      throw error;
    }
  }

  /** @throws {StoreError} `unknown` if it may have been done, otherwise it was not */
  async ask(statement: Statement): Promise<Rows> {
    let mayBeDone = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const client = await this.#current();
        try {
          this.#begin(statement);
          const rows = await this.#answered(client, statement);
          this.#end(statement);
          return rows;
        } catch (error) {
          if (isLost(error)) {
            mayBeDone ||= statement.leaves !== undefined;
            this.#lose(client, error);
          } else if (!isInTheWay(error) || attempt === ATTEMPTS) throw error;
        }
      } catch (error) {
        throw mayBeDone ? this.#unknown(error) : error;
      }
    }
  }

  async #answered(client: Client, { sql, values, isLong }: Statement): Promise<Rows> {
    if (!isLong) return (await client.query(sql, [...values])).rows;
    await client.query(`SET statement_timeout = 0; SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    const config = { text: sql, query_timeout: A_DAY_MS };
    try {
      return (await client.query(config)).rows;
    } finally {
      await client.query(`SET statement_timeout = ${this.#statementTimeout}; RESET lock_timeout`);
    }
  }

  #begin({ leaves }: Statement): void {
    const left = this.#left;
    const again = left && leaves?.find(({ key }) => key === left.key);
    if (again) this.#left = { key: left.key, values: [...left.values, again.value] };
  }

  #end({ leaves }: Statement): void {
    const last = leaves?.at(-1);
    if (last) this.#left = { key: last.key, values: [last.value] };
  }

  /** Waits for nothing: whatever is under way has to be done. */
  async close(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    await this.#reopening;
    const client = this.#client;
    this.#client = undefined;
    // The server would notice the end of the session a moment later.
    await client?.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await client?.end();
  }

  async #current(): Promise<Client> {
    if (this.#stopping.signal.aborted) throw new Error('the connection is closed');
    if (this.#client) return this.#client;
    const patience = this.#lost.at + PATIENCE_MS - Date.now();
    if (patience > 0) await withinMs(patience, this.#reopening);
    if (this.#client) return this.#client;
    throw connectingError(this.#lost.error, this.#address.place);
  }

  #lose(client: Client, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#lost = { at: Date.now(), error };
    void client.end().catch(() => undefined);
    if (this.#stopping.signal.aborted) return;
    this.#log?.warn({ err: this.#failure(error) }, 'the connection to the database was lost');
    this.#reopening = this.#reopen();
  }

  /** Until there is a session again, or none is wanted any more. */
  async #reopen(): Promise<void> {
    const { signal } = this.#stopping;
    for (let pauseMs = PAUSE_MS.first; !signal.aborted; pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)) {
      try {
        const client = await this.#connect();
        try {
          await this.#prepare(client);
        } catch (error) {
          await client.end();
          throw error;
        }
        this.#use(client);
        this.#log?.warn({ place: this.#address.place }, 'connected to the database again');
        return;
      } catch (error) {
        this.#lost.error = error;
        await wait(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  async #connect(): Promise<Client> {
    const client = new pg.Client({
      ...this.#address.config,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: SILENCE_MS,
      keepAlive: true,
      application_name: this.#name,
    });
    // Of a connection that breaks while nothing is asked. Without a listener it would end the process.
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('the connection ended')));
    try {
      await client.connect();
      await client.query(SETTINGS, [this.#name, String(this.#statementTimeout)]);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw connectingError(error, this.#address.place);
    }
  }

  /** Everything that has to be so before something is read or written. */
  async #prepare(client: Client): Promise<void> {
    const { place } = this.#address;
    await demandServer(client, place);
    await this.#lease.take(client);
    const isAgain = this.#lost.at > 0;
    if (!isAgain) {
      const other = await this.#connect();
      await demandLocks(other, place).finally(() => other.end());
    }
    await makeTable(client, place);
    // Looked at first: if the line breaks again meanwhile, nothing else would tell of it afterwards.
    if (isAgain) this.#isInDoubt ||= !(await this.#isAsLeft(client));
    await this.#lease.renew(client);
    if (this.#isShared) await this.#lease.share(client);
  }

  /** Whether nobody had the lease meanwhile, and whether the server has what it acknowledged. */
  async #isAsLeft(client: Client): Promise<boolean> {
    if (!(await this.#lease.isMine(client))) {
      this.#log?.warn({ place: this.#address.place }, 'another bot wrote to the database meanwhile');
      return false;
    }
    if (!this.#left) return true;
    const isThere = this.#left.values.includes(await rowValue(client, this.#left.key));
    if (!isThere) {
      this.#log?.warn({ place: this.#address.place }, 'the server lacks what it had acknowledged');
    }
    return isThere;
  }

  #use(client: Client): void {
    this.#client = client;
    if (!this.#isInDoubt) return;
    this.#isInDoubt = false;
    this.#tell();
  }

  /** Nobody knows whether it was done. Whoever reads the database next will. */
  #unknown(cause: unknown): StoreError {
    // What is written next is compared with what is there then.
    this.#left = undefined;
    if (this.#client) this.#tell();
    else this.#isInDoubt = true;
    return new StoreError('unknown', this.#address.place, { cause });
  }

  #failure(error: unknown): StoreError {
    return postgresError(error, this.#address.place);
  }
}

async function withinMs(ms: number, work: Promise<void> | undefined): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, wait(ms, undefined, { signal: done.signal }).catch(() => undefined)]);
  done.abort();
}
