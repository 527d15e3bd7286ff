import type { PlaceChannel, ShownMessage } from '../../page/protocol.ts';
import { hasFlag, messageFlag } from '../client/discord-numbers.ts';

export interface MessageRights {
  readonly reply: boolean;
  readonly edit: boolean;
  readonly openThread: boolean;
  readonly useApps: boolean;
  readonly delete: boolean;
  readonly dismiss: boolean;
}

/** Messages that somebody wrote: plain ones, replies, answers to commands. The others report events. */
const writtenTypes: readonly number[] = [0, 19, 20, 23];

/** What a person may do with a message. */
export function rightsOn(message: ShownMessage, channel: PlaceChannel, myId: string): MessageRights {
  const isPrivate = hasFlag(message.flags, messageFlag.ephemeral);
  const isWritten = writtenTypes.includes(message.type) && !isPrivate;
  const isMine = message.author.id === myId && !isPrivate;
  const { rights } = channel;
  return {
    reply: isWritten && rights.write,
    edit: isWritten && isMine,
    openThread: isWritten && channel.kind === 'text' && rights.openThreads && !message.threadId,
    useApps: isWritten && rights.useCommands,
    delete: isMine || (rights.manage && !isPrivate),
    dismiss: isPrivate,
  };
}

type Components = ShownMessage['components'];

/** What a message says, as it was written. */
export function textOf({ content, components }: Pick<ShownMessage, 'content' | 'components'>): string {
  return [content, ...textsOf(components)].filter(Boolean).join('\n\n');
}

function textsOf(components: Components): readonly string[] {
  return (components ?? []).flatMap((component) => {
    if ('content' in component) return [component.content];
    return 'components' in component ? textsOf(component.components as Components) : [];
  });
}
