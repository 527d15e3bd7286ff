import type { APIUser } from 'discord-api-types/v10';
import { useMemo } from 'preact/hooks';
import type { PlaceChannel, Scene } from '../../page/protocol.ts';
import { channelsOf, channelWith, guildOf } from '../client/state.ts';
import { useSlice } from '../client/store.ts';

/** The names for the ids in a text, as this person sees them. */
export interface Names {
  user(id: string): string | undefined;
  role(id: string): string | undefined;
  channel(id: string): PlaceChannel | undefined;
  /** A user's name here. */
  of(user: APIUser): string;
  readonly locale: string;
}

export function useNames(): Names {
  const scene = useSlice((state) => state.scene);
  const channelId = useSlice((state) => state.channelId);
  return useMemo(() => namesIn(scene, channelId), [scene, channelId]);
}

function namesIn(scene: Scene | undefined, channelId: string | undefined): Names {
  if (!scene)
    return {
      user: () => undefined,
      role: () => undefined,
      channel: () => undefined,
      of: (user) => user.global_name ?? user.username,
      locale: 'en',
    };
  const here = guildOf(scene, channelWith(scene, channelId));
  const guilds = here ? [here] : scene.guilds;
  const known = [...guilds.flatMap((guild) => guild.members), ...scene.personas, scene.application];
  const userNames = new Map(known.toReversed().map(({ id, name }) => [id, name]));
  const roleNames = new Map(guilds.flatMap((guild) => guild.roles.map(({ id, name }) => [id, name])));
  const channels = new Map(channelsOf(scene).map((channel) => [channel.id, channel]));
  return {
    user: (id) => userNames.get(id),
    role: (id) => roleNames.get(id),
    channel: (id) => channels.get(id),
    of: (user) => userNames.get(user.id) ?? user.global_name ?? user.username,
    locale: scene.me.locale,
  };
}
