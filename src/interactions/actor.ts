import {
  type APIGuildMember,
  type APIInteractionDataResolvedGuildMember,
  GuildMember,
  PermissionFlagsBits,
  PermissionsBitField,
  type User,
} from 'discord.js';
import { cleanLine } from '../domain/clean-text.ts';
import type { Actor, Person } from '../domain/moment.ts';

interface Acting {
  readonly user: User;
  readonly member: GuildMember | { readonly nick?: string | null; readonly roles?: readonly string[] };
  readonly channelId: string | null;
  /** Their rights in the channel, with its overwrites. */
  readonly memberPermissions: Readonly<PermissionsBitField> | null;
}

/**
 * The person who acts, and whether they have Manage Messages and Manage Server in the whole server. Moments belong to the
 * whole server, so rights in a single channel don't count.
 *
 * Where the bot is not a member, it knows no roles, only the rights in the channel. Manage Server can't be given for a
 * channel alone, so there it stands for the whole server; Manage Messages counts for moments of that channel.
 */
export function actorOf({ user, member, memberPermissions, channelId }: Acting): Actor {
  const { ManageMessages, ManageGuild } = PermissionFlagsBits;
  if (member instanceof GuildMember) {
    // Only when asked for: a name may take cleaning, discord.js collects the roles each time, and most parts are for everyone.
    return {
      id: user.id,
      get name() {
        return nameOf(user, member);
      },
      get moderator() {
        return member.permissions.has(ManageMessages);
      },
      get manager() {
        return member.permissions.has(ManageGuild);
      },
      get roles() {
        return [...member.roles.cache.keys()];
      },
    };
  }
  const manager = memberPermissions?.has(ManageGuild) ?? false;
  const moderates = channelId !== null && memberPermissions?.has(ManageMessages) === true;
  const { roles = [] } = member;
  return {
    ...personOf(user, member),
    roles,
    moderator: manager,
    manager,
    ...(moderates && { moderatorIn: channelId }),
  };
}

/** A person, with the name that others see here. */
export function personOf(user: User, member: Acting['member'] | null): Person {
  return { id: user.id, name: nameOf(user, member) };
}

/** Names may contain characters that reverse the text around them. */
function nameOf(user: User, member: Acting['member'] | null): string {
  const shown = member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
  return cleanLine(shown) || user.username;
}

/**
 * Whether somebody who was named in a command moderates the whole server, as far as Discord tells.
 * @param member `null` for somebody who is not in the server
 */
export function isModeratorHere(member: GuildMember | APIInteractionDataResolvedGuildMember | null): boolean {
  if (member instanceof GuildMember) return member.permissions.has(PermissionFlagsBits.ManageMessages);
  const rights = new PermissionsBitField(BigInt(member?.permissions ?? 0));
  return rights.has(PermissionFlagsBits.ManageMessages);
}

/** The name that others see here, of a member as Discord sends them. */
export function memberName({ nick, user }: APIGuildMember): string {
  return cleanLine(nick ?? user.global_name ?? user.username) || user.username;
}
