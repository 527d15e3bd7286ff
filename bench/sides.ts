import { REST } from 'discord.js';
import { type APIInteractionResponse, InteractionResponseType, Routes } from 'discord-api-types/v10';
import { type SandboxDiscord, startDiscord } from '../sandbox/discord.ts';
import { start } from '../src/start.ts';
import { BareClient } from './bare-client.ts';
import { Stopwatch } from './stopwatch.ts';

/** What each was answered with, by what was asked: the constants of the bare client. */
export type Answers = Map<string, APIInteractionResponse>;

/** Milliseconds: what is slow is measured, and not given up after three seconds as Discord does. */
const PATIENCE = 60_000;

export function patientDiscord(): Promise<SandboxDiscord> {
  return startDiscord({ deadlines: { acknowledge: PATIENCE, deferred: PATIENCE } });
}

/** A client in a sandbox of its own, so that neither hears of what the other is asked. */
export interface Side {
  readonly discord: SandboxDiscord;
  /**
   * Does what leads to one interaction.
   * @param what names what is asked: the same name is answered alike
   */
  ask<T>(what: string, act: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }>;
  stop(): Promise<void>;
}

/** The real bot. Its first answers become the bare client's constants, so that both send messages of one size. */
export async function botSide(discord: SandboxDiscord, databaseUrl: string, answers: Answers): Promise<Side> {
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'warn',
  };
  const bot = await start(environment, process.stderr);
  const stopwatch = new Stopwatch(discord);
  const ask: Side['ask'] = async (what, act) => {
    const { result, callback } = await stopwatch.time(act);
    if (!answers.has(what)) {
      // A machine that stood still for a moment: "is thinking" is no answer to repeat.
      if (isDeferral(callback.body)) return ask(what, act);
      answers.set(what, callback.body);
    }
    return { result, ms: callback.ms };
  };
  return { discord, ask, stop: () => bot.stop() };
}

function isDeferral({ type }: APIInteractionResponse): boolean {
  return (
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.DeferredMessageUpdate
  );
}

/** The bare client, with the commands that the bot has registered. */
export async function bareSide(bot: Side, answers: Answers): Promise<Side> {
  const discord = await patientDiscord();
  try {
    const client = await startBare(discord, [...bot.discord.world.commands.values()]);
    const stopwatch = new Stopwatch(discord);
    return {
      discord,
      async ask(what, act) {
        const answer = answers.get(what);
        if (!answer) throw new Error(`the bot was not asked first: ${what}`);
        client.say(answer);
        const { result, callback } = await stopwatch.time(act);
        return { result, ms: callback.ms };
      },
      stop: async () => {
        await client.stop();
        await discord.stop();
      },
    };
  } catch (error) {
    await discord.stop();
    throw error;
  }
}

async function startBare(discord: SandboxDiscord, commands: readonly object[]): Promise<BareClient> {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await rest.put(Routes.applicationCommands(discord.application.id), { body: commands.map(registrable) });
  return BareClient.start(discord.apiUrl, discord.token);
}

/** A command as it is registered: without what Discord added. */
function registrable(command: object): object {
  const added = ['id', 'application_id', 'guild_id', 'version'];
  return Object.fromEntries(Object.entries(command).filter(([name]) => !added.includes(name)));
}
