import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { type Run, runScript } from './run-script.ts';
import type { TestDatabase } from './test-database.ts';

interface BotProcess {
  readonly discord: Pick<SandboxDiscord, 'apiUrl' | 'token'>;
  readonly database: Pick<TestDatabase, 'url'>;
  /** That it runs in. */
  readonly folder: string;
  /** Further ones of its environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Starts the compiled bot in a process of its own, and waits until all of its shards are ready. One sandbox may have several. */
export async function startBotProcess({ discord, database, folder, variables }: BotProcess): Promise<Run> {
  const bot = runScript('src/main.js', {
    folder,
    variables: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: database.url,
      ...variables,
    },
  });
  await bot.until('"msg":"ready"');
  return bot;
}
