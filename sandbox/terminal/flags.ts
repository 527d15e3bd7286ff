import { parseArgs } from 'node:util';

export interface Flags {
  readonly empty: boolean;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly help: boolean;
  /** The person starts a bot of their own. */
  readonly ownBot: boolean;
  readonly port: number;
  /** How many shards Discord recommends. */
  readonly shards: number;
  /** How many shards may identify at once; without it, nobody waits. */
  readonly maxConcurrency?: number;
}

/** The same at every start, so that bookmarks and links in the bot's drafts go on working. */
const defaultPort = 4600;

const portRule = '--port takes a whole number from 0 to 65535';
/** Far more than any bot has. */
const MAX_SHARDS = 16_000;

/** The flags can't be understood. The message says what is wrong, and which flags there are. */
export class WrongFlag extends Error {
  override readonly name = 'WrongFlag';

  constructor(what: string) {
    super(
      `${what}. The flags are: --empty, --fresh, --port <number>, --shards <number>, --max-concurrency <number>, --own-bot, --open, --help.`,
    );
  }
}

export const help = `npm run sandbox -- [flags]

  --empty                     start without the seeded moments
  --fresh                     forget the last run first: channels, messages, files and the bot's database
  --port <number>             the port to listen on (default ${defaultPort}; 0 takes any free port)
  --shards <number>           how many shards Discord recommends to the bot (default 1)
  --max-concurrency <number>  how many shards may begin a session in five seconds (default: no limit)
  --own-bot                   run no bot, and say how to connect one of your own
  --open                      open the page in the browser
  --help                      show this`;

/** @throws WrongFlag */
export function readFlags(args: readonly string[]): Flags {
  const { port, shards, 'max-concurrency': concurrency, 'own-bot': ownBot, ...flags } = parse(args);
  return {
    ...flags,
    ownBot,
    port: port === undefined ? defaultPort : portOf(port),
    shards: shards === undefined ? 1 : shardsOf('shards', shards),
    ...(concurrency !== undefined && { maxConcurrency: shardsOf('max-concurrency', concurrency) }),
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const number = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        empty: flag,
        fresh: flag,
        'own-bot': flag,
        open: flag,
        help: flag,
        port: number,
        shards: number,
        'max-concurrency': number,
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (error.message.includes("'--port")) throw new WrongFlag(portRule);
    const [, counted] = /'--(shards|max-concurrency)/.exec(error.message) ?? [];
    if (counted !== undefined) throw new WrongFlag(shardsRule(counted));
    const [sentence = ''] = error.message.split(/\.\s|\n/);
    throw new WrongFlag(sentence);
  }
}

const shardsRule = (flag: string) => `--${flag} takes a whole number from 1 to ${MAX_SHARDS}`;

function shardsOf(flag: string, typed: string): number {
  const count = Number(typed);
  if (/^\d+$/.test(typed) && count >= 1 && count <= MAX_SHARDS) return count;
  throw new WrongFlag(`${shardsRule(flag)}, not "${typed}"`);
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port <= 65_535) return port;
  throw new WrongFlag(`${portRule}, not "${typed}"`);
}
