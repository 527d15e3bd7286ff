import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  Snowflake,
} from 'discord.js';

/** A message as the views make it: Components V2, and files where it shows some. */
export interface MessageView {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly FileView[];
  /** Attachments that the message has already and keeps, when it is edited. */
  readonly kept?: readonly Snowflake[];
}

export interface FileView {
  readonly name: string;
  readonly bytes: Buffer;
  readonly alt?: string;
}

export type FormView = APIModalInteractionResponseCallbackData;

/** What Discord made of a message of ours. */
export interface SentMessage {
  readonly id: Snowflake;
  readonly channel: Snowflake;
  /** The ids that Discord gave its files, in the order of their places in the message. */
  readonly attachments: readonly Snowflake[];
}

interface Sending {
  /** Runs once the message is there. */
  readonly onSent?: (message: SentMessage) => Promise<void>;
  /** What the person is told, privately, where Discord would not take the message. */
  readonly otherwise?: MessageView;
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

/** What a handler wants to be said. Only the router says it. */
export type Answer = NewMessage | UpdatedMessage | Form;

export const publicly = (view: MessageView, sending: Sending = {}): NewMessage => ({
  kind: 'message',
  visibility: 'public',
  view,
  ...sending,
});

/** Only the person who acted sees it. */
export const privately = (view: MessageView): NewMessage => ({
  kind: 'message',
  visibility: 'private',
  view,
});

/** In place of the message whose component was used. */
export const inPlace = (view: MessageView, sending: Sending = {}): UpdatedMessage => ({
  kind: 'update',
  view,
  ...sending,
});

export const form = (view: FormView): Form => ({ kind: 'form', view });
