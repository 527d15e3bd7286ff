import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, readBackups, readConfig, readDatabase, readOmdb, readParts } from '../src/config.ts';
import { StoreError } from '../src/data/store/record-store.ts';
import { operatorTexts } from '../src/i18n/operator-texts.ts';
import { TextsError } from '../src/i18n/read-messages.ts';
import { explainStart, reasonOf, StartError } from '../src/start-error.ts';

const DISCORD_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abc-DEF_123456';
const TMDB_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ0ZXN0In0.c2VjcmV0-_x';
const TRY = 'npm run sandbox';

type Environment = Record<string, string | undefined>;

/** What the operator reads when the bot does not start with that environment. */
function refusal(environment: Environment): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return explainStart(error);
  }
  throw new Error('it was taken');
}

describe('the configuration', () => {
  it('needs nothing but the token', () => {
    expect(readConfig({ DISCORD_TOKEN })).toEqual({
      token: DISCORD_TOKEN,
      apiUrl: 'https://discord.com/api',
      databaseUrl: 'sqlite://data/moments.sqlite',
      shards: 'auto',
      encryptionKey: undefined,
      libraryBytes: 512 * 1024 * 1024,
      devGuildId: undefined,
      logLevel: 'info',
      healthPort: undefined,
      backups: undefined,
      sources: {},
      operator: {},
    });
  });

  it('takes every variable', () => {
    const environment = {
      DISCORD_TOKEN: ` ${DISCORD_TOKEN}\n`,
      DISCORD_API_URL: 'http://127.0.0.1:4000/api//',
      DATABASE_URL: 'sqlite:///var/lib/moments.sqlite',
      SHARDS: '4',
      LIBRARY_MEMORY_MB: '64',
      DEV_GUILD_ID: '700000000000000001',
      LOG_LEVEL: 'debug',
      HEALTH_PORT: '9090',
      BACKUP_DIR: '/var/backups/moments',
      BACKUP_KEEP: '30',
      FILM_SOURCES: ' wikidata , tmdb,omdb',
      WIKIDATA_CONTACT: 'films@example.org',
      WIKIDATA_API_URL: 'http://127.0.0.1:4001/w/api.php',
      TMDB_TOKEN: `${TMDB_TOKEN}\n`,
      TMDB_API_URL: 'http://127.0.0.1:4002/',
      OMDB_URL: 'http://127.0.0.1:4003/data/',
      OMDB_FOLDER: '/var/lib/films',
      PRIVACY_URL: 'https://example.org/privacy',
      TERMS_URL: 'https://example.org/terms',
      OPERATOR_CONTACT: 'bot@example.org',
    };
    expect(readConfig(environment)).toEqual({
      token: DISCORD_TOKEN,
      apiUrl: 'http://127.0.0.1:4000/api',
      databaseUrl: 'sqlite:///var/lib/moments.sqlite',
      encryptionKey: undefined,
      shards: { first: 0, last: 3, count: 4 },
      libraryBytes: 64 * 1024 * 1024,
      devGuildId: '700000000000000001',
      logLevel: 'debug',
      healthPort: 9090,
      backups: { folder: '/var/backups/moments', keep: 30 },
      sources: {
        wikidata: { apiUrl: 'http://127.0.0.1:4001/w/api.php', contact: 'films@example.org' },
        tmdb: { apiUrl: 'http://127.0.0.1:4002', token: TMDB_TOKEN },
        omdb: { url: 'http://127.0.0.1:4003/data', folder: '/var/lib/films' },
      },
      operator: {
        privacyUrl: 'https://example.org/privacy',
        termsUrl: 'https://example.org/terms',
        contact: 'bot@example.org',
      },
    });
  });

  it('asks TMDB itself where its token is all that is set', () => {
    expect(readConfig({ DISCORD_TOKEN, FILM_SOURCES: 'tmdb', TMDB_TOKEN }).sources).toEqual({
      tmdb: { apiUrl: 'https://api.themoviedb.org', token: TMDB_TOKEN },
    });
  });

  it('needs nothing more for omdb.org, and keeps its films beside the database', () => {
    const url = 'https://www.omdb.org/data';
    expect(readConfig({ DISCORD_TOKEN, FILM_SOURCES: 'omdb' }).sources).toEqual({
      omdb: { url, folder: 'data/omdb' },
    });
    expect(readOmdb({})).toEqual({ url, folder: 'data/omdb' });
    expect(readOmdb({ DATABASE_URL: 'sqlite:///srv/bot/moments.sqlite' }).folder).toBe('/srv/bot/omdb');
    expect(readOmdb({ DATABASE_URL: 'postgres://db/moments' }).folder).toBe('data/omdb');
    expect(() => readOmdb({ OMDB_URL: 'ftp://omdb.example' })).toThrow(ConfigError);
  });

  it('asks no database of films that is not named, whatever else is set of it', () => {
    expect(readConfig({ DISCORD_TOKEN, TMDB_TOKEN }).sources).toEqual({});
  });

  it('reads where everything is kept without a token of Discord', () => {
    expect(readDatabase({}).url).toBe('sqlite://data/moments.sqlite');
    expect(readDatabase({ DATABASE_URL: 'sqlite:///var/lib/moments.sqlite' }).url).toBe(
      'sqlite:///var/lib/moments.sqlite',
    );
    expect(() => readDatabase({ DATABASE_URL: 'mysql://db.example' })).toThrow(ConfigError);
  });

  it('takes a key of 32 bytes in hex or base64, which prints nothing of itself', () => {
    const bytes = Buffer.from('goosebump moments, encrypted now');
    const written = [
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      ` ${bytes.toString('base64')}\n`,
    ];
    for (const text of [...written, bytes.toString('base64url')]) {
      const { encryptionKey: key } = readConfig({ DISCORD_TOKEN, ENCRYPTION_KEY: text });
      expect(key?.export()).toEqual(bytes);
      expect(inspect({ key }) + JSON.stringify({ key })).not.toContain(text.trim().slice(0, 8));
    }
    expect(readDatabase({ ENCRYPTION_KEY_OLD: written[0] }).oldKey?.export()).toEqual(bytes);
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = { DISCORD_API_URL: '', DATABASE_URL: ' ', DEV_GUILD_ID: '', LOG_LEVEL: '\t' };
    expect(readConfig({ DISCORD_TOKEN, ...empty })).toEqual(readConfig({ DISCORD_TOKEN }));
  });

  it('asks Wikidata itself where no other address is given, and takes a page as the contact', () => {
    const contact = 'https://example.org/~elif/bot?who=1';
    expect(
      readConfig({ DISCORD_TOKEN, FILM_SOURCES: 'wikidata', WIKIDATA_CONTACT: contact }).sources,
    ).toEqual({ wikidata: { apiUrl: 'https://www.wikidata.org/w/api.php', contact } });
  });

  it('asks no source that is not turned on, though all else is there', () => {
    expect(readConfig({ DISCORD_TOKEN, WIKIDATA_CONTACT: 'films@example.org' }).sources).toEqual({});
  });

  it('has no opinion about other variables', () => {
    expect(readConfig({ DISCORD_TOKEN, PATH: '/bin', HOME: undefined })).toMatchObject({ logLevel: 'info' });
  });
});

describe('a start that cannot be', () => {
  it.each([
    ['auto', 'auto'],
    ['1', { first: 0, last: 0, count: 1 }],
    [' 0-3 of 8 ', { first: 0, last: 3, count: 8 }],
    ['5 of 8', { first: 5, last: 5, count: 8 }],
  ])('reads which shards a process runs: %j', (text, shards) => {
    const environment = { DISCORD_TOKEN, DATABASE_URL: 'postgres://bot@db/moments', SHARDS: text };
    expect(readConfig(environment)).toMatchObject({ shards });
  });

  it.each(['0', '-1', '1.5', '8-9 of 8', '3-2 of 8', '0-3', '0-3/8', '8 of 8', 'all', '0-99999 of 100000'])(
    'refuses shards that can’t be: %j',
    (text) => {
      const told = refusal({ DISCORD_TOKEN, DATABASE_URL: 'postgres://bot@db/moments', SHARDS: text });
      expect(told).toContain('SHARDS isn’t right.');
      expect(told).toContain('0-3 of 8');
    },
  );

  it('refuses a part of the shards on SQLite, where nobody could run the others', () => {
    const told = refusal({ DISCORD_TOKEN, SHARDS: '0-3 of 8' });
    expect(told).toMatch(/^SHARDS names a part of the shards, but a file belongs to one process.+PostgreSQL/);
    expect(readConfig({ DISCORD_TOKEN, SHARDS: '0-7 of 8' })).toMatchObject({ shards: { count: 8 } });
  });

  it('tells everything that is the matter at once, a line for each', () => {
    const told = refusal({ HEALTH_PORT: '0', LOG_LEVEL: 'loud', FILM_SOURCES: 'tmdb, imdb, netflix' }).split(
      '\n',
    );
    expect(told.slice(0, -2).map((line) => line.replace(/\. .+/, ''))).toEqual([
      'DISCORD_TOKEN is missing',
      'LOG_LEVEL isn’t right',
      'HEALTH_PORT isn’t right',
      'FILM_SOURCES isn’t right',
      'TMDB_TOKEN is missing',
    ]);
    expect(told.slice(-2)).toEqual([operatorTexts.whereToSet(5), operatorTexts.tryWithout]);
  });

  it('also of several parts that are read apart', () => {
    const parts = { backups: readBackups, database: readDatabase, omdb: readOmdb };
    const environment = { BACKUP_KEEP: 'all', DATABASE_URL: 'moments', BACKUP_DIR: '/srv' };
    try {
      readParts(parts, environment);
      throw new Error('it was taken');
    } catch (error) {
      expect((error as ConfigError).faults).toEqual([
        { variable: 'BACKUP_KEEP', fault: 'wrong' },
        { variable: 'DATABASE_URL', fault: 'wrong' },
      ]);
    }
    expect(readParts(parts, { BACKUP_DIR: '/srv' }).backups).toEqual({ folder: '/srv', keep: 7 });
  });

  it('also what variables lack together, beside what is wrong with others', () => {
    const told = refusal({ SHARDS: '0-3 of 8', FILM_SOURCES: 'tmdb, wikidata', TMDB_TOKEN: 'two words' });
    expect(told.split('\n').map((line) => line.split(' ', 2).join(' '))).toEqual([
      'DISCORD_TOKEN is',
      'TMDB_TOKEN isn’t',
      'WIKIDATA_CONTACT is',
      'SHARDS names',
      'Set them',
      'To try',
    ]);
  });

  it.each([undefined, '', '  '])(
    'says that the token is missing where it is %j, and how to try without',
    (token) => {
      const told = refusal({ DISCORD_TOKEN: token });
      expect(told).toMatch(/^DISCORD_TOKEN is missing\. It should be your bot’s token/);
      expect(told).toContain(operatorTexts.whereToSet(1));
      expect(told).toContain(TRY);
    },
  );

  it('says that Wikidata can’t be asked without a contact', () => {
    for (const contact of [undefined, '', ' ']) {
      const told = refusal({ DISCORD_TOKEN, FILM_SOURCES: 'wikidata', WIKIDATA_CONTACT: contact });
      expect(told).toMatch(/^WIKIDATA_CONTACT is missing\. It should be your e-mail address/);
    }
  });

  it.each([
    ['DISCORD_TOKEN', 'not-a-token'],
    ['DISCORD_TOKEN', 'Bot MTIz.GaBcDe.abc'],
    ['DISCORD_TOKEN', 'MTIz.Ga BcDe.abc'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_API_URL', 'ftp://discord.com/api'],
    ['DATABASE_URL', 'mysql://me:hunter2@db.example/moments'],
    ['DATABASE_URL', 'data/moments.sqlite'],
    ['DATABASE_URL', 'sqlite://'],
    ['DATABASE_URL', 'postgres://'],
    ['ENCRYPTION_KEY', 'hunter2'],
    ['ENCRYPTION_KEY', '0123456789abcdef'.repeat(2)],
    ['ENCRYPTION_KEY', `${'0123456789abcdef'.repeat(4)}0`],
    ['ENCRYPTION_KEY', 'Z29vc2VidW1wIG1vbWVudHMsIGVuY3J5cHRlZCBub3chISEh'],
    ['ENCRYPTION_KEY_OLD', '…'.repeat(64)],
    ['LIBRARY_MEMORY_MB', '0'],
    ['LIBRARY_MEMORY_MB', '-64'],
    ['LIBRARY_MEMORY_MB', '1.5'],
    ['LIBRARY_MEMORY_MB', '64 MB'],
    ['DEV_GUILD_ID', 'my server'],
    ['DEV_GUILD_ID', '1234'],
    ['LOG_LEVEL', 'loud'],
    ['HEALTH_PORT', '0'],
    ['HEALTH_PORT', '65536'],
    ['HEALTH_PORT', '127.0.0.1:9090'],
    ['BACKUP_KEEP', '0'],
    ['BACKUP_KEEP', 'seven'],
    ['LOG_LEVEL', 'INFO'],
    ['FILM_SOURCES', 'imdb'],
    ['FILM_SOURCES', 'tmdb;wikidata'],
    ['FILM_SOURCES', 'tmdb,'],
    ['TMDB_TOKEN', '0123456789abcdef0123456789abcdef'],
    ['TMDB_TOKEN', 'eyJh.bGci.Bearer token'],
    ['TMDB_API_URL', 'api.themoviedb.org'],
    ['FILM_SOURCES', 'wikidata;tmdb'],
    ['WIKIDATA_CONTACT', 'Elif'],
    ['WIKIDATA_CONTACT', 'http://example.org'],
    ['WIKIDATA_CONTACT', 'films@example.org\r\nx-evil: 1'],
    ['WIKIDATA_CONTACT', 'https://example.org/İstanbul'],
    ['WIKIDATA_API_URL', 'https://www.wikidata.org'],
    ['WIKIDATA_API_URL', 'ftp://www.wikidata.org/w/api.php'],
  ] as const)(
    'names %s where it is %j, says what it should be, and keeps the value to itself',
    (name, value) => {
      const told = refusal({ DISCORD_TOKEN, [name]: value });
      expect(told).toMatch(new RegExp(`^${name} isn’t right\\. It should be `));
      expect(told.split('\n')[0]).toContain(operatorTexts.variables[name]);
      expect(told.includes(TRY)).toBe(name === 'DISCORD_TOKEN');
      if (!operatorTexts.variables[name].includes(value)) expect(told).not.toContain(value);
    },
  );

  it('says that the token of TMDB is missing where TMDB is to be asked', () => {
    const told = refusal({ DISCORD_TOKEN, FILM_SOURCES: 'tmdb' });
    expect(told).toMatch(/^TMDB_TOKEN is missing\. It should be your API Read Access Token of TMDB/);
  });

  it('keeps the value out of the error itself, its stack and its cause', () => {
    try {
      readConfig({ DISCORD_TOKEN: 'hunter2', TMDB_TOKEN: 'hunter2' });
    } catch (error) {
      expect(
        JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause]),
      ).not.toContain('hunter2');
    }
    expect.assertions(1);
  });

  it.each([
    'in-use',
    'locked',
    'linked',
    'not-a-database',
    'emptied',
    'outdated',
    'read-only',
    'full',
    'unavailable',
    'copying',
    'unreachable',
    'refused',
    'too-old',
    'standby',
    'no-rights',
    'no-locks',
    'other-table',
    'other-collation',
  ] as const)('names the file where the store is %s', (kind) => {
    expect(explainStart(new StoreError(kind, 'data/moments.sqlite'))).toContain('data/moments.sqlite');
  });

  it.each(['token', 'unreachable'] as const)(
    'says where it asked, and how to try without a token only where that is what is wrong (%s)',
    (kind) => {
      const told = explainStart(new StartError(kind, 'https://discord.com/api'));
      expect(told).toContain('https://discord.com/api');
      expect(told.includes(TRY)).toBe(kind === 'token');
    },
  );

  it('names the language and the keys of texts that don’t fit, in one line', () => {
    const told = explainStart(new TextsError('tr', ['lacks card.film', 'lacks errors.bug']));
    expect(told).toBe(operatorTexts.texts('tr', ['lacks card.film', 'lacks errors.bug']));
    expect(told).toContain('src/i18n/locales/tr');
    expect(told).toContain('lacks card.film; lacks errors.bug');
    expect(told).not.toContain(operatorTexts.bug);
    const notJson = new TextsError('es', ['has a file that isn’t JSON: card.json'], {
      cause: new SyntaxError('Unexpected end of JSON input'),
    });
    expect(explainStart(notJson)).toContain('Unexpected end of JSON input');
  });

  it('begins with a whole sentence in every case, because the sandbox shows only the first line', () => {
    const errors = [
      new TypeError('x is undefined'),
      new TextsError('tr', ['lacks card.film']),
      new StoreError('full', 'data/moments.sqlite'),
      new StartError('token', 'https://discord.com/api'),
    ];
    for (const error of errors) expect(explainStart(error).split('\n', 1)[0]).not.toMatch(/:$/);
  });

  it('tells a fault of its own whole, to be reported', () => {
    const told = explainStart(new TypeError('x is undefined'));
    expect(told).toContain(operatorTexts.bug);
    expect(told).toMatch(/TypeError: x is undefined\n\s+at /);
    // In the log, too.
    const bug = new TypeError('x is undefined');
    expect(reasonOf(bug)).toEqual({ err: bug });
  });
});

describe('.env.example', async () => {
  const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
  const variables = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

  it('names every variable that the bot knows, and no other', () => {
    expect(variables.map(([name]) => name).sort()).toEqual(Object.keys(operatorTexts.variables).sort());
  });

  it('explains each in a line above it', () => {
    const lines = example.split('\n');
    for (const [name] of variables) {
      expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1]).toMatch(/^# \S.{20,}/);
    }
  });

  it('holds no token, and otherwise the defaults', () => {
    const environment = { ...Object.fromEntries(variables), DISCORD_TOKEN };
    expect(Object.fromEntries(variables)).toHaveProperty('DISCORD_TOKEN', '');
    expect(readConfig(environment)).toEqual(readConfig({ DISCORD_TOKEN }));
  });
});
