import { PermissionFlagsBits as Bits, ChannelType, MessageType } from 'discord-api-types/v10';
import { MAX_ACTIVE_THREADS } from '../../rules/limits.ts';
import { schemaFaults } from '../../rules/schema/schema-faults.ts';
import { threadSchemas } from '../../rules/schema/schemas.ts';
import type { Channel } from '../../world/model.ts';
import { isThreadType } from '../../world/permissions.ts';
import { toChannel } from '../../world/present.ts';
import { openThread, threadFrom } from '../../world/threads.ts';
import type { World } from '../../world/world.ts';
import { assertMay, channelIn, mayHere, messageOf } from '../access.ts';
import { assertLawful, type Route } from '../call.ts';
import { failure } from '../errors.ts';

/** Channels in which threads start from messages. */
const threaded: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const ofPeople: readonly MessageType[] = [
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
];

interface Changes {
  readonly archived?: boolean | undefined;
  readonly locked?: boolean | undefined;
}

/** Threads that start from messages, and what is changed about them (https://docs.discord.com/developers/topics/threads). */
export function threadRoutes(world: World): Route[] {
  return [
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      status: 201,
      handle: (call) => {
        assertLawful(schemaFaults(threadSchemas.start, call.body));
        const parent = channelIn(world, call);
        if (!threaded.includes(parent.type)) throw failure('wrongChannelType');
        assertMay(world, parent, Bits.CreatePublicThreads);
        const from = messageOf(world, call);
        if (!ofPeople.includes(from.type)) throw failure('wrongMessageType');
        // A thread has the id of its message.
        if (threadFrom(world, from)) throw failure('threadExists');
        assertRoom(world, parent);
        const { name } = call.body as { readonly name: string };
        const thread = openThread(world, { parent, name, ownerId: world.application.id, from });
        return toChannel(world, thread);
      },
    },
    {
      method: 'PATCH',
      path: '/channels/:channel',
      handle: (call) => {
        const thread = channelIn(world, call);
        if (!isThreadType(thread.type)) throw new Error('the sandbox changes no channels but threads');
        assertLawful(schemaFaults(threadSchemas.change, call.body));
        const { archived, locked, ...more } = call.body as Changes;
        const unserved = Object.keys(more);
        if (unserved.length > 0) throw new Error(`the sandbox doesn't change ${unserved} of threads`);
        assertMayChange(world, thread, { archived, locked });
        const isOpened = thread.archived === true && archived === false;
        if (thread.archived && !isOpened) throw failure('threadArchived');
        if (isOpened) assertRoom(world, thread);
        world.changeThread(thread, {
          ...(archived === undefined ? {} : { archived }),
          ...(locked === undefined ? {} : { locked }),
        });
        return toChannel(world, thread);
      },
    },
  ];
}

/**
 * Whoever opened a thread archives it, and who writes there opens it again, unless it is locked. All else takes the right to
 * manage threads (https://docs.discord.com/developers/resources/channel#modify-channel).
 */
function assertMayChange(world: World, thread: Channel, { archived, locked }: Changes): void {
  if (mayHere(world, thread, Bits.ManageThreads)) return;
  if (thread.locked) throw failure('threadLocked');
  const isOwn = thread.ownerId === world.application.id;
  const isOpening = archived === false && mayHere(world, thread, Bits.SendMessagesInThreads);
  if (locked !== undefined || (!isOwn && !isOpening)) throw failure('missingPermissions');
}

function assertRoom(world: World, { guildId }: Channel): void {
  const active = [...world.channels.values()].filter(
    (channel) => channel.guildId === guildId && isThreadType(channel.type) && !channel.archived,
  );
  if (active.length >= MAX_ACTIVE_THREADS) throw failure('tooManyThreads');
}
