import { DiscordAPIError, REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';

interface GatewayFacts {
  /** How many shards Discord recommends. */
  readonly shards: number;
  /** How many of them may begin a session in the same five seconds. */
  readonly maxConcurrency: number;
}

const UNAUTHORISED = 401;

/**
 * What Discord says about sessions of this bot.
 * @throws {StartError} if Discord doesn't know the bot, or can't be asked
 */
export async function askGateway({ token, apiUrl }: Pick<Config, 'token' | 'apiUrl'>): Promise<GatewayFacts> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  try {
    const told = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return { shards: told.shards, maxConcurrency: told.session_start_limit.max_concurrency };
  } catch (error) {
    const isUnknown = error instanceof DiscordAPIError && error.status === UNAUTHORISED;
    throw new StartError(isUnknown ? 'token' : 'unreachable', apiUrl, { cause: error });
  }
}
