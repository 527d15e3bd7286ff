import { SandboxBot } from './bot.ts';
import { type SandboxDiscord, startDiscord } from './discord.ts';
import { FileStore } from './keeping/file-store.ts';
import { type Folder, forgetRun, openFolder } from './keeping/folder.ts';
import { Keeper } from './keeping/keeper.ts';
import { readWorld, restoreWorld } from './keeping/read-world.ts';
import { seed } from './seed/seed.ts';
import { assertFree, explainPort } from './terminal/ports.ts';
import { StartRefused } from './terminal/start-refused.ts';

export interface SandboxOptions {
  /** Where everything is kept. */
  readonly folder: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Starts without the seeded moments. */
  readonly empty: boolean;
  /** Forgets the last run first. */
  readonly fresh: boolean;
  /** How many shards Discord recommends. Default 1. */
  readonly shards?: number;
  /** How many shards may identify at once. By default, nobody waits. */
  readonly maxConcurrency?: number;
  /** Of the built page. */
  readonly pageFolder: string;
  /** Further variables of the bot's environment. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Called with notes for the person at the terminal. */
  readonly print?: (line: string) => void;
  /** Called with warnings. Default: standard error. */
  readonly warn?: (line: string) => void;
}

export interface RunningSandbox {
  /** Of the page: `http://127.0.0.1:4600/` */
  readonly url: string;
  readonly discord: SandboxDiscord;
  readonly bot: SandboxBot;
  /** What any bot needs in its environment to work here, on the same database. */
  readonly botVariables: Readonly<Record<string, string>>;
  /** Stops it, with everything saved. Calling it twice is fine. */
  stop(): Promise<void>;
}

/** Starts a Discord, the page and the bot where the last run ended. If it throws, nothing is left running. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  // First of all, so that a sandbox that is already running stays untouched.
  await assertFree(options.port);
  const folder = await openFolder(options.folder);
  const ends = [folder.release];
  try {
    return await startIn(folder, options, ends);
  } catch (error) {
    await endAll(ends).catch((again: unknown) => console.error(again));
    throw error;
  }
}

/** @param ends collects what has to be stopped, in that order */
async function startIn(
  folder: Folder,
  options: SandboxOptions,
  ends: (() => Promise<void>)[],
): Promise<RunningSandbox> {
  const { warn = (line: string) => console.error(`[sandbox] ${line}`), shards = 1, maxConcurrency } = options;
  const { world, files } = await openWorld(folder, options);

  const botVariables = () => ({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: `sqlite://${folder.databaseFile}`,
  });
  const bot = new SandboxBot({
    environment: () => ({
      ...botVariables(),
      LOG_LEVEL: 'warn',
      PRIVACY_URL: 'https://example.org/privacy',
      TERMS_URL: 'https://example.org/terms',
      OPERATOR_CONTACT: 'operator@example.org',
      ...options.variables,
    }),
    log: process.stderr,
  });
  const discord = await startDiscord({
    port: options.port,
    shards,
    ...(maxConcurrency === undefined ? {} : { startLimits: { maxConcurrency } }),
    warn,
    page: { folder: options.pageFolder, bot },
    ...(world ? { world } : {}),
  }).catch(async (error: unknown) => {
    throw await explainPort(error, options.port);
  });
  const complete = world !== undefined;
  const keeper = new Keeper({ world: discord.world, file: folder.worldFile, files, complete, warn });
  ends.unshift(
    () => bot.stop(),
    () => discord.stop(),
    () => keeper.stop(),
  );

  // From here on, the next start knows whether this one was completed.
  await keeper.save();
  await bot.start();
  if (bot.state.kind === 'failed') throw new StartRefused(`The bot did not start. ${bot.state.reason}`);
  if (!complete) await seed(discord, options);
  await keeper.complete();

  let ending: Promise<void> | undefined;
  return {
    url: `${discord.world.attachments.origin}/`,
    discord,
    bot,
    botVariables: botVariables(),
    stop: () => {
      ending ??= endAll(ends);
      return ending;
    },
  };
}

const OLDER = 'The last run was of an earlier version, which kept things in another way';
const INTERRUPTED = 'The first start was interrupted';

/** What the last run left, if its first start was completed. */
async function openWorld(folder: Folder, { fresh, empty, print = () => undefined }: SandboxOptions) {
  if (fresh) await forgetRun(folder);
  const found = await readWorld(folder.worldFile);
  const kept = found === 'older' ? undefined : found;
  if (found === 'older' || kept?.complete === false) {
    print(`${found === 'older' ? OLDER : INTERRUPTED}, so it starts over.`);
    await forgetRun(folder);
  }
  const files = await FileStore.open(folder.filesFolder);
  if (!kept?.complete) return { world: undefined, files };
  if (empty) print('--empty has no effect: there is a last run to continue. To forget it, add --fresh.');
  return { world: await restoreWorld(folder.worldFile, kept, files), files };
}

/** Stops everything, even if something fails on the way. @throws the first failure */
async function endAll(ends: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of ends) await end().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
