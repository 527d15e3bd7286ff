import type { Change } from '../world/changes.ts';
import type { Message } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Which messages answer which, so that a change to one needn't search its whole channel. */
export class Answers {
  /** By channel, then by the message that is answered; oldest first. */
  readonly #channels = new Map<string, Map<string, Set<Message>>>();

  constructor(world: World) {
    for (const messages of world.messages.values()) {
      for (const message of messages.values()) this.#add(message);
    }
  }

  to({ channelId, id }: Message): readonly Message[] {
    return [...(this.#channels.get(channelId)?.get(id) ?? [])];
  }

  hear(change: Change): void {
    switch (change.type) {
      case 'message-created':
        this.#add(change.message);
        break;
      case 'message-deleted':
        this.#remove(change.message);
        break;
      case 'messages-deleted':
        for (const message of change.messages) this.#remove(message);
        break;
      case 'channel-removed':
        this.#channels.delete(change.channel.id);
        break;
    }
  }

  #add(message: Message): void {
    const { channelId, referenceId } = message;
    if (referenceId === undefined) return;
    const channel = this.#channels.get(channelId) ?? new Map<string, Set<Message>>();
    this.#channels.set(channelId, channel);
    channel.set(referenceId, (channel.get(referenceId) ?? new Set()).add(message));
  }

  #remove(message: Message): void {
    const { channelId, referenceId } = message;
    if (referenceId === undefined) return;
    const channel = this.#channels.get(channelId);
    const answers = channel?.get(referenceId);
    answers?.delete(message);
    if (answers?.size === 0) channel?.delete(referenceId);
  }
}
