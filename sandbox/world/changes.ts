import type { APIRole } from 'discord-api-types/v10';
import type { Channel, Emoji, Guild, Interaction, Member, Message, User } from './model.ts';

/** Everything that happens, in one stream: the gateway, the people and the log follow it. */
export type Change =
  | { readonly type: 'guild-added' | 'guild-changed' | 'guild-left'; readonly guild: Guild }
  | {
      readonly type: 'role-added' | 'role-changed' | 'role-removed';
      readonly guild: Guild;
      readonly role: APIRole;
    }
  | {
      readonly type: 'member-added' | 'member-changed' | 'member-removed';
      readonly guild: Guild;
      readonly member: Member;
    }
  | { readonly type: 'user-changed'; readonly user: User }
  | { readonly type: 'channel-added' | 'channel-changed' | 'channel-removed'; readonly channel: Channel }
  | {
      readonly type: 'message-created' | 'message-edited' | 'message-deleted' | 'message-dismissed';
      readonly message: Message;
    }
  | { readonly type: 'messages-deleted'; readonly channelId: string; readonly messages: readonly Message[] }
  | {
      readonly type: 'reaction-added' | 'reaction-removed';
      readonly message: Message;
      readonly emoji: Emoji;
      readonly userId: string;
      /** Whether it is a super reaction. */
      readonly burst: boolean;
    }
  | { readonly type: 'reactions-cleared'; readonly message: Message; readonly emoji?: Emoji }
  | { readonly type: 'commands-changed'; readonly guildId?: string }
  | {
      readonly type: 'interaction-created' | 'interaction-answered' | 'interaction-failed';
      readonly interaction: Interaction;
    };

export type Listener<T> = (event: T) => void;

/** A list of listeners. One may leave while the list is being called. */
export class Stream<T> {
  readonly #listeners = new Set<Listener<T>>();

  /** Returns the function that stops listening. */
  listen(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
