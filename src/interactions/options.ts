import type {
  ApplicationCommandOptionAllowedChannelTypes,
  Attachment,
  CommandInteractionOption,
  FileUploadType,
  User,
} from 'discord.js';
import type { Context, Hosting } from './context.ts';

/** What a slash command asks for: every kind of option that Discord has. */

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Somebody who is typing: the text in this option, and the values of the others. */
export interface Typing<A extends Hosting> extends Context<A> {
  readonly typed: string;
  /** The value of another text option; `undefined` if it is empty. */
  other(name: string): string | undefined;
}

/** Suggests values for an option, from what was typed so far. */
type Autocomplete<A extends Hosting> = (typing: Typing<A>) => Promise<readonly Choice[]> | readonly Choice[];

interface OptionBase {
  readonly required?: boolean;
}

export interface StringOption<A extends Hosting> extends OptionBase {
  readonly type: 'string';
  readonly autocomplete?: Autocomplete<A>;
  /** The only allowed values; each is worded in the texts, under `choices` of the option. */
  readonly choices?: readonly string[];
  /** Characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface NumericOption<A extends Hosting> extends OptionBase {
  readonly type: 'integer' | 'number';
  readonly autocomplete?: Autocomplete<A>;
  /** Like those of a text option; worded under the number as a string. */
  readonly choices?: readonly number[];
  readonly min?: number;
  readonly max?: number;
}

export interface ChannelOption extends OptionBase {
  readonly type: 'channel';
  readonly channelTypes?: readonly ApplicationCommandOptionAllowedChannelTypes[];
}

export interface AttachmentOption extends OptionBase {
  readonly type: 'attachment';
  /** Which files the client offers, as `image` or `.png`. The bytes are checked anyway. */
  readonly fileTypes?: readonly FileUploadType[];
}

interface PlainOption extends OptionBase {
  readonly type: 'boolean' | 'user' | 'role' | 'mentionable';
}

export type CommandOption<A extends Hosting> =
  | StringOption<A>
  | NumericOption<A>
  | ChannelOption
  | AttachmentOption
  | PlainOption;

/** In the order in which Discord asks for them; required ones first. */
export type Options<A extends Hosting> = Readonly<Record<string, CommandOption<A>>>;

type Given = CommandInteractionOption<'cached' | 'raw'>;

interface ValueOfType {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly user: User;
  readonly role: NonNullable<Given['role']>;
  readonly channel: NonNullable<Given['channel']>;
  readonly mentionable: User | NonNullable<Given['role']>;
  readonly attachment: Attachment;
}

type ValueOf<O> = O extends { readonly choices: readonly (infer C)[] }
  ? C
  : O extends { readonly type: infer T extends keyof ValueOfType }
    ? ValueOfType[T]
    : never;

/** The types of an option's values. One that was left out is `undefined`. */
export type OptionValues<S> = {
  readonly [N in keyof S]: S[N] extends { readonly required: true }
    ? ValueOf<S[N]>
    : ValueOf<S[N]> | undefined;
};
