import {
  type Channel,
  type Guild,
  GuildChannel,
  type NonThreadGuildBasedChannel,
  OverwriteType,
  PermissionFlagsBits,
  type Role,
} from 'discord.js';

/** Who can see a channel, compared by roles and overwrites: a bot without privileged intents can't list its members. */

/** A channel with overwrites of its own: not a thread. */
export type Room = NonThreadGuildBasedChannel;

export function isRoom(channel: Channel | null | undefined): channel is Room {
  return channel instanceof GuildChannel;
}

/** The rights without which nobody reads a channel. What is written in a voice channel needs both. */
function rightsToRead(room: Room): readonly bigint[] {
  const { ViewChannel, Connect } = PermissionFlagsBits;
  return room.isVoiceBased() ? [ViewChannel, Connect] : [ViewChannel];
}

/** Whether everybody in the server can read the channel, whatever their roles are. */
export function isOpenToAll(room: Room): boolean {
  return rightsToRead(room).every((right) => {
    const { everyone } = room.guild.roles;
    const overwrites = room.permissionOverwrites.cache;
    if (overwrites.some(({ deny, id }) => id !== everyone.id && deny.has(right))) return false;
    const own = overwrites.get(everyone.id);
    if (own?.deny.has(right)) return false;
    return own?.allow.has(right) === true || everyone.permissions.has(right);
  });
}

/**
 * Whether everybody who can see one channel can also read another. Every combination of roles counts, even if nobody has it
 * today. Overwrites for single people count too, with any roles.
 */
export function canAllRead(from: Room, to: Room): boolean {
  if (from.id === to.id || isOpenToAll(to)) return true;
  return rightsToRead(to).every((right) => !isAnybodyLeftOut(from, to, right));
}

/** Who sees `from`, and who has the right in `to`, as far as one role decides it. */
interface RoleRights {
  readonly sees: boolean;
  readonly seesBy: Overruling;
  readonly has: boolean;
  readonly hasBy: Overruling;
}

/** What a role's overwrite in the channel says. */
type Overruling = 'allow' | 'deny' | undefined;

function isAnybodyLeftOut(from: Room, to: Room, right: bigint): boolean {
  const { guild } = to;
  const view = PermissionFlagsBits.ViewChannel;
  const rightsOf = (role: Role): RoleRights => ({
    sees: role.permissions.has(view),
    seesBy: overruling(from, role.id, view),
    has: role.permissions.has(right),
    hasBy: overruling(to, role.id, right),
  });
  const everyone = rightsOf(guild.roles.everyone);
  const roles = distinct(heldByPeople(guild).map(rightsOf), ({ sees, seesBy, has, hasBy }) =>
    [sees, seesBy, has, hasBy].join(),
  );
  // Two roles are enough to find somebody: one lets them see the first channel, and one keeps them out of the second.
  const holders = [[], ...roles.map((role) => [role]), ...pairsOf(roles)];
  const people = distinct(
    [{ seesBy: undefined, hasBy: undefined }, ...overruledPeople(from, to, right)],
    ({ seesBy, hasBy }) => [seesBy, hasBy].join(),
  );
  return people.some((person) =>
    holders.some(
      (held) =>
        decide(
          everyone.sees,
          everyone.seesBy,
          held.map(({ sees, seesBy }) => [sees, seesBy]),
          person.seesBy,
        ) &&
        !decide(
          everyone.has,
          everyone.hasBy,
          held.map(({ has, hasBy }) => [has, hasBy]),
          person.hasBy,
        ),
    ),
  );
}

/** Discord's order: roles, then the overwrite for everyone, those for roles, and the one for the person. */
function decide(
  everyone: boolean,
  forEveryone: Overruling,
  roles: readonly (readonly [boolean, Overruling])[],
  forPerson: Overruling,
): boolean {
  if (forPerson) return forPerson === 'allow';
  if (roles.some(([, by]) => by === 'allow')) return true;
  if (roles.some(([, by]) => by === 'deny')) return false;
  if (forEveryone) return forEveryone === 'allow';
  return everyone || roles.some(([has]) => has);
}

function overruling(room: Room, id: string, right: bigint): Overruling {
  const overwrite = room.permissionOverwrites.cache.get(id);
  if (overwrite?.allow.has(right)) return 'allow';
  return overwrite?.deny.has(right) ? 'deny' : undefined;
}

/** Without those that only a bot has, and those of administrators, who see everything. */
function heldByPeople(guild: Guild): Role[] {
  return [...guild.roles.cache.values()].filter(
    ({ id, tags, permissions }) =>
      id !== guild.id && tags?.botId === undefined && !permissions.has(PermissionFlagsBits.Administrator),
  );
}

/** What the overwrites for single people say, without the owner, who sees everything, and without this bot. */
function overruledPeople(from: Room, to: Room, right: bigint) {
  const { ownerId, client } = to.guild;
  const ids = [from, to].flatMap(({ permissionOverwrites }) =>
    [...permissionOverwrites.cache.values()]
      .filter(({ type, id }) => type === OverwriteType.Member && id !== ownerId && id !== client.user?.id)
      .map(({ id }) => id),
  );
  return [...new Set(ids)].map((id) => ({
    seesBy: overruling(from, id, PermissionFlagsBits.ViewChannel),
    hasBy: overruling(to, id, right),
  }));
}

/** A server can have 250 roles, and a channel as many people of its own, but few differ in what they decide here. */
function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

function pairsOf<T>(all: readonly T[]): T[][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));
}
