import {
  type Channel,
  ChannelType,
  DiscordAPIError,
  type Guild,
  GuildMember,
  PermissionFlagsBits,
  type PrivateThreadChannel,
} from 'discord.js';
import type { Audience, Place, Reach } from '../domain/place.ts';
import { type InChannel, isAgeRestricted, placeOf } from './place.ts';
import { canAllRead, isOpenToAll, isRoom, type Room } from './viewers.ts';
import type { Visibility } from './visibility.ts';

/** A channel as the bot knows it. */
interface Here extends InChannel {
  /** `null` if the bot isn't in the server, but only its commands are. */
  readonly guild: Guild | null;
}

/** Who asks, and where. */
export interface Asking extends Here {
  readonly user: { readonly id: string };
  readonly member: GuildMember | object | null;
}

/** Private threads whose members are asked for; moments from others show only there. Each costs a request. */
const MAX_THREADS_ASKED = 10;

/**
 * Those who will read an answer.
 * @param places where moments were shared
 */
export async function audienceOf(
  asking: Asking,
  visibility: Visibility,
  places: Iterable<Place>,
): Promise<Audience> {
  if (visibility === 'public') return readersOf(asking);
  const threads = await threadsOf(asking, places);
  return audience(asking, (room, place) => canPersonRead(asking, room, place, threads));
}

export function reachOf(here: Here): Reach {
  const place = placeOf(here);
  const room = roomOf(place, here.guild);
  if (!room || isPrivateThread(here.channel) || !isOpenToAll(room)) return 'channel';
  return place.ageRestricted ? 'ageRestricted' : 'server';
}

/** Those who can see a channel: everybody who will read what is posted there. */
export const readersOf = (channel: Here): Audience =>
  audience(channel, (room) => canEverybodyHereRead(channel, room));

/** The same of a channel by its id. */
export const readersIn = (guild: Guild, channelId: string): Audience =>
  readersOf({ guild, guildId: guild.id, channelId, channel: guild.channels.cache.get(channelId) ?? null });

/** What is found about a channel, once for each answer. */
interface Looked {
  readonly ageRestricted: boolean;
  readonly mayRead: boolean;
}

/** What every audience has in common: age restrictions count everywhere, and nothing is hidden where it was said. */
function audience(from: Here, mayReadElsewhere: (room: Room | undefined, place: Place) => boolean): Audience {
  const here = placeOf(from);
  const looked = new Map<string, Looked>();
  const look = (place: Place): Looked => {
    const room = roomOf(place, from.guild);
    const found = {
      ageRestricted: isAgeRestricted(parentOf(place, from.guild)),
      mayRead: mayReadElsewhere(room, place),
    };
    looked.set(place.parent ?? place.channel, found);
    return found;
  };
  return {
    mayRead(place) {
      if (place.ageRestricted && !here.ageRestricted) return false;
      if (place.channel === here.channel) return true;
      const { ageRestricted, mayRead } = looked.get(place.parent ?? place.channel) ?? look(place);
      return mayRead && (here.ageRestricted || !ageRestricted);
    },
  };
}

function canEverybodyHereRead({ channel, guild }: Here, room: Room | undefined): boolean {
  // A private thread has no more readers than its channel, apart from those that moderate it.
  const here = channel?.isThread() ? channel.parent : channel;
  return room !== undefined && guild !== null && isRoom(here) && canAllRead(here, room);
}

function canPersonRead(
  { member }: Asking,
  room: Room | undefined,
  { channel }: Place,
  threads: ReadonlySet<string>,
): boolean {
  if (threads.has(channel)) return true;
  if (!room || !(member instanceof GuildMember)) return false;
  const rights = room.permissionsFor(member);
  const { ViewChannel, Connect } = PermissionFlagsBits;
  return rights.has(ViewChannel) && (!room.isVoiceBased() || rights.has(Connect));
}

/**
 * The channel whose readers can read what was said in the place; `undefined` for a private thread, and for a channel that is
 * gone or that the bot doesn't know.
 */
function roomOf(place: Place, guild: Guild | null): Room | undefined {
  if (isPrivateThread(guild?.channels.cache.get(place.channel))) return undefined;
  const room = parentOf(place, guild);
  return isRoom(room) && isSeen(room) ? room : undefined;
}

/** The channel of a thread, or the channel itself. */
function parentOf(place: Place, guild: Guild | null): Channel | undefined {
  const channel = guild?.channels.cache.get(place.parent ?? place.channel);
  return channel?.isThread() ? (channel.parent ?? undefined) : channel;
}

/** Discord tells less about a channel that the bot can't see, for instance not whether it is age-restricted. */
function isSeen(room: Room): boolean {
  const { user } = room.client;
  return user === null || room.permissionsFor(user)?.has(PermissionFlagsBits.ViewChannel) === true;
}

const isPrivateThread = (channel: Channel | null | undefined): channel is PrivateThreadChannel =>
  channel?.type === ChannelType.PrivateThread;

/** The private threads, among those places, that the person can read. */
async function threadsOf(
  { guild, user, member, channelId }: Asking,
  places: Iterable<Place>,
): Promise<ReadonlySet<string>> {
  const threads = [...places]
    .map(({ channel }) => guild?.channels.cache.get(channel))
    .filter((channel) => isPrivateThread(channel))
    .filter(({ id }) => id !== channelId);
  const readable = new Set<string>();
  if (!(member instanceof GuildMember)) return readable;
  await Promise.all(
    threads.slice(0, MAX_THREADS_ASKED).map(async (thread) => {
      if (await isReadableFor(thread, user, member)) readable.add(thread.id);
    }),
  );
  return readable;
}

/** Members of the thread can read it as long as they see its channel, and so can those who manage threads. */
async function isReadableFor(
  thread: PrivateThreadChannel,
  user: Asking['user'],
  member: GuildMember,
): Promise<boolean> {
  const room = thread.parent;
  const rights = isRoom(room) && isSeen(room) ? room.permissionsFor(member) : undefined;
  if (!rights?.has(PermissionFlagsBits.ViewChannel)) return false;
  if (rights.has(PermissionFlagsBits.ManageThreads)) return true;
  try {
    await thread.members.fetch({ member: user.id, cache: false, force: true });
    return true;
  } catch (error) {
    // The person isn't in it, or the bot isn't, so that Discord doesn't tell.
    if (error instanceof DiscordAPIError) return false;
    throw error;
  }
}
