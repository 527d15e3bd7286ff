import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Guild, User } from '../world/model.ts';
import { permissionNames } from '../world/permission-names.ts';
import { guildPermissions, may } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Persona } from './protocol.ts';

/** The people that a window can be. */
export function usersOf(world: World): User[] {
  return [...world.users.values()].filter((user) => !user.bot);
}

/** A person as the switcher shows them, with their roles in the main community. */
export function toPersona(guild: Guild, user: User): Persona {
  const roleIds = guild.members.get(user.id)?.roleIds ?? [];
  return {
    id: user.id,
    username: user.username,
    name: user.displayName,
    about: user.about ?? '',
    locale: user.locale,
    roles: roleIds.flatMap((id) => guild.roles.get(id)?.name ?? []),
    rights: rightsOf(guild, user),
  };
}

function rightsOf(guild: Guild, user: User): string[] {
  if (guild.ownerId === user.id) return ['Owner'];
  const permissions = guildPermissions(guild, user.id);
  if (may(permissions, Bits.Administrator)) return ['Administrator'];
  return permissionNames(permissions & ~BigInt(guild.roles.get(guild.id)?.permissions ?? 0));
}
