import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { VARIABLE_NAMES } from './config.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { TypoCounter } from './search/words/typos.ts';
import { StartError } from './start-error.ts';

/** What else such a file may set: for Compose and its PostgreSQL, for Node, for PostgreSQL's client, and for a terminal. */
const OF_OTHERS = /^(?:COMPOSE_|POSTGRES_|NODE_|PG|TZ$|NO_COLOR$)/;
/** A line that isn't one of a variable, such as the end of a key, may be a secret, which is not repeated. */
const NAME = /^[A-Z_]\w{0,31}$/i;
/** One in so many letters may be wrong. */
const LETTERS_PER_TYPO = 3;
/** Of the environment, which is full of what other programs need. */
const TYPOS_IN_ENVIRONMENT = 1;

/**
 * Adds the variables of a .env file in the working directory. The environment takes precedence.
 * @param warn is told, in words, of each name that may be mistyped: of the file, each that the bot doesn't know; of the
 * environment, where containers get theirs, what comes very near to one
 * @throws {StartError} if it can't be read
 */
export function loadEnvFile(warn: (words: string) => void, file = '.env'): void {
  const { unknownVariable, nearVariable } = operatorTexts;
  for (const name of unknownAmong(Object.keys(process.env))) {
    const nearest = nearestTo(name, TYPOS_IN_ENVIRONMENT);
    if (nearest !== undefined) warn(nearVariable(name, nearest));
  }
  if (!existsSync(file)) return;
  const variables = parseEnv(textOf(file));
  for (const name of unknownAmong(Object.keys(variables))) {
    warn(unknownVariable(name, nearestTo(name, Math.floor(name.length / LETTERS_PER_TYPO))));
  }
  for (const [name, value] of Object.entries(variables)) process.env[name] ??= value;
}

const KNOWN: ReadonlySet<string> = new Set(VARIABLE_NAMES);

const unknownAmong = (names: readonly string[]): readonly string[] =>
  names.filter((name) => NAME.test(name) && !KNOWN.has(name) && !OF_OTHERS.test(name));

/** Windows' editors and shells may begin it with a mark, or write UTF-16. Node takes either for a part of the first name. */
function textOf(file: string): string {
  const bytes = bytesOf(file);
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartError('env-file', file, { cause: error });
  }
}

/** The variable with the fewest typing errors between, unless all have too many. */
function nearestTo(name: string, limit: number): string | undefined {
  const typos = new TypoCounter(name.toUpperCase(), limit, false);
  const counted = VARIABLE_NAMES.map((known) => ({ known, count: typos.count(known) }));
  const [nearest] = counted
    .filter(({ count }) => count <= limit)
    .sort((one, other) => one.count - other.count);
  return nearest?.known;
}
