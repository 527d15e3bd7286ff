import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { writeCommunity } from '../harness/community/write-community.ts';
import { type BotProcess, startBot } from '../harness/processes/bot-process.ts';
import { type SandboxDiscord, startDiscord } from '../sandbox/discord.ts';
import { type Answers, bareSides, botSide } from './acts/side.ts';
import type { Sides } from './compare.ts';
import { type BareProcess, startBare } from './processes/bare-process.ts';

/** Milliseconds: slow answers are measured, not abandoned after three seconds as in Discord. */
const INTERACTION_TIMEOUT_MS = 60_000;

/** A community on disk, and a sandbox in which a bot with that community can be started. */
export interface Stage {
  readonly discord: SandboxDiscord;
  /** Starts the bot. One runs at a time. */
  startBot(): Promise<{ readonly bot: BotProcess; readonly startMs: number }>;
  /** Starts the bare client in its own sandbox, with the commands that the bot has registered. */
  join(bot: BotProcess): Promise<{ readonly sides: Sides; readonly bare: BareProcess }>;
}

export interface CommunitySize {
  /** How many moments. */
  readonly moments: number;
  /** Ids of the films that the moments are about. */
  readonly films: readonly string[];
}

/** Prepares everything in a temporary folder, and always cleans up. */
export async function onStage<T>(
  { moments, films }: CommunitySize,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const folder = await mkdtemp(join(tmpdir(), 'goosebump-bench-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const discord = await openDiscord(ends);
    const database = join(folder, 'moments.sqlite');
    await writeCommunity(database, {
      guild: discord.guild.id,
      channel: discord.channels.moments.id,
      moments,
      films,
    });
    const bareDatabase = join(folder, 'bare.sqlite');
    await copyFile(database, bareDatabase);

    return await use({
      discord,
      startBot: async () => {
        const started = await startBot({ discord, databaseFile: database, cwd: folder });
        ends.push(() => started.bot.stop());
        return started;
      },
      join: async (bot) => {
        const bareDiscord = await openDiscord(ends);
        await registerCommands(bareDiscord, [...discord.world.commands.values()]);
        const bare = await startBare(bareDiscord, bareDatabase, folder);
        ends.push(() => bare.stop());
        const answers: Answers = new Map();
        const sides = { bot: botSide(discord, bot, answers), ...bareSides(bareDiscord, bare, answers) };
        return { sides, bare };
      },
    });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function openDiscord(ends: (() => Promise<unknown>)[]): Promise<SandboxDiscord> {
  const discord = await startDiscord({
    // The bot's own pace is measured.
    rateLimits: 'lenient',
    deadlines: { acknowledge: INTERACTION_TIMEOUT_MS, deferred: INTERACTION_TIMEOUT_MS },
  });
  ends.push(() => discord.stop());
  return discord;
}

async function registerCommands(
  { apiUrl, token, application }: SandboxDiscord,
  commands: readonly object[],
): Promise<void> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  await rest.put(Routes.applicationCommands(application.id), { body: commands.map(registrable) });
}

/** A command as it is registered, without Discord's additions. */
function registrable(command: object): object {
  const added = ['id', 'application_id', 'guild_id', 'version'];
  return Object.fromEntries(Object.entries(command).filter(([name]) => !added.includes(name)));
}
