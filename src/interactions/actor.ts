import { GuildMember, PermissionFlagsBits, type User } from 'discord.js';
import type { Actor, Person } from '../domain/moment.ts';
import { cleanLine } from '../domain/text.ts';

interface Acting {
  readonly user: User;
  readonly member: GuildMember | { readonly nick?: string | null };
}

/**
 * Who acts, and whether they hold Manage Messages and Manage Server in the whole server. Moments are the whole server's, so a
 * right in one channel says nothing; where the server is not known, neither does anything else.
 */
export function actorOf({ user, member }: Acting): Actor {
  const holds = (right: bigint) => member instanceof GuildMember && member.permissions.has(right);
  return {
    ...personOf(user, member),
    moderator: holds(PermissionFlagsBits.ManageMessages),
    manager: holds(PermissionFlagsBits.ManageGuild),
  };
}

/** A person under the name by which others see them here; names may hold what would turn a line around. */
export function personOf(user: User, member: Acting['member'] | null): Person {
  const shown = member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
  return { id: user.id, name: cleanLine(shown) || user.username };
}
