import { once } from 'node:events';
import { chmod, chown, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import { explainStart } from '../../../src/start-error.ts';
import { NOBODY, PostgresServer, queryPostgres } from '../../support/postgres-server.ts';
import { expectFailure } from '../../support/sqlite-stores.ts';

/** A server that is reached by TLS, with a certificate of its own for `localhost`, which is valid for a hundred years. */

const CERTIFICATES = resolve('test/support/certificates');
const ROOT = join(CERTIFICATES, 'localhost.crt');

let folder: string;
let server: PostgresServer;
let port: number;
beforeAll(async () => {
  port = await unusedPort();
  // The server demands that nobody else can read its key.
  folder = await mkdtemp(join(tmpdir(), 'goosebump-tls-'));
  const key = join(folder, 'server.key');
  await copyFile(join(CERTIFICATES, 'localhost.key'), key);
  await chmod(key, 0o600);
  if (process.getuid?.() === 0) for (const path of [key, folder]) await chown(path, NOBODY, NOBODY);
  server = await PostgresServer.start([
    `port=${port}`,
    'listen_addresses=localhost',
    'ssl=on',
    `ssl_cert_file=${ROOT}`,
    `ssl_key_file=${key}`,
  ]);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function unusedPort(): Promise<number> {
  const taken = createServer().listen(0, 'localhost');
  await once(taken, 'listening');
  const { port: unused } = taken.address() as AddressInfo;
  taken.close();
  return unused;
}

const address = async (host: string, parameters: string) => {
  const name = new URL((await server.database()).replace('postgres://bot@', 'http://x')).pathname;
  return `postgres://bot@${host}:${port}${name}?${parameters}`;
};

it.each([
  ['its certificate is trusted and names the host', 'localhost', `sslrootcert=${ROOT}&sslmode=verify-full`],
  [
    'its certificate is trusted, whatever host it names',
    '127.0.0.1',
    `sslrootcert=${ROOT}&sslmode=verify-ca`,
  ],
  ['nothing is checked', '127.0.0.1', 'sslmode=no-verify'],
])('is used, encrypted, where %s', async (_, host, parameters) => {
  const url = await address(host, parameters);
  const store = await openStore(url);
  onTestFinished(() => store.close());
  await store.set('1:a', 1);
  expect(await store.get('1:a')).toBe(1);
  const sessions = await queryPostgres(
    server.url(new URL(url.replace('postgres', 'http')).pathname.slice(1)),
    "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name LIKE 'goosebump-moments%'",
  );
  expect(sessions).toEqual([{ ssl: true }]);
});

it.each([
  ['is not trusted', 'localhost', 'sslmode=verify-full'],
  ['names another host', '127.0.0.1', `sslrootcert=${ROOT}&sslmode=verify-full`],
])('is refused where its certificate %s, and it is said what to do', async (_, host, parameters) => {
  const refused = await expectFailure(openStore(await address(host, parameters)), 'unreachable');
  expect(explainStart(refused)).toContain('?sslrootcert=FILE');
  expect(explainStart(refused)).toMatch(/certificate|altnames/);
});
