import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Channel, Choice, FileInput, User } from './world/model.ts';

export type { FileInput } from './world/model.ts';

/** Where a person acts: a channel by id or name (default: the community's first), or the direct messages with the bot. */
export interface Place {
  readonly channel?: string;
  readonly dm?: boolean;
}

/** A message, by its channel and id. */
export type MessageAt = Pick<APIMessage, 'id' | 'channel_id'>;

/** A value for a command's option: people, channels and roles by id. */
export type OptionValue = string | number | boolean | FileInput | Person;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A value for a field of a form, by its custom id. */
export type FieldValue = string | boolean | readonly string[] | readonly FileInput[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What a person sees after having done something. */
export type Outcome =
  /** A new message. A "thinking" one is awaited. */
  | { readonly kind: 'message'; readonly message: APIMessage; readonly ephemeral: boolean }
  /** The message that was pressed has changed. */
  | { readonly kind: 'update'; readonly message: APIMessage; readonly ephemeral: boolean }
  /** The bot acknowledged it and shows nothing new. */
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * How a client sends optional fields in which nothing is: empty; without a value or with null, as on Android; or not at
 * all, as from a form that stood open over an update (https://github.com/discord/discord-api-docs/issues/3470).
 */
export type EmptyFields = 'empty' | 'without value' | 'null' | 'left out';

/** An open form. */
export interface Modal {
  readonly data: APIModalInteractionResponseCallbackData;
  readonly title: string;
  /** What each field holds now, prefilled values included. */
  readonly values: FieldValues;
  /** Fills fields as a person could in the client. @throws if the client would refuse */
  fill(values: FieldValues): Modal;
  /** Submits, after the client's own checks. */
  submit(empty?: EmptyFields): Promise<Outcome>;
  /** Submits what the form holds with these values on top, unchecked, as a modified client could. */
  forge(values: FieldValues): Promise<Outcome>;
}

interface SendOptions {
  readonly files?: readonly FileInput[];
}

interface ReactOptions {
  /** Whether it is a super reaction. */
  readonly burst?: boolean;
}

interface ReplyOptions {
  /** Whether the author of the message is mentioned. Discord's default is yes. */
  readonly ping?: boolean;
}

/** Someone at a Discord client. @throws NotAllowed if the client would not let them do it */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly user: User;

  command(name: string, options?: OptionValues, place?: Place): Promise<Outcome>;
  autocomplete(
    command: string,
    option: string,
    typed: string,
    others?: OptionValues,
    place?: Place,
  ): Promise<readonly Choice[]>;
  contextMenu(name: string, target: MessageAt | { readonly id: string }, place?: Place): Promise<Outcome>;

  /** Presses a button, named by its custom id, its label or its emoji. */
  press(message: MessageAt, button: string): Promise<Outcome>;
  select(message: MessageAt, customId: string, values: readonly string[]): Promise<Outcome>;
  /** Sends a component interaction that the message may not offer, as a modified client could. */
  forge(message: MessageAt, customId: string, values?: readonly string[]): Promise<Outcome>;

  react(message: MessageAt, emoji: string, options?: ReactOptions): void;
  /** Takes back their own reaction, or somebody else's with Manage Messages. */
  unreact(message: MessageAt, emoji: string, options?: ReactOptions & { readonly of?: string }): void;
  /** Removes all reactions, or all with that emoji. It takes Manage Messages. */
  clearReactions(message: MessageAt, emoji?: string): void;
  send(text: string, place?: Place, options?: SendOptions): APIMessage;
  reply(message: MessageAt, text: string, options?: ReplyOptions & SendOptions): APIMessage;
  /** Edits their own message. With `ping` (the default), a reply mentions the person it replies to, even if it did not before. */
  edit(message: MessageAt, text: string, options?: ReplyOptions): APIMessage;
  /** Deletes their own message, or anyone's with Manage Messages. */
  delete(message: MessageAt): void;
  dismiss(message: MessageAt): void;
  /** Opens a public thread, from a message or in the channel without one. */
  openThread(name: string, from?: MessageAt | Place): Channel;
  /** Opens a post in a forum: a thread that begins with this message. */
  openPost(name: string, text: string, forum: Place): Channel;

  /** Whether they take direct messages from bots from now on, as chosen in Discord's privacy settings. */
  takeDirectMessages(takes: boolean): void;

  /** The messages that this person sees in a channel now, oldest first, including ephemeral ones. */
  sees(place?: Place): readonly APIMessage[];
  /** A message as this person sees it now. */
  look(message: MessageAt): APIMessage | undefined;
  /** Waits until a condition holds, checked at every change. */
  until<T>(condition: () => T, timeoutMs?: number): Promise<Exclude<NonNullable<T>, false>>;
}

/** Something that Discord's client does not offer this person here. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}
