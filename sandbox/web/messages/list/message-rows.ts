import type { ShownMessage } from '../../../page/protocol.ts';
import { hasFlag, messageFlag, messageType } from '../../client/discord-numbers.ts';
import { dayOf } from '../../markup/time-words.ts';

export interface Row {
  readonly message: ShownMessage;
  /** Whether it follows the previous message without a head of its own. */
  readonly isFollowUp: boolean;
  /** The first of its day. */
  readonly startsDay: boolean;
}

/** After this many milliseconds the same author is named again. */
const groupLife = 7 * 60_000;

export function rowsOf(messages: readonly ShownMessage[]): readonly Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const startsDay = !before || dayOf(Date.parse(before.timestamp)) !== dayOf(Date.parse(message.timestamp));
    return { message, startsDay, isFollowUp: !startsDay && before !== undefined && follows(before, message) };
  });
}

const isPlain = ({ type }: ShownMessage) =>
  type !== messageType.threadCreated && type !== messageType.threadStarter;

const hasLineAbove = (message: ShownMessage) =>
  message.message_reference !== undefined || message.usedCommand !== undefined;

function follows(before: ShownMessage, message: ShownMessage): boolean {
  return (
    before.author.id === message.author.id &&
    isPlain(before) &&
    isPlain(message) &&
    !hasLineAbove(message) &&
    hasFlag(before.flags, messageFlag.ephemeral) === hasFlag(message.flags, messageFlag.ephemeral) &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < groupLife
  );
}
