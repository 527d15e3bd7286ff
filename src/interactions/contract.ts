import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  ClientEvents,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CommandName } from '../i18n/texts.ts';
import type { Answer } from './answer.ts';
import type { CustomId, Shape, ValuesOf } from './custom-id.ts';

/** All of the bot's interactions come from a server: the router sends the others away. */
type InServer = 'cached' | 'raw';
export type CommandUse = ChatInputCommandInteraction<InServer>;
export type AutocompleteUse = AutocompleteInteraction<InServer>;
export type ButtonUse = ButtonInteraction<InServer>;
export type SelectUse = StringSelectMenuInteraction<InServer>;
export type FormUse = ModalSubmitInteraction<InServer>;

/**
 * How a handler means to answer, so that the router can defer in the right way when it takes long. A form
 * can't be deferred: who answers with one must be quick.
 */
export type Manner = 'public' | 'private' | 'update' | 'form';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Suggests values for an option, from what is typed so far. */
type Autocomplete<A> = (typed: string, interaction: AutocompleteUse, app: A) => Promise<Choice[]> | Choice[];

interface OptionBase {
  readonly required?: boolean;
}
export interface StringOption<A> extends OptionBase {
  readonly type: 'string';
  readonly autocomplete?: Autocomplete<A>;
  /** The only values that it takes; each is worded in the texts, under `choices` of the option. */
  readonly choices?: readonly string[];
  readonly maxLength?: number;
}
interface AttachmentOption extends OptionBase {
  readonly type: 'attachment';
}
export type CommandOption<A> = StringOption<A> | AttachmentOption;

/** A slash command: a subcommand of the word before the blank. Its words stand in the texts under its name. */
export interface Command<A> {
  readonly kind: 'command';
  readonly name: CommandName;
  /** In the order in which Discord asks for them; required ones first. */
  readonly options?: Readonly<Record<string, CommandOption<A>>>;
  readonly manner: Manner;
  execute(interaction: CommandUse, app: A): Promise<Answer> | Answer;
}

/** What a component needs to be defined: its typed id, and what to do when somebody uses it. */
interface ComponentDefinition<A, I, S extends Shape> {
  readonly id: CustomId<S>;
  readonly manner: Manner | ((interaction: I) => Manner);
  execute(interaction: I, values: ValuesOf<S>, app: A): Promise<Answer> | Answer;
}

/** A component as the router holds it, whatever values its id carries. */
interface Component<Kind, A, I> {
  readonly kind: Kind;
  readonly name: string;
  manner(interaction: I): Manner;
  /** What to run for that custom id; `undefined` where it is stale or forged. */
  bind(customId: string): ((interaction: I, app: A) => Promise<Answer> | Answer) | undefined;
}
export type Button<A> = Component<'button', A, ButtonUse>;
export type Select<A> = Component<'select', A, SelectUse>;
export type Modal<A> = Component<'modal', A, FormUse>;

export const defineCommand = <A>(command: Omit<Command<A>, 'kind'>): Command<A> => ({
  kind: 'command',
  ...command,
});

export const defineButton = <A, S extends Shape>(button: ComponentDefinition<A, ButtonUse, S>): Button<A> =>
  component('button', button);

/** A menu on a message. What was chosen stands in `interaction.values`: it comes from clients, so it is checked. */
export const defineSelect = <A, S extends Shape>(select: ComponentDefinition<A, SelectUse, S>): Select<A> =>
  component('select', select);

export const defineModal = <A, S extends Shape>(modal: ComponentDefinition<A, FormUse, S>): Modal<A> =>
  component('modal', modal);

function component<Kind, A, I, S extends Shape>(
  kind: Kind,
  definition: ComponentDefinition<A, I, S>,
): Component<Kind, A, I> {
  return {
    kind,
    name: definition.id.name,
    manner: (interaction) =>
      typeof definition.manner === 'function' ? definition.manner(interaction) : definition.manner,
    bind(customId) {
      const values = definition.id.parse(customId);
      return values && ((interaction, app) => definition.execute(interaction, values, app));
    },
  };
}

/** One of the gateway's events, and what the bot does about it. */
interface EventHandler<A, E extends keyof ClientEvents> {
  readonly kind: 'event';
  readonly event: E;
  execute(app: A, ...facts: ClientEvents[E]): Promise<void> | void;
}
export type AnyEventHandler<A> = { [E in keyof ClientEvents]: EventHandler<A, E> }[keyof ClientEvents];

export const defineEvent = <A, E extends keyof ClientEvents>(
  event: E,
  execute: EventHandler<A, E>['execute'],
): EventHandler<A, E> => ({ kind: 'event', event, execute });
