import type { PlaceChannel, PlaceGuild } from '../../../page/protocol.ts';

export interface Branch {
  readonly channel: PlaceChannel;
  readonly threads: readonly PlaceChannel[];
}

/** Channels in order, each with its threads. A thread whose channel can't be seen is listed on its own. */
export function channelTree(channels: readonly PlaceChannel[]): readonly Branch[] {
  const seen = new Set(channels.map(({ id }) => id));
  const isBelow = ({ kind, parentId }: PlaceChannel) =>
    kind === 'thread' && parentId !== undefined && seen.has(parentId);
  return channels
    .filter((channel) => !isBelow(channel))
    .map((channel) => ({
      channel,
      threads: channels.filter((thread) => isBelow(thread) && thread.parentId === channel.id),
    }));
}

/** The channel that many steps further down the list as it is shown. The list wraps around. */
export function channelAfter(
  channels: readonly PlaceChannel[],
  id: string | undefined,
  step: 1 | -1,
): PlaceChannel | undefined {
  const shown = channelTree(channels).flatMap(({ channel, threads }) => [channel, ...threads]);
  const current = shown.findIndex((channel) => channel.id === id);
  if (current < 0) return shown[0];
  return shown[(current + step + shown.length) % shown.length];
}

/** Whether it or its parent channel is age-restricted. */
export function isForAdults(channel: PlaceChannel, guild: PlaceGuild | undefined): boolean {
  return channel.ageRestricted || guild?.channels.some(isItsParent(channel)) === true;
}

const isItsParent = (thread: PlaceChannel) => (channel: PlaceChannel) =>
  channel.id === thread.parentId && channel.ageRestricted;

/** How many messages are unread in all of these channels. */
export function unreadIn(
  channels: readonly PlaceChannel[],
  unread: Readonly<Record<string, number>>,
): number {
  return channels.reduce((sum, { id }) => sum + (unread[id] ?? 0), 0);
}

/** The initials of a server. */
export function lettersOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 3)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}
