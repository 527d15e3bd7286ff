import type { PlaceGuild, PlaceMember } from '../../../page/protocol.ts';

export interface PeopleGroup {
  readonly name: string;
  readonly members: readonly PlaceMember[];
}

/** The people of a server, each below the first role that they have. `@everyone` has the id of the server. */
export function peopleGroups({ id, roles, members }: PlaceGuild): readonly PeopleGroup[] {
  const ranks = roles.filter((role) => role.id !== id);
  const rankOf = (member: PlaceMember) => ranks.find((role) => member.roleIds.includes(role.id));
  const sorted = members.toSorted((one, other) => one.name.localeCompare(other.name));
  return [...ranks, undefined]
    .map((rank) => ({
      name: rank?.name ?? 'Members',
      members: sorted.filter((member) => rankOf(member) === rank),
    }))
    .filter((group) => group.members.length > 0);
}
