import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VARIABLE_NAMES } from '../src/config.ts';
import { loadEnvFile } from '../src/env-file.ts';
import { operatorTexts } from '../src/i18n/operator-texts.ts';
import { explainStart } from '../src/start-error.ts';
import { temporaryFolder } from './support/database-files.ts';

const NAME = 'GOOSEBUMP_TEST_VARIABLE';

async function fileOf(content: string | Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), '.env');
  await writeFile(file, content);
  return file;
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

/** What is said of a file, which leaves the environment as it was. */
function warnings(file: string): string[] {
  const before = { ...process.env };
  onTestFinished(() => {
    process.env = before;
  });
  const told: string[] = [];
  loadEnvFile((words) => told.push(words), file);
  return told;
}

const { unknownVariable } = operatorTexts;

describe('a file of variables', () => {
  it('adds to the environment', async () => {
    warnings(await fileOf(`# a note\n${NAME}=from the file\n`));
    expect(process.env[NAME]).toBe('from the file');
  });

  it('does not go before what the environment says', async () => {
    const file = await fileOf(`${NAME}=from the file\n`);
    process.env[NAME] = 'from the environment';
    onTestFinished(() => void delete process.env[NAME]);
    warnings(file);
    expect(process.env[NAME]).toBe('from the environment');
  });

  it.each([
    ['UTF-8', Buffer.from(`\ufeff${NAME}=gänsehaut\r\n`)],
    ['UTF-16', Buffer.from(`\ufeff${NAME}=gänsehaut\r\n`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${NAME}=gänsehaut\r\n`, 'utf16le').swap16()],
  ])('may be as Windows writes it: %s with a mark at its beginning', async (_, bytes) => {
    expect(warnings(await fileOf(bytes))).toEqual([unknownVariable(NAME, undefined)]);
    expect(process.env[NAME]).toBe('gänsehaut');
  });

  it('that can’t be read is no bug', async () => {
    const folder = await temporaryFolder();
    const thrown = thrownBy(() => warnings(folder));
    expect(thrown).toMatchObject({ kind: 'env-file', where: folder });
    expect(explainStart(thrown)).toContain(operatorTexts.start['env-file'](folder));
  });

  it('and the environment are told apart: of that, only what comes very near to a name', () => {
    const before = { ...process.env };
    onTestFinished(() => {
      process.env = before;
    });
    Object.assign(process.env, { FILM_SOURCE: 'omdb', LOGLEVEL: 'debug', HOMEPAGE: 'x', DISCORD_APP: 'x' });
    const { nearVariable } = operatorTexts;
    expect(warnings('no-such-folder/.env')).toEqual([
      nearVariable('FILM_SOURCE', 'FILM_SOURCES'),
      nearVariable('LOGLEVEL', 'LOG_LEVEL'),
    ]);
  });

  it('need not be there', () => {
    expect(warnings('no-such-folder/.env')).toEqual([]);
  });

  it.each([
    ['FILM_SORCES', 'FILM_SOURCES'],
    ['film_sources', 'FILM_SOURCES'],
    ['DISCORD_TOKNE', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['TMDB_API_TOKEN', 'TMDB_TOKEN'],
    ['BACKUP_FOLDER', 'BACKUP_DIR'],
    ['FAVOURITE_FILM', undefined],
  ])('that sets %s is told, with the nearest name: %j', async (name, nearest) => {
    expect(warnings(await fileOf(`export ${name} = "x"\n`))).toEqual([unknownVariable(name, nearest)]);
  });

  it('may set all that the bot knows, and what Compose, Node, a terminal and a client of PostgreSQL do', async () => {
    const others = ['COMPOSE_PROFILES', 'POSTGRES_PASSWORD', 'NODE_OPTIONS', 'NO_COLOR', 'PGSSLMODE', 'TZ'];
    const lines = [...VARIABLE_NAMES, ...others].map((name) => `${name}=\n`);
    expect(warnings(await fileOf(lines.join('')))).toEqual([]);
  });

  it('that has the end of a secret in a line of its own does not have it told', async () => {
    const secret = 'a'.repeat(43);
    expect(warnings(await fileOf(`ENCRYPTION_KEY=\n${secret}=\n`))).toEqual([]);
  });
});
