import { type Guild, OAuth2Routes, OAuth2Scopes } from 'discord.js';
import type { Speech } from '../i18n/texts.ts';
import { WANTED } from './permissions.ts';

/** How the bot is added to a server: as a member with the permissions that it wants, and with its commands. */
export const INSTALL = {
  scopes: [OAuth2Scopes.ApplicationsCommands, OAuth2Scopes.Bot],
  permissions: String(Object.values(WANTED).reduce((all, bit) => all | bit, 0n)),
} as const;

/**
 * The link with which the bot is added to a server.
 * @param guild the only server that it offers; by default, people choose
 */
export function inviteLink(application: string, guild?: string): string {
  const link = new URL(OAuth2Routes.authorizationURL);
  link.searchParams.set('client_id', application);
  link.searchParams.set('scope', INSTALL.scopes.join(' '));
  link.searchParams.set('permissions', INSTALL.permissions);
  if (guild !== undefined) {
    link.searchParams.set('guild_id', guild);
    link.searchParams.set('disable_guild_select', 'true');
  }
  return link.href;
}

/** What an interaction says about the server that it came from. */
export interface InServer {
  readonly applicationId: string;
  readonly guildId: string | null;
  /** `null` if the bot is not a member: a server may have its commands alone. */
  readonly guild: Guild | null;
}

/** What people are told where a server has the bot's commands but not the bot, with the link that adds it. */
export function askToBeAdded({ applicationId, guildId, guild }: InServer, texts: Speech): string | undefined {
  if (guild !== null || guildId === null) return undefined;
  return texts.presence.absent({ link: inviteLink(applicationId, guildId) });
}
