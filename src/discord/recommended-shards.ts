import { DiscordAPIError, REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import type { Config } from '../config.ts';
import { allShards, type Shards } from '../domain/shards.ts';
import { StartError } from '../start-error.ts';

const UNAUTHORISED = 401;

/**
 * All shards of the bot, as many as Discord recommends.
 * @throws {StartError} if Discord doesn't know the bot, or can't be asked
 */
export async function recommendedShards({
  token,
  apiUrl,
}: Pick<Config, 'token' | 'apiUrl'>): Promise<Shards> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  try {
    const { shards } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return allShards(shards);
  } catch (error) {
    const isUnknown = error instanceof DiscordAPIError && error.status === UNAUTHORISED;
    throw new StartError(isUnknown ? 'token' : 'unreachable', apiUrl, { cause: error });
  }
}
