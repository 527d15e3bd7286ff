import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const HOW_TO_GET_POSTGRES =
  'Install PostgreSQL 13 or later (on Debian: apt-get install postgresql), or name the folder of its programs in POSTGRES_BIN.';

/** Where Debian keeps the programs, which are not in anybody's PATH; a folder for each release. */
const DEBIANS = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs, if it is here. */
export function findPostgres(): string | undefined {
  const releases = existsSync(DEBIANS) ? readdirSync(DEBIANS) : [];
  const folders = [
    ...(process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : []),
    ...releases.sort((a, b) => Number(b) - Number(a)).map((release) => join(DEBIANS, release, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}
