import { PermissionFlagsBits as Bits, Locale } from 'discord-api-types/v10';
import type { Channel, Guild, User } from './world/model.ts';
import type { World } from './world/world.ts';

/** What a new server lets everyone do. */
const everyone =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.ReadMessageHistory |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.AddReactions |
  Bits.UseExternalEmojis |
  Bits.UseApplicationCommands;

/** What the bot's role adds when it is invited as its link says. */
const botPermissions =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.ReadMessageHistory |
  Bits.AttachFiles |
  Bits.AddReactions;

export interface Channels {
  readonly moments: Channel;
  readonly general: Channel;
  /** Only moderators and the bot see it. */
  readonly moderationLog: Channel;
  readonly afterDark: Channel;
  /** Of the other community. */
  readonly elsewhere: Channel;
}

export type PersonName = 'john' | 'elif' | 'sofia' | 'mika' | 'ana' | 'nils';

export interface Community {
  readonly guild: Guild;
  readonly otherGuild: Guild;
  readonly channels: Channels;
  readonly users: Readonly<Record<PersonName, User>>;
}

/** The community that everyone meets in the sandbox, and a second one to be told apart from it. */
export function seedCommunity(world: World, permissions = botPermissions): Community {
  const person = (username: string, displayName: string, locale: Locale, nitro = false) =>
    world.addUser({ username, displayName, locale, bot: false, nitro });
  const users = {
    john: person('john', 'John', Locale.EnglishGB),
    elif: person('elif', 'Elif', Locale.Turkish),
    sofia: person('sofia', 'Sofía', Locale.SpanishLATAM),
    mika: person('mika', 'Mika', Locale.EnglishUS),
    ana: person('ana', 'Ana', Locale.EnglishUS, true),
    nils: person('nils', 'Nils', Locale.German),
  };
  const bot = world.application.id;

  const guild = world.addGuild({
    name: 'Goosebump Cinema',
    ownerId: users.ana.id,
    preferredLocale: Locale.EnglishUS,
    everyone,
    with: [users.john.id, users.elif.id, users.sofia.id, users.mika.id, users.nils.id, bot],
  });
  const moderators = world.addRole(guild, 'Moderator', Bits.ManageMessages, [users.mika.id]);
  world.addRole(guild, world.application.displayName, permissions, [bot]);
  const channel = (name: string, more: Partial<Channel> = {}) =>
    world.addChannel({ name, guildId: guild.id, ...more });
  const channels = {
    moments: channel('moments'),
    general: channel('general'),
    moderationLog: channel('moderation-log'),
    afterDark: channel('after-dark', { ageRestricted: true }),
  };
  world.permit(channels.moderationLog, guild.id, { deny: Bits.ViewChannel });
  world.permit(channels.moderationLog, moderators.id, { allow: Bits.ViewChannel });
  world.permit(channels.moderationLog, bot, { allow: Bits.ViewChannel });

  const otherGuild = world.addGuild({
    name: 'Another community',
    ownerId: users.nils.id,
    preferredLocale: Locale.German,
    everyone,
    with: [users.john.id, bot],
  });
  world.addRole(otherGuild, world.application.displayName, permissions, [bot]);
  const elsewhere = world.addChannel({ name: 'elsewhere', guildId: otherGuild.id });
  return { guild, otherGuild, channels: { ...channels, elsewhere }, users };
}
