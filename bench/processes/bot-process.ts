import { readFile } from 'node:fs/promises';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { Child } from './child.ts';
import type { ProbeMessage } from './probe.ts';

export type BotProcess = Child<ProbeMessage>;

/** pino's number for warnings. */
const WARN = 40;

/** Node's flags in `npm start`. */
async function startFlags(): Promise<string[]> {
  const manifest = new URL('../../../package.json', import.meta.url);
  const { scripts } = JSON.parse(await readFile(manifest, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** The bot as `npm start` runs it, with the probe beside it, against a sandbox. */
export async function startBot(
  { apiUrl, token }: Pick<SandboxDiscord, 'apiUrl' | 'token'>,
  databaseFile: string,
  cwd: string,
): Promise<{ readonly bot: BotProcess; readonly startMs: number }> {
  const begun = performance.now();
  const probe = new URL('./probe.js', import.meta.url);
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const bot: BotProcess = new Child(new URL('../../src/main.js', import.meta.url), {
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      DATABASE_URL: `sqlite://${databaseFile}`,
      LOG_LEVEL: 'info',
    },
    cwd,
    execArgv: [...(await startFlags()), '--expose-gc', '--import', probe.href],
    onLine: (line) => {
      const { level, msg } = JSON.parse(line) as { level: number; msg: string };
      if (msg === 'ready') tellReady();
      if (level >= WARN) console.error(line);
    },
  });
  try {
    await bot.orLost(ready);
    return { bot, startMs: performance.now() - begun };
  } catch (error) {
    await bot.stop();
    throw error;
  }
}
