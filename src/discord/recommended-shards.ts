import { DiscordAPIError, REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import type { Config } from '../config.ts';
import { allShards, type Shards } from '../domain/shards.ts';
import { StartError } from '../start-error.ts';

const UNAUTHORISED = 401;

/** Those of the configuration, or all of as many as Discord recommends. */
export async function shardsOf(config: Pick<Config, 'token' | 'apiUrl' | 'shards'>): Promise<Shards> {
  return config.shards === 'auto' ? allShards(await recommendedShards(config)) : config.shards;
}

/**
 * How many shards Discord recommends for this bot.
 * @throws {StartError} if Discord doesn't know the bot, or can't be asked
 */
export async function recommendedShards({
  token,
  apiUrl,
}: Pick<Config, 'token' | 'apiUrl'>): Promise<number> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  try {
    return ((await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult).shards;
  } catch (error) {
    const isUnknown = error instanceof DiscordAPIError && error.status === UNAUTHORISED;
    throw new StartError(isUnknown ? 'token' : 'unreachable', apiUrl, { cause: error });
  }
}
