import { createSecretKey, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isPostgres } from './data/store/postgres-address.ts';
import { SOURCE_NAMES, type SourceName } from './domain/film.ts';
import type { Operator } from './domain/operator.ts';
import { allShards, isWhole, type Shards } from './domain/shards.ts';

export const MAX_PORT = 65_535;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Three parts joined by dots. */
const Token = z
  .string()
  .trim()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);

/** The address of an API, without a slash at its end. */
const Base = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** An e-mail address or a web page. It goes into a header, so it is plain ASCII. */
const Contact = z.union([z.email(), z.url({ protocol: /^https$/ }).regex(/^[!-~]+$/)]);

/** 32 bytes, in hex or base64. As a key object, which prints nothing of itself. */
const EncryptionKey = z
  .string()
  .trim()
  .regex(/^(?:[\da-f]{64}|[\w+/-]{43}=?)$/i)
  .transform((text) => createSecretKey(Buffer.from(text, text.length === 64 ? 'hex' : 'base64')));

/** `auto`, a number of shards, or some of them: `0-3 of 8`, `2 of 8`. */
const ShardsText = z
  .string()
  .trim()
  .regex(/^(?:auto|\d{1,4}|\d{1,4}(?:-\d{1,4})? of \d{1,4})$/)
  .transform((text): Shards | 'auto' => {
    if (text === 'auto') return text;
    const [, first, last = first, count = 0] = /^(\d+)(?:-(\d+))? of (\d+)$/.exec(text) ?? [];
    if (first === undefined) return allShards(Number(text));
    return { first: Number(first), last: Number(last), count: Number(count) };
  })
  .refine((shards) => shards === 'auto' || (shards.first <= shards.last && shards.last < shards.count));

/** A page that Discord takes for a button. */
const Page = z
  .url({ protocol: /^https$/ })
  .regex(/^[!-~]+$/)
  .max(512);

/** What the environment says: each variable and the key under which the rest of the bot knows it. */
const Variables = z.object({
  /** As the developer portal gives it. */
  DISCORD_TOKEN: Token,
  /** The base of the API, without the version: `https://discord.com/api`. */
  DISCORD_API_URL: Base.default('https://discord.com/api'),
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^(?:sqlite|postgres|postgresql):\/\/.+/)
    .default('sqlite://data/moments.sqlite'),
  /** Encrypts everything in the database. */
  ENCRYPTION_KEY: EncryptionKey.optional(),
  /** The key from before, while the database goes from it to ENCRYPTION_KEY. */
  ENCRYPTION_KEY_OLD: EncryptionKey.optional(),
  /** Which of Discord's shards this process runs. */
  SHARDS: ShardsText.default('auto'),
  LIBRARY_MEMORY_MB: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number)
    .default(512),
  DEV_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/)
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  /** Where /healthz and /metrics are served, on the loopback interface. */
  HEALTH_PORT: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((port) => port <= MAX_PORT)
    .optional(),
  /** The folder for a backup a day. */
  BACKUP_DIR: z.string().optional(),
  /** How many backups stay there. */
  BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(7),
  /** As in `wikidata,omdb`. */
  FILM_SOURCES: z
    .string()
    .transform((names) => names.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(SOURCE_NAMES)))
    .default([]),
  WIKIDATA_CONTACT: Contact.optional(),
  WIKIDATA_API_URL: z
    .url({ protocol: /^https?$/ })
    .regex(/\/w\/api\.php$/)
    .default('https://www.wikidata.org/w/api.php'),
  /** TMDB's API read access token; its shorter API key is something else. */
  TMDB_TOKEN: Token.optional(),
  /** The base of TMDB's API, without the version. */
  TMDB_API_URL: Base.default('https://api.themoviedb.org'),
  /** The folder with omdb.org's files: `all_movies.csv.bz2` and the others. */
  OMDB_URL: Base.default('https://www.omdb.org/data'),
  /** Where the index of omdb.org's films is kept. By default `omdb` beside the database's file, or in `data`. */
  OMDB_FOLDER: z.string().optional(),
  /** Where people can read how the operator treats their data, and on what terms. */
  PRIVACY_URL: Page.optional(),
  TERMS_URL: Page.optional(),
  /** How people reach the operator. */
  OPERATOR_CONTACT: Contact.optional(),
});

type VariableName = keyof z.infer<typeof Variables>;

/** What the bot looks for in the environment. */
export const VARIABLE_NAMES = Object.keys(Variables.shape) as readonly VariableName[];

/** What each source needs, by the name that turns it on in FILM_SOURCES. */
const NEEDED = { wikidata: ['WIKIDATA_CONTACT'], tmdb: ['TMDB_TOKEN'], omdb: [] } as const satisfies Record<
  SourceName,
  readonly VariableName[]
>;

type Values = z.infer<typeof Variables>;

/**
 * What is the matter with variables that are right by themselves. Of the others, nothing is known; only the sources that
 * FILM_SOURCES names among what is wrong still need what they need.
 */
function faultsTogether({ SHARDS, DATABASE_URL }: Partial<Values>, set: NamedValues) {
  const named = new Set<string>(set.FILM_SOURCES?.match(/[a-z]+/g));
  const on = SOURCE_NAMES.filter((source) => named.has(source));
  const needed = on.flatMap((source): readonly VariableName[] => NEEDED[source]);
  const faults: ConfigFault[] = needed
    .filter((name) => set[name] === undefined)
    .map((variable) => ({ variable, fault: 'missing' }));
  // A file belongs to one process, so that nobody could run the others.
  const isPart = SHARDS !== undefined && SHARDS !== 'auto' && !isWhole(SHARDS);
  if (isPart && DATABASE_URL !== undefined && !isPostgres(DATABASE_URL)) {
    faults.push({ variable: 'SHARDS', fault: 'unshared' });
  }
  return faults;
}

export interface Config {
  readonly token: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  /** Without it, what is stored is not encrypted. */
  readonly encryptionKey: KeyObject | undefined;
  /** `auto`: as many as Discord recommends, and all of them. */
  readonly shards: Shards | 'auto';
  /** The memory limit for the libraries of all communities together. */
  readonly libraryBytes: number;
  /** Commands are registered only in this server, where they appear at once. */
  readonly devGuildId: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Without it, neither health nor metrics are served. */
  readonly healthPort: number | undefined;
  /** Without it, the bot makes no backups. */
  readonly backups: BackupConfig | undefined;
  readonly sources: SourceConfigs;
  readonly operator: Operator;
}

export interface BackupConfig {
  readonly folder: string;
  /** How many stay there. */
  readonly keep: number;
}

/** The film databases that are asked while the bot runs; empty unless the operator turns some on. */
interface SourceConfigs {
  readonly wikidata?: WikidataConfig;
  readonly tmdb?: TmdbConfig;
  readonly omdb?: OmdbConfig;
}

interface WikidataConfig {
  readonly apiUrl: string;
  /** Contact address of the operator: Wikimedia wants to be able to reach them. */
  readonly contact: string;
}

interface TmdbConfig {
  readonly apiUrl: string;
  readonly token: string;
}

export interface OmdbConfig {
  readonly url: string;
  readonly folder: string;
}

/** What is the matter with a variable. `unshared`: a part of the shards, on a database that only one process can have. */
export interface ConfigFault {
  readonly variable: VariableName;
  readonly fault: 'missing' | 'wrong' | 'unshared';
}

/** Variables are missing or wrong. Their values are left out: they may be secrets. */
export class ConfigError extends Error {
  /** One for each variable. */
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ variable, fault }) => `config.${variable}.${fault}`).join(', '));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

type NamedValues = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration. An empty variable counts as not set.
 * @throws {ConfigError} for all variables that don't fit
 */
export function readConfig(environment: NamedValues): Config {
  const data = read(Variables, environment, faultsTogether);
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: data.DISCORD_API_URL,
    databaseUrl: data.DATABASE_URL,
    encryptionKey: data.ENCRYPTION_KEY,
    shards: data.SHARDS,
    libraryBytes: data.LIBRARY_MEMORY_MB * 1024 * 1024,
    devGuildId: data.DEV_GUILD_ID,
    logLevel: data.LOG_LEVEL,
    healthPort: data.HEALTH_PORT,
    backups: backupsOf(data),
    sources: sourcesOf(data),
    operator: {
      privacyUrl: data.PRIVACY_URL,
      termsUrl: data.TERMS_URL,
      contact: data.OPERATOR_CONTACT,
    },
  };
}

interface Database {
  readonly url: string;
  readonly key: KeyObject | undefined;
  readonly oldKey: KeyObject | undefined;
}

/**
 * Where everything is stored and how it is encrypted, for what works without Discord.
 * @throws {ConfigError} if a variable doesn't fit
 */
export function readDatabase(environment: NamedValues): Database {
  const shape = Variables.pick({ DATABASE_URL: true, ENCRYPTION_KEY: true, ENCRYPTION_KEY_OLD: true });
  const data = read(shape, environment);
  return { url: data.DATABASE_URL, key: data.ENCRYPTION_KEY, oldKey: data.ENCRYPTION_KEY_OLD };
}

/**
 * Where backups are kept, for what works without Discord.
 * @throws {ConfigError} if a variable doesn't fit
 */
export function readBackups(environment: NamedValues): BackupConfig | undefined {
  return backupsOf(read(Variables.pick({ BACKUP_DIR: true, BACKUP_KEEP: true }), environment));
}

/**
 * Where omdb.org's films come from, and where they are kept, for what works without Discord.
 * @throws {ConfigError} if a variable doesn't fit
 */
export function readOmdb(environment: NamedValues): OmdbConfig {
  return omdbOf(read(Variables.pick({ DATABASE_URL: true, OMDB_URL: true, OMDB_FOLDER: true }), environment));
}

/**
 * Several parts of the configuration, of which all faults are told together.
 * @throws {ConfigError} for all variables that don't fit
 */
export function readParts<Parts extends Readonly<Record<string, (environment: NamedValues) => unknown>>>(
  parts: Parts,
  environment: NamedValues,
): { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> } {
  const values: Record<string, unknown> = {};
  const faults = new Map<VariableName, ConfigFault>();
  for (const [name, readPart] of Object.entries(parts)) {
    try {
      values[name] = readPart(environment);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      for (const one of error.faults) faults.set(one.variable, one);
    }
  }
  if (faults.size > 0) throw new ConfigError([...faults.values()]);
  return values as { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };
}

function read<Shape extends Partial<typeof Variables.shape>>(
  { shape }: z.ZodObject<Shape>,
  environment: NamedValues,
  faultsOf: (values: Partial<Values>, set: NamedValues) => readonly ConfigFault[] = () => [],
) {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const values: Record<string, unknown> = {};
  const faults = new Map<VariableName, ConfigFault>();
  for (const [name, one] of Object.entries(shape)) {
    const variable = name as VariableName;
    const parsed = one.safeParse(set[variable]);
    if (parsed.success) values[variable] = parsed.data;
    else faults.set(variable, { variable, fault: set[variable] === undefined ? 'missing' : 'wrong' });
  }
  for (const one of faultsOf(values, set)) if (!faults.has(one.variable)) faults.set(one.variable, one);
  if (faults.size > 0) throw new ConfigError([...faults.values()]);
  return values as z.infer<z.ZodObject<Shape>>;
}

function sourcesOf(data: z.infer<typeof Variables>): SourceConfigs {
  const { FILM_SOURCES: on, WIKIDATA_CONTACT: contact, TMDB_TOKEN: token } = data;
  return {
    ...(on.includes('wikidata') &&
      contact !== undefined && { wikidata: { apiUrl: data.WIKIDATA_API_URL, contact } }),
    ...(on.includes('tmdb') && token !== undefined && { tmdb: { apiUrl: data.TMDB_API_URL, token } }),
    ...(on.includes('omdb') && { omdb: omdbOf(data) }),
  };
}

function backupsOf({
  BACKUP_DIR: folder,
  BACKUP_KEEP: keep,
}: Pick<z.infer<typeof Variables>, 'BACKUP_DIR' | 'BACKUP_KEEP'>): BackupConfig | undefined {
  return folder === undefined ? undefined : { folder, keep };
}

function omdbOf({
  DATABASE_URL: database,
  OMDB_URL: url,
  OMDB_FOLDER: folder,
}: Pick<z.infer<typeof Variables>, 'DATABASE_URL' | 'OMDB_URL' | 'OMDB_FOLDER'>): OmdbConfig {
  const beside = isPostgres(database) ? 'data' : dirname(database.slice('sqlite://'.length));
  return { url, folder: folder ?? join(beside, 'omdb') };
}
