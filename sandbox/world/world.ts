import {
  type APIApplicationCommand,
  type APIRole,
  ChannelType,
  Locale,
  OverwriteType,
  type RoleFlags,
} from 'discord-api-types/v10';
import { AttachmentStore } from './attachments.ts';
import { type Change, Stream } from './changes.ts';
import type { Channel, Guild, Installation, Interaction, Member, Message, User } from './model.ts';
import { type Clock, type Deadlines, snowflakes } from './timing.ts';

const botAccount = {
  username: 'Goosebump Moments',
  displayName: 'Goosebump Moments',
  locale: Locale.EnglishUS,
  bot: true,
};

/** The state of the sandbox: who and what there is. Messages and interactions are changed in files of their own. */
export class World {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** Message by id, by channel id, oldest first. */
  readonly messages = new Map<string, Map<string, Message>>();
  readonly commands = new Map<string, APIApplicationCommand>();
  readonly interactions = new Map<string, Interaction>();
  readonly changes = new Stream<Change>();
  readonly attachments: AttachmentStore;
  readonly application: User;
  /** What the app says about its installation. Not kept over a restart: the bot sets it again. */
  readonly installation: Installation = { isPublic: true };
  /** Measures how long things take. What is told of the time comes from `toldTime`. */
  readonly clock: Clock;
  /** How far Discord's clock is ahead of the one of this machine, where the bot runs. */
  aheadOfHostMs = 0;
  readonly deadlines: Deadlines;
  readonly nextId: () => string;

  /** @param begun the bot of a world that is continued, and the last id given out in it */
  constructor(clock: Clock, deadlines: Deadlines, begun?: { application: User; lastId: string }) {
    this.clock = clock;
    this.deadlines = deadlines;
    this.nextId = snowflakes(() => this.toldTime(), begun?.lastId);
    this.attachments = new AttachmentStore(clock, deadlines.attachment, this.nextId);
    this.application = begun?.application ?? this.addUser(botAccount);
  }

  /** What Discord takes for the time: in its ids, dates and the `Date` of its answers. In milliseconds since 1970. */
  toldTime(): number {
    return this.clock() + this.aheadOfHostMs;
  }

  now(): string {
    return new Date(this.toldTime()).toISOString();
  }

  addUser(user: Omit<User, 'id'>): User {
    const added = { ...user, id: this.nextId() };
    this.users.set(added.id, added);
    return added;
  }

  changeUser(user: User, change: Pick<User, 'locale'>): void {
    Object.assign(user, change);
    this.changes.emit({ type: 'user-changed', user });
  }

  addGuild(guild: {
    /** Default: the next one, as of a guild that was made just now. */
    id?: string;
    name: string;
    ownerId: string;
    preferredLocale: Locale;
    everyone: bigint;
    isCommunity?: boolean;
    with?: readonly string[];
  }): Guild {
    const id = guild.id ?? this.nextId();
    const added: Guild = {
      id,
      name: guild.name,
      ownerId: guild.ownerId,
      preferredLocale: guild.preferredLocale,
      ...(guild.isCommunity === undefined ? {} : { isCommunity: guild.isCommunity }),
      joinedAt: this.now(),
      roles: new Map([[id, role(id, '@everyone', guild.everyone, 0)]]),
      members: new Map(),
    };
    for (const userId of [guild.ownerId, ...(guild.with ?? [])]) {
      added.members.set(userId, { userId, joinedAt: this.now(), roleIds: [] });
    }
    this.guilds.set(id, added);
    this.changes.emit({ type: 'guild-added', guild: added });
    return added;
  }

  addRole(guild: Guild, name: string, permissions: bigint, memberIds: readonly string[] = []): APIRole {
    const added = role(this.nextId(), name, permissions, guild.roles.size);
    guild.roles.set(added.id, added);
    this.changes.emit({ type: 'role-added', guild, role: added });
    for (const userId of memberIds) this.giveRole(guild, userId, added.id);
    return added;
  }

  giveRole(guild: Guild, userId: string, roleId: string): void {
    const member = guild.members.get(userId);
    if (!member) throw new Error(`${userId} is not a member of ${guild.name}`);
    member.roleIds.push(roleId);
    this.changes.emit({ type: 'member-changed', guild, member });
  }

  addMember(guild: Guild, userId: string, roleIds: readonly string[] = []): Member {
    const member: Member = { userId, joinedAt: this.now(), roleIds: [...roleIds] };
    guild.members.set(userId, member);
    this.changes.emit({ type: 'member-added', guild, member });
    return member;
  }

  /** Takes the bot out of a guild that keeps its commands, as if only these had been installed. */
  leaveCommandsAlone(guild: Guild): void {
    guild.commandsAlone = true;
    this.removeMember(guild, this.application.id);
  }

  removeMember(guild: Guild, userId: string): void {
    const member = guild.members.get(userId);
    if (!member) return;
    guild.members.delete(userId);
    if (userId === this.application.id) this.changes.emit({ type: 'guild-left', guild });
    else this.changes.emit({ type: 'member-removed', guild, member });
  }

  /** A thread that was opened from a message is given that message's id. */
  addChannel(channel: Pick<Channel, 'name'> & Partial<Channel>): Channel {
    const added: Channel = {
      type: ChannelType.GuildText,
      position: this.channels.size,
      ageRestricted: false,
      overwrites: [],
      id: this.nextId(),
      ...channel,
    };
    this.channels.set(added.id, added);
    this.messages.set(added.id, new Map());
    this.changes.emit({ type: 'channel-added', channel: added });
    return added;
  }

  /** Archives or locks a thread, or the reverse. */
  changeThread(thread: Channel, change: Pick<Channel, 'archived' | 'locked'>): void {
    Object.assign(thread, change);
    this.changes.emit({ type: 'channel-changed', channel: thread });
  }

  /** Deletes a channel; its messages and threads go with it. */
  removeChannel(channel: Channel): void {
    for (const each of [...this.channels.values()])
      if (each.parentId === channel.id) this.removeChannel(each);
    this.channels.delete(channel.id);
    this.messages.delete(channel.id);
    this.changes.emit({ type: 'channel-removed', channel });
  }

  /** The conversation of two users, opened with its first message. */
  directChannel(userId: string, otherId: string): Channel {
    for (const channel of this.channels.values()) {
      if (channel.recipientIds?.includes(userId) && channel.recipientIds.includes(otherId)) return channel;
    }
    return this.addChannel({ name: '', type: ChannelType.DM, recipientIds: [userId, otherId] });
  }

  /** Allows or denies something in one channel, to one role or member. */
  permit(channel: Channel, targetId: string, bits: { allow?: bigint; deny?: bigint }): void {
    const isRole = channel.guildId !== undefined && this.guilds.get(channel.guildId)?.roles.has(targetId);
    channel.overwrites = [
      ...channel.overwrites.filter((overwrite) => overwrite.id !== targetId),
      {
        id: targetId,
        type: isRole ? OverwriteType.Role : OverwriteType.Member,
        allow: String(bits.allow ?? 0n),
        deny: String(bits.deny ?? 0n),
      },
    ];
    this.changes.emit({ type: 'channel-changed', channel });
  }

  guildOf(channel: Channel): Guild | undefined {
    return channel.guildId === undefined ? undefined : this.guilds.get(channel.guildId);
  }

  user(id: string): User {
    return known(this.users.get(id), 'user', id);
  }

  channel(id: string): Channel {
    return known(this.channels.get(id), 'channel', id);
  }

  message(channelId: string, id: string): Message | undefined {
    return this.messages.get(channelId)?.get(id);
  }
}

function known<T>(thing: T | undefined, kind: string, id: string): T {
  if (thing === undefined) throw new Error(`no ${kind} ${id} in the sandbox`);
  return thing;
}

function role(id: string, name: string, permissions: bigint, position: number): APIRole {
  return {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}
