import { readFile } from 'node:fs/promises';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { ENCRYPTION_KEY } from '../encryption.ts';
import { Child } from './child.ts';
import type { ProbeMessage } from './probe.ts';

export type BotProcess = Child<ProbeMessage>;

/** A line of the bot's log. */
export interface LogLine {
  /** pino's number: 40 for warnings, 50 for errors, 60 for fatal ones. */
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message?: string; readonly stack?: string; readonly code?: unknown };
}

/** pino's number for warnings. */
const WARN = 40;

export interface BotOptions {
  readonly discord: Pick<SandboxDiscord, 'apiUrl' | 'token'>;
  readonly databaseFile: string;
  /** The folder that it runs in. */
  readonly cwd: string;
  /** The script of `package.json` whose flags Node gets. Default: `start`. */
  readonly script?: 'start' | 'start:small';
  /** Further variables of its environment, or others than those that follow from the rest. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Receives the bot's log. By default, warnings and worse are printed. */
  readonly onLogged?: (line: LogLine) => void;
  /** Receives the process while it starts, so that it can be ended before it is ready. */
  readonly onSpawned?: (bot: BotProcess) => void;
}

/** Node's flags in a script. */
async function flagsOf(script: NonNullable<BotOptions['script']>): Promise<string[]> {
  const manifest = new URL('../../../package.json', import.meta.url);
  const { scripts } = JSON.parse(await readFile(manifest, 'utf8')) as {
    scripts: Record<typeof script, string>;
  };
  return scripts[script].split(' ').filter((word) => word.startsWith('--'));
}

/** The bot as npm runs it, with the probe beside it, against a sandbox. */
export async function startBot({
  discord,
  databaseFile,
  cwd,
  script = 'start',
  variables,
  onLogged = printWarnings,
  onSpawned,
}: BotOptions): Promise<{ readonly bot: BotProcess; readonly startMs: number }> {
  const begun = performance.now();
  const probe = new URL('./probe.js', import.meta.url);
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const bot: BotProcess = new Child(new URL('../../src/main.js', import.meta.url), {
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      // Without them a public bot warns at its start.
      PRIVACY_URL: 'https://example.org/privacy',
      TERMS_URL: 'https://example.org/terms',
      OPERATOR_CONTACT: 'operator@example.org',
      DATABASE_URL: `sqlite://${databaseFile}`,
      LOG_LEVEL: 'info',
      ...(ENCRYPTION_KEY !== undefined && { ENCRYPTION_KEY }),
      ...variables,
    },
    cwd,
    execArgv: [...(await flagsOf(script)), '--expose-gc', '--import', probe.href],
    onLine: (text) => {
      const line = parse(text);
      if (!line) return;
      if (line.msg === 'ready') tellReady();
      onLogged(line);
    },
  });
  onSpawned?.(bot);
  try {
    await bot.orLost(ready);
    return { bot, startMs: performance.now() - begun };
  } catch (error) {
    await bot.stop();
    throw error;
  }
}

/** A process that was killed may leave half a line behind. */
function parse(text: string): LogLine | undefined {
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return undefined;
  }
}

function printWarnings(line: LogLine): void {
  if (line.level >= WARN) console.error(JSON.stringify(line));
}
