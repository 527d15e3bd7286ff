import { PermissionFlagsBits as Bits, Locale } from 'discord-api-types/v10';
import type { Channel, Guild, User } from './world/model.ts';
import type { World } from './world/world.ts';

/** What everyone may do on a new server. */
export const everyone =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.ReadMessageHistory |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.AddReactions |
  Bits.UseExternalEmojis |
  Bits.Connect |
  Bits.UseApplicationCommands;

/** What the bot's role adds when it is invited as its link says. */
export const botPermissions =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.ReadMessageHistory |
  Bits.AttachFiles |
  Bits.AddReactions;

const writing = Bits.SendMessages | Bits.SendMessagesInThreads | Bits.CreatePublicThreads;

const mainName = 'Goosebump Cinema';
const otherName = 'Another community';

export interface Channels {
  /** Everyone reads it; only the owner and moderators write. */
  readonly welcome: Channel;
  readonly moments: Channel;
  readonly general: Channel;
  /** Only moderators and the bot see it. */
  readonly moderationLog: Channel;
  readonly afterDark: Channel;
  /** Of the other community. */
  readonly elsewhere: Channel;
}

export type PersonName = 'john' | 'elif' | 'sofia' | 'mika' | 'ana' | 'nils';

interface Community {
  readonly guild: Guild;
  readonly otherGuild: Guild;
  readonly channels: Channels;
  readonly users: Readonly<Record<PersonName, User>>;
}

/** The community that everyone meets in the sandbox, and a second one to be told apart from it. */
export function seedCommunity(world: World, permissions = botPermissions): void {
  const person = (user: Pick<User, 'username' | 'displayName' | 'about' | 'locale' | 'nitro'>) =>
    world.addUser({ ...user, bot: false });
  const users = {
    john: person({
      username: 'john',
      displayName: 'John',
      about: 'Member from Malta',
      locale: Locale.EnglishGB,
    }),
    elif: person({
      username: 'elif',
      displayName: 'Elif',
      about: 'Member from Türkiye',
      locale: Locale.Turkish,
    }),
    sofia: person({
      username: 'sofia',
      displayName: 'Sofía',
      about: 'Member from Mexico',
      locale: Locale.SpanishLATAM,
    }),
    mika: person({ username: 'mika', displayName: 'Mika', about: 'Moderator', locale: Locale.EnglishUS }),
    ana: person({
      username: 'ana',
      displayName: 'Ana',
      about: 'Owner, with Nitro',
      locale: Locale.EnglishUS,
      nitro: true,
    }),
    nils: person({
      username: 'nils',
      displayName: 'Nils',
      about: 'Newcomer without any role',
      locale: Locale.German,
    }),
  };
  const bot = world.application.id;

  const guild = world.addGuild({
    name: mainName,
    ownerId: users.ana.id,
    preferredLocale: Locale.EnglishUS,
    everyone,
    with: [users.john.id, users.elif.id, users.sofia.id, users.mika.id, users.nils.id, bot],
  });
  const moderators = world.addRole(guild, 'Moderator', Bits.ManageMessages, [users.mika.id]);
  world.addRole(guild, world.application.displayName, permissions, [bot]);
  const channel = (name: string, topic: string, ageRestricted = false) =>
    world.addChannel({ name, topic, ageRestricted, guildId: guild.id });
  const channels = {
    welcome: channel('welcome', 'Start here. Everyone reads; the owner and moderators write.'),
    moments: channel('moments', 'The scenes that gave us goosebumps. Share yours with /moment share.'),
    general: channel('general', 'Films, snacks, and when we watch them.'),
    moderationLog: channel('moderation-log', 'For moderators only.'),
    afterDark: channel('after-dark', 'For films that are not for everyone. 18 and over.', true),
  };
  world.permit(channels.welcome, guild.id, { deny: writing });
  world.permit(channels.welcome, moderators.id, { allow: writing });
  world.permit(channels.moderationLog, guild.id, { deny: Bits.ViewChannel });
  world.permit(channels.moderationLog, moderators.id, { allow: Bits.ViewChannel });
  world.permit(channels.moderationLog, bot, { allow: Bits.ViewChannel });

  const otherGuild = world.addGuild({
    name: otherName,
    ownerId: users.nils.id,
    preferredLocale: Locale.German,
    everyone,
    with: [users.john.id, bot],
  });
  world.addRole(otherGuild, world.application.displayName, permissions, [bot]);
  world.addChannel({
    name: 'elsewhere',
    topic: 'A second community: the bot keeps the two apart.',
    guildId: otherGuild.id,
  });
}

/** The community of a world that has been seeded, now or in an earlier run. */
export function communityIn(world: World): Community {
  const user = (name: PersonName) => found(world.users, (each) => each.username === name, name);
  const guildNamed = (name: string) => found(world.guilds, (each) => each.name === name, name);
  const guild = guildNamed(mainName);
  const otherGuild = guildNamed(otherName);
  const channel = (name: string, { id } = guild) =>
    found(world.channels, (each) => each.guildId === id && each.name === name, `#${name}`);
  return {
    guild,
    otherGuild,
    channels: {
      welcome: channel('welcome'),
      moments: channel('moments'),
      general: channel('general'),
      moderationLog: channel('moderation-log'),
      afterDark: channel('after-dark'),
      elsewhere: channel('elsewhere', otherGuild),
    },
    users: {
      john: user('john'),
      elif: user('elif'),
      sofia: user('sofia'),
      mika: user('mika'),
      ana: user('ana'),
      nils: user('nils'),
    },
  };
}

/** The first match: what the community began with comes before anything that people open later. */
function found<T>(all: ReadonlyMap<string, T>, fits: (each: T) => boolean, name: string): T {
  const first = [...all.values()].find(fits);
  if (first === undefined) throw new Error(`the community lacks ${name}`);
  return first;
}
