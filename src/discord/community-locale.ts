import { type Guild, GuildFeature } from 'discord.js';

/**
 * The language of a server if it is a Community. Of every other server Discord says `en-US`, whatever is spoken there.
 * @param guild `undefined` if the bot doesn't know it
 */
export function communityLocale(
  guild: Pick<Guild, 'features' | 'preferredLocale'> | undefined,
): string | undefined {
  return guild?.features.includes(GuildFeature.Community) ? guild.preferredLocale : undefined;
}
