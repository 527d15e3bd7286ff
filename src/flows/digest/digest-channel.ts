import { type Guild, PermissionFlagsBits } from 'discord.js';
import { readersIn } from '../../interactions/audience.ts';
import type { DigestChannel } from '../../services/digest/digest-messages.ts';

/**
 * What the bot knows of the channel of a digest.
 * @param server `undefined` if it isn't a member there
 */
export function digestChannelIn(server: Guild | null | undefined, id: string): DigestChannel | undefined {
  const channel = server?.channels.cache.get(id);
  const me = server?.members.me;
  if (!server || !channel || !me) return undefined;
  const { ViewChannel, ReadMessageHistory } = PermissionFlagsBits;
  return {
    audience: readersIn(server, id),
    listsMessages: channel.permissionsFor(me).has([ViewChannel, ReadMessageHistory]),
  };
}
