import type { PlaceChannel, Scene } from '../../../page/protocol.ts';
import type { OptionPlace } from './suggestions.ts';

/** The people, channels and roles that can be named in a channel. */
export function optionPlace(scene: Scene, channel: PlaceChannel): OptionPlace {
  const fileLimit = scene.limits.file;
  const guild = scene.guilds.find(({ id }) => id === channel.guildId);
  if (guild) return { members: guild.members, channels: guild.channels, roles: guild.roles, fileLimit };
  const { me, application } = scene;
  const bot = { ...application, username: application.name, bot: true, roleIds: [] };
  const self = { id: me.id, username: me.username, name: me.name, bot: false, roleIds: [] };
  return { members: [self, bot], channels: [channel], roles: [], fileLimit };
}

/** A channel's name in a sentence: `#moments`. */
export function channelWords({ kind, name }: PlaceChannel): string {
  return { text: `#${name}`, thread: `“${name}”`, direct: `@${name}` }[kind];
}
