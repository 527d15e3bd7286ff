import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  Partials,
  REST,
  Routes,
} from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import { type DiscordOptions, type SandboxDiscord, startDiscord } from '../../sandbox/discord.ts';

/** A sandbox that stops with the test and prints nothing. */
export async function startSandbox(options: DiscordOptions = {}): Promise<SandboxDiscord> {
  const discord = await startDiscord({ warn: () => undefined, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

/** discord.js's own REST client, as the bot would use it. */
export function restOf(discord: SandboxDiscord): REST {
  return new REST({ api: discord.apiUrl, version: '10' }).setToken(discord.token);
}

export async function register(
  discord: SandboxDiscord,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<void> {
  await restOf(discord).put(Routes.applicationCommands(discord.application.id), { body: commands });
}

/** A real discord.js client that answers with the given function, destroyed after the test. */
export async function startBot(
  discord: SandboxDiscord,
  answer: (interaction: Interaction) => unknown = () => undefined,
  options: Pick<ClientOptions, 'shards' | 'shardCount'> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Message, Partials.Reaction, Partials.Channel],
    rest: { api: discord.apiUrl },
    ...options,
  });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  client.on(Events.Error, () => undefined);
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** A client's next event, or the first that matches. */
export function nextEvent(client: Client, event: string): Promise<unknown[]> {
  return new Promise((resolve) => client.once(event, (...values: unknown[]) => resolve(values)));
}
