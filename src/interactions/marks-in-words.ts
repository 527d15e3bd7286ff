import { type Channel, ChannelType, type Guild, type User } from 'discord.js';
import type { Speech } from '../i18n/texts.ts';
import { canAllRead, isOpenToAll, isRoom } from './viewers.ts';

/** What a code in a text names; `undefined` if that isn't known, or not to all who will read it. */
export interface Names {
  user(id: string): string | undefined;
  role(id: string): string | undefined;
  channel(id: string): string | undefined;
}

/** The codes that Discord's client shows as something else: times, people, roles, channels, commands, emoji. */
const CODE =
  /<t:(?<seconds>-?\d{1,17})(?::(?<style>[tTdDfFrRsS]))?>|<@!?(?<user>\d{17,20})>|<@&(?<role>\d{17,20})>|<#(?<channel>\d{17,20})>|<\/(?<command>[^\s<>:][^<>:]*):\d{17,20}>|<a?:(?<emoji>\w{2,32}):\d{17,20}>/gu;

/**
 * A typed text with Discord's codes in words, as they will be shown as plain text: dates in the language of the text's
 * readers, names as they are now. Codes of what isn't known stay.
 */
export function marksInWords(typed: string, texts: Speech, names: Names): string {
  if (!typed.includes('<')) return typed;
  return typed.replace(CODE, (code, ...given) => {
    const groups: Readonly<Record<string, string | undefined>> = given.at(-1);
    return inWords(groups, texts, names) ?? code;
  });
}

function inWords(
  { seconds, style, user, role, channel, command, emoji }: Readonly<Record<string, string | undefined>>,
  texts: Speech,
  names: Names,
): string | undefined {
  const called = (sign: string, name: string | undefined) => (name === undefined ? undefined : sign + name);
  if (seconds !== undefined) return dateInWords(Number(seconds), style, texts);
  if (user !== undefined) return called('@', names.user(user));
  if (role !== undefined) return called('@', names.role(role));
  if (channel !== undefined) return called('#', names.channel(channel));
  return command === undefined ? called(':', emoji && `${emoji}:`) : `/${command}`;
}

/** @param style as Discord names it; a relative time would soon be wrong, so it becomes the date and the time */
function dateInWords(seconds: number, style = 'f', { formats }: Speech): string | undefined {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  if (style === 'd') return formats.date(date, 'short');
  if (style === 'D') return formats.date(date, 'long');
  if (style === 't' || style === 'T') return formats.time(date);
  return formats.dateAndTime(date, style === 'F' ? 'full' : 'long');
}

/**
 * The names of one server, as all who will read the text may know them.
 * @param here where it is written: a channel that some who can see this one can't see has no name
 * @param mentioned who the text mentions, if Discord sent them along
 */
export function namesIn(
  guild: Guild | null,
  here: Channel | null,
  mentioned: ReadonlyMap<string, Pick<User, 'displayName'>> = new Map(),
): Names {
  return {
    user: (id) => guild?.members.cache.get(id)?.displayName ?? mentioned.get(id)?.displayName,
    role: (id) => guild?.roles.cache.get(id)?.name.replace(/^@/, ''),
    channel(id) {
      const channel = guild?.channels.cache.get(id);
      return channel && isKnownTo(here, channel) ? channel.name : undefined;
    },
  };
}

function isKnownTo(here: Channel | null, named: Channel): boolean {
  if (named.type === ChannelType.PrivateThread) return false;
  const room = roomOf(named);
  const from = here && roomOf(here);
  return isRoom(room) && (isRoom(from) ? canAllRead(from, room) : isOpenToAll(room));
}

const roomOf = (channel: Channel) => (channel.isThread() ? channel.parent : channel);
