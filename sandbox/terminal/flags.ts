import { parseArgs } from 'node:util';

export interface Flags {
  readonly empty: boolean;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly help: boolean;
  readonly port: number;
}

/** The same at every start, so that bookmarks and links in the bot's drafts go on working. */
const defaultPort = 4600;

const portRule = '--port takes a whole number from 0 to 65535';

/** The flags can't be understood. The message says what is wrong, and which flags there are. */
export class WrongFlag extends Error {
  override readonly name = 'WrongFlag';

  constructor(what: string) {
    super(`${what}. The flags are: --empty, --fresh, --port <number>, --open, --help.`);
  }
}

export const help = `npm run sandbox -- [flags]

  --empty          start without the seeded moments
  --fresh          forget the last run first: channels, messages, files and the bot's database
  --port <number>  the port to listen on (default ${defaultPort}; 0 takes any free port)
  --open           open the page in the browser
  --help           show this`;

/** @throws WrongFlag */
export function readFlags(args: readonly string[]): Flags {
  const values = parse(args);
  return { ...values, port: values.port === undefined ? defaultPort : portOf(values.port) };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { empty: flag, fresh: flag, open: flag, help: flag, port: { type: 'string' } },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (error.message.includes("'--port")) throw new WrongFlag(portRule);
    const [sentence = ''] = error.message.split(/\.\s|\n/);
    throw new WrongFlag(sentence);
  }
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port <= 65_535) return port;
  throw new WrongFlag(`${portRule}, not "${typed}"`);
}
