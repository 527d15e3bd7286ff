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

/**
 * Adds the variables of a .env file in the working directory. The environment takes precedence.
 * @param warn is told, in words, of each name in it that the bot doesn't know, which may be mistyped
 * @throws {StartError} if it can't be read
 */
export function loadEnvFile(warn: (words: string) => void, file = '.env'): void {
  if (!existsSync(file)) return;
  const variables = parseEnv(textOf(file));
  for (const [name, value] of Object.entries(variables)) process.env[name] ??= value;
  const known = new Set<string>(VARIABLE_NAMES);
  const names = Object.keys(variables);
  for (const name of names.filter((one) => NAME.test(one) && !known.has(one) && !OF_OTHERS.test(one))) {
    warn(operatorTexts.unknownVariable(name, nearestTo(name)));
  }
}

/** Windows has editors and shells that put a mark at the beginning, or write UTF-16. Node takes either for a part of the first name. */
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
function nearestTo(name: string): string | undefined {
  const limit = Math.floor(name.length / LETTERS_PER_TYPO);
  const typos = new TypoCounter(name.toUpperCase(), limit, false);
  const counted = VARIABLE_NAMES.map((known) => ({ known, count: typos.count(known) }));
  const [nearest] = counted
    .filter(({ count }) => count <= limit)
    .sort((one, other) => one.count - other.count);
  return nearest?.known;
}
