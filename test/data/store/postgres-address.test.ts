import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import { postgresAddress } from '../../../src/data/store/postgres-address.ts';
import { explainStart } from '../../../src/start-error.ts';
import { temporaryFolder } from '../../support/database-files.ts';

const tlsOf = (url: string) => postgresAddress(url).config.ssl;

describe('the address of a PostgreSQL database', () => {
  it('tells the driver where it is, and others without the password', () => {
    const { config, place } = postgresAddress('postgres://me:p%40ss@db.example:6000/moments?sslmode=disable');
    expect(config).toMatchObject({
      user: 'me',
      password: 'p@ss',
      host: 'db.example',
      port: 6000,
      database: 'moments',
      ssl: false,
    });
    expect(config).not.toHaveProperty('sslmode');
    expect(place).toBe('postgres://db.example:6000/moments');
  });

  it.each([
    'postgres://bot@/moments?host=/run/postgresql',
    'postgresql:///moments?host=/run/postgresql',
    'postgres://%2Frun%2Fpostgresql/moments',
  ])('may be a socket: %s', (url) => {
    expect(postgresAddress(url)).toMatchObject({
      config: { host: '/run/postgresql', database: 'moments', ssl: false },
      place: 'postgres:///moments?host=/run/postgresql',
    });
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('needs no TLS on this machine: %s', (host) => {
    expect(tlsOf(`postgres://bot@${host}/moments`)).toBe(false);
    expect(tlsOf(`postgres://bot@${host}/moments?sslmode=require`)).toEqual({ rejectUnauthorized: true });
  });

  it.each([
    '',
    '?sslmode=require',
    '?sslmode=verify-full',
    '?sslmode=verify-ca',
    '?ssl=true',
    '?sslrootcert=system',
  ])('has the certificate of another machine checked: %s', (query) => {
    expect(tlsOf(`postgres://bot@db.example/moments${query}`)).toEqual({ rejectUnauthorized: true });
  });

  it.each([
    ['?sslmode=no-verify', { rejectUnauthorized: false }],
    ['?ssl=no-verify', { rejectUnauthorized: false }],
    ['?sslmode=disable', false],
    ['?ssl=0', false],
  ])('may say otherwise: %s', (query, expected) => {
    expect(tlsOf(`postgres://bot@db.example/moments${query}`)).toEqual(expected);
  });

  it('names files of certificates', async () => {
    const file = join(await temporaryFolder(), 'ca.pem');
    await writeFile(file, 'a certificate');
    expect(tlsOf(`postgres://db.example/moments?sslrootcert=${file}`)).toEqual({
      rejectUnauthorized: true,
      ca: 'a certificate',
    });
    expect(tlsOf(`postgres://db.example/moments?sslmode=verify-ca&sslrootcert=${file}`)).toHaveProperty(
      'checkServerIdentity',
    );
  });

  it.each([
    ['postgres://me:hunter2@db.example', 'it names no database'],
    ['postgres://me:hunter2@db.example/moments?sslmode=prefer', 'sslmode is one of disable'],
    ['postgres://me:hunter2@db.example/moments?sslrootcert=/nowhere.pem', 'sslrootcert can’t be read'],
    ['postgres://me:hunter2@db.example:port/moments', 'isn’t a URL'],
  ])('that can’t be used is refused, with what is wrong and without the password: %s', async (url, fault) => {
    const refused = await openStore(url).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'StoreError', kind: 'address' });
    expect(explainStart(refused)).toContain(fault);
    expect(explainStart(refused) + (refused as Error).stack).not.toContain('hunter2');
  });
});
