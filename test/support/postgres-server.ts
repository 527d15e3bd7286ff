import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgres, HOW_TO_GET_POSTGRES } from './find-postgres.ts';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; this user may do nothing else. */
export const NOBODY = 65_534;
const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A PostgreSQL server on a folder and a socket of its own. It ends, and the folder is deleted, with the process that started it. */
export class PostgresServer {
  /** The folder of its socket and its data. */
  readonly folder: string;
  readonly #bin: string;
  readonly #settings: readonly string[];
  #process: ChildProcess | undefined;
  #databases = 0;

  private constructor(folder: string, bin: string, settings: readonly string[]) {
    this.folder = folder;
    this.#bin = bin;
    this.#settings = settings;
  }

  /** @param settings as in `max_connections=10` */
  static async start(settings: readonly string[] = []): Promise<PostgresServer> {
    const bin = findPostgres();
    if (bin === undefined) throw new Error(`There is no PostgreSQL here. ${HOW_TO_GET_POSTGRES}`);
    const folder = await newFolder();
    await run(
      join(bin, 'initdb'),
      [
        '-D',
        join(folder, 'data'),
        '-U',
        'bot',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale',
        'C.UTF-8',
        '--no-sync',
        '--wal-segsize=1',
      ],
      { ...asUser, cwd: folder },
    );
    const server = new PostgresServer(folder, bin, settings);
    await server.start();
    return server;
  }

  /** A standby, which follows this server until it is promoted. */
  async standby(): Promise<PostgresServer> {
    const folder = await newFolder();
    const args = [
      '-h',
      this.folder,
      '-U',
      'bot',
      '-D',
      join(folder, 'data'),
      '-R',
      '-X',
      'stream',
      '-c',
      'fast',
    ];
    await run(join(this.#bin, 'pg_basebackup'), args, { ...asUser, cwd: folder });
    const standby = new PostgresServer(folder, this.#bin, this.#settings);
    await standby.start();
    return standby;
  }

  /** The address of a database. */
  url(name: string): string {
    const port = this.#settings.find((setting) => setting.startsWith('port='));
    return `postgres://bot@/${name}?host=${this.folder}${port === undefined ? '' : `&${port}`}`;
  }

  /** Makes a new database. Returns its address. */
  async database(options = ''): Promise<string> {
    this.#databases += 1;
    const name = `moments_${process.pid}_${this.#databases}`;
    await this.query('postgres', `CREATE DATABASE ${name} ${options}`);
    return this.url(name);
  }

  /** What an operator's tool does: a connection of its own, for one statement. */
  async query(name: string, sql: string, values: readonly unknown[] = []) {
    return queryPostgres(this.url(name), sql, values);
  }

  async start(): Promise<void> {
    const settings = [
      'fsync=off',
      'autovacuum=off',
      'min_wal_size=2',
      'max_wal_size=64',
      'listen_addresses=',
      `unix_socket_directories=${this.folder}`,
      ...this.#settings,
    ];
    const postgres = [
      join(this.#bin, 'postgres'),
      '-D',
      join(this.folder, 'data'),
      ...settings.flatMap((setting) => ['-c', setting]),
    ];
    // Ends with the pipe to it, so also if this process is killed.
    const script =
      '"$@" & read -r signal || signal=INT gone=1; kill -"$signal" $!; wait $!; [ -z "$gone" ] || rm -rf "$PWD"';
    this.#process = spawn('sh', ['-c', script, 'sh', ...postgres], {
      ...asUser,
      cwd: this.folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.query('postgres', 'SELECT 1');
        return;
      } catch (error) {
        if (attempt > 200) throw error;
        await wait(50);
      }
    }
  }

  /** @param signal `INT` ends it cleanly but at once; `QUIT` as in a crash */
  async stop(signal: 'INT' | 'QUIT' = 'INT'): Promise<void> {
    const ending = this.#process;
    if (!ending) return;
    this.#process = undefined;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.stdin?.end(`${signal}\n`);
    await ended;
  }

  async restart(signal: 'INT' | 'QUIT' = 'INT'): Promise<void> {
    await this.stop(signal);
    await this.start();
  }
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-pg-'));
  if (asUser.uid !== undefined) await chown(folder, asUser.uid, asUser.gid);
  return folder;
}

export async function queryPostgres(url: string, sql: string, values: readonly unknown[] = []) {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

let shared: Promise<PostgresServer> | undefined;

/** One server for all tests of a process that do it no harm. Each makes a database of its own. */
export function sharedPostgres(): Promise<PostgresServer> {
  shared ??= PostgresServer.start();
  return shared;
}
