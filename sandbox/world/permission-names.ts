import { PermissionFlagsBits } from 'discord-api-types/v10';

const names = new Map(
  Object.entries(PermissionFlagsBits).map(([key, bit]) => [
    bit,
    key.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' '),
  ]),
);

/** Permissions in the words of Discord's settings: "Manage Messages". */
export function permissionNames(permissions: bigint): string[] {
  return [...names].flatMap(([bit, name]) => ((permissions & bit) === bit ? [name] : []));
}
