import { isThreadType } from '../../world/permissions.ts';
import { toChannel, toGuild, toMember } from '../../world/present.ts';
import { isInThread } from '../../world/threads.ts';
import type { World } from '../../world/world.ts';
import { channelIn, guildOf } from '../access.ts';
import { assertLawful, param, type Route } from '../call.ts';
import { failure } from '../errors.ts';

/** Guilds, channels and members. */
export function placeRoutes(world: World): Route[] {
  return [
    { method: 'GET', path: '/channels/:channel', handle: (call) => toChannel(world, channelIn(world, call)) },
    { method: 'GET', path: '/guilds/:guild', handle: (call) => toGuild(guildOf(world, call)) },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      handle: (call) => {
        const { id } = guildOf(world, call);
        const channels = [...world.channels.values()].filter((channel) => channel.guildId === id);
        return channels.filter(({ type }) => !isThreadType(type)).map((channel) => toChannel(world, channel));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      handle: (call) => {
        const member = guildOf(world, call).members.get(param(call, 'user'));
        if (!member) throw failure('unknownMember');
        return toMember(world, member);
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/thread-members/:user',
      handle: (call) => {
        const thread = channelIn(world, call);
        const userId = param(call, 'user');
        if (!isThreadType(thread.type)) throw failure('wrongChannelType');
        if (!isInThread(world, thread, userId)) throw failure('unknownMember');
        return { id: thread.id, user_id: userId, join_timestamp: world.now(), flags: 0 };
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: (call) => {
        const id = (call.body as { recipient_id?: unknown } | undefined)?.recipient_id;
        if (typeof id !== 'string') {
          const message = 'This field is required';
          assertLawful([{ path: ['recipient_id'], code: 'BASE_TYPE_REQUIRED', message }]);
          return undefined;
        }
        if (!world.users.has(id)) throw failure('unknownUser');
        // Nobody talks to themselves.
        if (id === world.application.id) throw failure('refusesDirect');
        return toChannel(world, world.directChannel(world.application.id, id));
      },
    },
  ];
}
