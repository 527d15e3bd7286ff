import { type APIGuildMember, GuildMember, PermissionFlagsBits, type User } from 'discord.js';
import { cleanLine } from '../domain/clean-text.ts';
import type { Actor, Person } from '../domain/moment.ts';

interface Acting {
  readonly user: User;
  readonly member: GuildMember | { readonly nick?: string | null };
}

/**
 * The person who acts, and whether they have Manage Messages and Manage Server in the whole server. Moments belong to the
 * whole server, so rights in a single channel don't count, and without the server there are none.
 */
export function actorOf({ user, member }: Acting): Actor {
  const holds = (right: bigint) => member instanceof GuildMember && member.permissions.has(right);
  return {
    ...personOf(user, member),
    // Only when asked for: discord.js collects the member's roles each time, and most parts are for everyone.
    get moderator() {
      return holds(PermissionFlagsBits.ManageMessages);
    },
    get manager() {
      return holds(PermissionFlagsBits.ManageGuild);
    },
  };
}

/** A person, with the name that others see here. Names may contain characters that reverse the text around them. */
export function personOf(user: User, member: Acting['member'] | null): Person {
  const shown = member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
  return { id: user.id, name: cleanLine(shown) || user.username };
}

/** The name that others see here, of a member as Discord sends them. */
export function memberName({ nick, user }: APIGuildMember): string {
  return cleanLine(nick ?? user.global_name ?? user.username) || user.username;
}
