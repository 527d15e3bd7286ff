import { type Guild, type GuildBasedChannel, PermissionsBitField } from 'discord.js';
import type { Speech } from '../../i18n/texts.ts';
import { missingPermissions, namesOf } from '../../interactions/permissions.ts';
import { missingForThreads } from '../../interactions/thread-permissions.ts';
import { isOpenToAll, isRoom } from '../../interactions/viewers.ts';
import type { AppContext } from '../../services/app.ts';
import type { ServerChannel, Surroundings } from '../../settings/setting.ts';

/** Without these no card can be posted; without the others replies aren't acknowledged. */
const FOR_CARDS: ReadonlySet<string> = new Set(['ViewChannel', 'SendMessages', 'AttachFiles']);

/** Without these nothing can be written. */
const FOR_LINES: ReadonlySet<string> = new Set(['ViewChannel', 'SendMessages']);

/** What of an interaction settings need. */
export interface Place {
  readonly locale: string;
  /** `null` if only the bot's commands are installed there. */
  readonly guild: Guild | null;
}

/** What settings need to know of the server. */
export function surroundingsOf(
  { app, community, texts }: AppContext,
  { locale, guild }: Place,
): Surroundings {
  return {
    serverLocale: app.languages.serverLocale(community.guild),
    clientLocale: locale,
    channel(id) {
      const channel = guild?.channels.cache.get(id);
      return channel && serverChannel(channel, texts);
    },
    hasRole: (id) => guild?.roles.cache.has(id) ?? false,
    missingForThreads(id) {
      const { me } = guild?.members ?? {};
      const channel = id === undefined ? undefined : guild?.channels.cache.get(id);
      if (!me || (id !== undefined && !channel)) return [];
      return namesOf(missingForThreads(channel ? channel.permissionsFor(me) : me.permissions), texts);
    },
    chosen: (choice) => community.setting(choice),
  };
}

/** A channel, with what the bot may do there. */
export function serverChannel(channel: GuildBasedChannel, texts: Speech): ServerChannel {
  const missing = missingPermissions({
    appPermissions: permissionsIn(channel),
    guild: channel.guild,
    channel,
  });
  return {
    type: channel.type,
    missing: namesOf(missing, texts),
    canPost: !missing.some((one) => FOR_CARDS.has(one)),
    missingToWrite: namesOf(
      missing.filter((one) => FOR_LINES.has(one)),
      texts,
    ),
    isOpenToAll: isRoom(channel) && isOpenToAll(channel),
  };
}

function permissionsIn(channel: GuildBasedChannel): Readonly<PermissionsBitField> {
  const { me } = channel.guild.members;
  return me ? channel.permissionsFor(me) : new PermissionsBitField();
}
