import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  Snowflake,
} from 'discord.js';

/** A message as the views make it: Components V2, and files if it shows any. */
export interface MessageView {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly FileView[];
  /** Attachments of the message that stay when it is edited. */
  readonly kept?: readonly Snowflake[];
}

export interface FileView {
  readonly name: string;
  readonly bytes: Buffer;
  readonly alt?: string;
}

export type FormView = APIModalInteractionResponseCallbackData;

/** A message of ours, as Discord created it. */
export interface SentMessage {
  readonly id: Snowflake;
  readonly channel: Snowflake;
  /** Discord's ids of its files, in the order in which they appear in the message. */
  readonly attachments: readonly Snowflake[];
}

export interface Sending {
  /** Runs once the message exists. */
  readonly onSent?: (message: SentMessage) => Promise<void>;
  /**
   * What has been done, in words for the person alone: told if the message can't be shown. A handler that has changed
   * something always says so, or the person would do it again.
   */
  readonly done?: MessageView;
  /**
   * Runs if the message can't be shown.
   * @param isKnown false if it may be there all the same, because Discord's response was lost
   * @returns what the person is told instead of `done`
   */
  readonly onLost?: (isKnown: boolean) => Promise<MessageView | undefined>;
  /** What the person is told privately beside it, once the message exists. */
  readonly aside?: NewMessage | undefined;
}

export interface NewMessage extends Sending {
  readonly kind: 'message';
  readonly visibility: 'public' | 'private';
  readonly view: MessageView;
}

export interface UpdatedMessage extends Sending {
  readonly kind: 'update';
  readonly view: MessageView;
}

export interface Form {
  readonly kind: 'form';
  readonly view: FormView;
}

/** What a handler wants to say. Only the router sends it. */
export type Answer = NewMessage | UpdatedMessage | Form;

export const publicly = (view: MessageView, sending: Sending = {}): NewMessage => ({
  kind: 'message',
  visibility: 'public',
  view,
  ...sending,
});

/** Only visible to the person who acted. */
export const privately = (view: MessageView, sending: Sending = {}): NewMessage => ({
  kind: 'message',
  visibility: 'private',
  view,
  ...sending,
});

/** Replaces the message whose component was used. */
export const inPlace = (view: MessageView, sending: Sending = {}): UpdatedMessage => ({
  kind: 'update',
  view,
  ...sending,
});

export const form = (view: FormView): Form => ({ kind: 'form', view });
