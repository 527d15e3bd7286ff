import {
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  type ChatInputCommandInteraction,
  type ClientEvents,
  ComponentType,
  type Interaction,
  type MentionableSelectMenuInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RoleSelectMenuInteraction,
  type StringSelectMenuInteraction,
  type UserContextMenuCommandInteraction,
  type UserSelectMenuInteraction,
} from 'discord.js';
import type { Cooldown } from '../domain/cooldown.ts';
import type { CommandName, Speech } from '../i18n/texts.ts';
import type { Answer } from './answer.ts';
import type { Context, DirectContext, Hosting } from './context.ts';
import { requireCooledDown } from './cooldowns.ts';
import type { CustomId, Shape, ValuesOf } from './custom-id.ts';
import { marksInWords, namesIn } from './marks-in-words.ts';
import { type Needs, requireRights } from './needs.ts';
import type { Options, OptionValues } from './options.ts';
import type {
  Bound,
  Command,
  CommandReach,
  Component,
  EventHandler,
  Manner,
  MenuCommand,
  SelectKind,
} from './parts.ts';
import { type Fields, type FieldValues, readFields, readOptions } from './read-values.ts';

/** All of the bot's interactions come from a server: the router rejects others. */
type InServer = 'cached' | 'raw';
export type CommandUse = ChatInputCommandInteraction<InServer>;
export type MessageCommandUse = MessageContextMenuCommandInteraction<InServer>;
type UserCommandUse = UserContextMenuCommandInteraction<InServer>;
export type ButtonUse = ButtonInteraction<InServer>;
export type FormUse = ModalSubmitInteraction<InServer>;

/** What a handler gets: the context, the interaction itself, and the values of this kind of part. */
type Use<A extends Hosting, I, V> = Context<A> & V & { readonly interaction: I };

interface Definition<U> {
  /** Checked at each use, before the handler runs. */
  readonly needs: Needs<U>;
  /**
   * How often one person may use it in one server. If the app counts by itself, or a setting says how often: the
   * milliseconds that this person has to wait, if any.
   */
  readonly cooldown?: Cooldown | ((use: U) => number | undefined);
  execute(use: U): Promise<Answer> | Answer;
}

interface CommandDefinition<A extends Hosting, S extends Options<A>>
  extends Definition<Use<A, CommandUse, { readonly options: OptionValues<S> }>> {
  readonly name: CommandName;
  readonly options?: S;
  readonly manner: Manner;
  readonly reach?: CommandReach;
}

interface MenuDefinition<A extends Hosting, I> extends Definition<Use<A, I, unknown>> {
  /** The key of its words, and its name in English, by which Discord calls it. */
  readonly name: string;
  readonly manner: Manner | ((interaction: I) => Manner);
  readonly reach?: CommandReach;
}

interface ComponentDefinition<A extends Hosting, I, S extends Shape, V = unknown>
  extends Definition<Use<A, I, V & { readonly values: ValuesOf<S> }>> {
  readonly id: CustomId<S>;
  readonly manner: Manner | ((values: ValuesOf<S>, interaction: I) => Manner);
}

/** A button on direct messages. It gives rights over nothing but what belongs to the person who presses. */
interface DirectButtonDefinition<A extends Hosting, S extends Shape> {
  readonly id: CustomId<S>;
  readonly manner: Manner;
  execute(use: DirectContext<A> & { readonly values: ValuesOf<S> }): Promise<Answer> | Answer;
}

/** Every select menu that a message can have, by what is chosen from it. */
interface SelectUses extends Readonly<Record<SelectKind, Interaction>> {
  readonly string: StringSelectMenuInteraction<InServer>;
  readonly user: UserSelectMenuInteraction<InServer>;
  readonly role: RoleSelectMenuInteraction<InServer>;
  readonly mentionable: MentionableSelectMenuInteraction<InServer>;
  readonly channel: ChannelSelectMenuInteraction<InServer>;
}

const SELECT_TYPES: Readonly<Record<SelectKind, ComponentType>> = {
  string: ComponentType.StringSelect,
  user: ComponentType.UserSelect,
  role: ComponentType.RoleSelect,
  mentionable: ComponentType.MentionableSelect,
  channel: ComponentType.ChannelSelect,
};

export type SelectUse = SelectUses['string'];

/** The chosen values or ids. They come from clients, so look them up rather than trust them. */
interface Chosen {
  readonly chosen: readonly string[];
}

interface SelectDefinition<A extends Hosting, S extends Shape, M extends SelectKind>
  extends ComponentDefinition<A, SelectUses[M], S, Chosen> {
  /** What the menu offers; strings by default. */
  readonly menu?: M;
}

interface ModalDefinition<A extends Hosting, S extends Shape, F extends Fields>
  extends ComponentDefinition<A, FormUse, S, { readonly fields: FieldValues<F> }> {
  readonly fields: F;
}

/** Defines the parts of an app, each in a file of its own. */
export interface Contract<A extends Hosting> {
  defineCommand<const S extends Options<A> = Record<never, never>>(
    command: CommandDefinition<A, S>,
  ): Command<A>;
  defineMessageCommand(command: MenuDefinition<A, MessageCommandUse>): MenuCommand<A>;
  defineUserCommand(command: MenuDefinition<A, UserCommandUse>): MenuCommand<A>;
  defineButton<S extends Shape>(button: ComponentDefinition<A, ButtonUse, S>): Component<A>;
  defineDirectButton<S extends Shape>(button: DirectButtonDefinition<A, S>): Component<A>;
  /** A select menu on a message. */
  defineSelect<S extends Shape, M extends SelectKind = 'string'>(
    select: SelectDefinition<A, S, M>,
  ): Component<A>;
  /** A submitted form. */
  defineModal<S extends Shape, const F extends Fields>(modal: ModalDefinition<A, S, F>): Component<A>;
  defineEvent<E extends keyof ClientEvents>(
    event: E,
    execute: EventHandler<A, E>['execute'],
  ): EventHandler<A, E>;
}

export function contractFor<A extends Hosting>(): Contract<A> {
  return {
    defineCommand<const S extends Options<A>>(command: CommandDefinition<A, S>) {
      const { name, manner, options, reach = {} } = command;
      const isOurs = (one: Interaction): one is CommandUse => one.isChatInputCommand();
      const usable = usablePart<A, CommandUse, { readonly options: OptionValues<S> }>(command, {
        isOurs,
        open: (use) => ({
          manner,
          read: ({ publicTexts }) => ({
            options: readOptions<A, S>(options, use.options, wordedFor(use, publicTexts)),
          }),
        }),
      });
      return { kind: 'command', name, manner, options: options ?? {}, reach, ...usable };
    },
    defineMessageCommand(command) {
      const isOurs = (one: Interaction): one is MessageCommandUse => one.isMessageContextMenuCommand();
      return { kind: 'message-command', ...menuCommand<A, MessageCommandUse>(command, isOurs) };
    },
    defineUserCommand(command) {
      const isOurs = (one: Interaction): one is UserCommandUse => one.isUserContextMenuCommand();
      return { kind: 'user-command', ...menuCommand<A, UserCommandUse>(command, isOurs) };
    },
    defineButton<S extends Shape>(button: ComponentDefinition<A, ButtonUse, S>) {
      const isOurs = (one: Interaction): one is ButtonUse => one.isButton();
      return { kind: 'button', ...component<A, ButtonUse, S, object>(button, isOurs, () => ({})) };
    },
    defineDirectButton<S extends Shape>({ id, manner, execute }: DirectButtonDefinition<A, S>) {
      return {
        ...{ kind: 'button', name: id.name, needs: 'everyone' },
        bind: () => undefined,
        bindDirect(interaction) {
          const values = interaction.isButton() ? id.parse(interaction.customId) : undefined;
          return values && { manner, execute: async (context) => execute({ ...context, values }) };
        },
      };
    },
    defineSelect<S extends Shape, M extends SelectKind = 'string'>(select: SelectDefinition<A, S, M>) {
      const { menu = 'string' } = select;
      const type = SELECT_TYPES[menu];
      const isOurs = (one: Interaction): one is SelectUses[M] =>
        one.isAnySelectMenu() && one.componentType === type;
      const read = ({ values }: SelectUses[M]) => ({ chosen: values });
      return { kind: 'select', menu, ...component<A, SelectUses[M], S, Chosen>(select, isOurs, read) };
    },
    defineModal<S extends Shape, const F extends Fields>(modal: ModalDefinition<A, S, F>) {
      const isOurs = (one: Interaction): one is FormUse => one.isModalSubmit();
      const read = (use: FormUse, { publicTexts }: Context<A>) => ({
        fields: readFields(modal.fields, use.fields, wordedFor(use, publicTexts)),
      });
      return {
        kind: 'modal',
        fields: modal.fields,
        ...component<A, FormUse, S, { readonly fields: FieldValues<F> }>(modal, isOurs, read),
      };
    },
    defineEvent: (event, execute) => ({ kind: 'event', event, execute }),
  };
}

/** Everything that people type in is kept in words: it is shown as plain text, in which Discord's codes mean nothing. */
const wordedFor =
  ({ guild, channel }: CommandUse | FormUse, texts: Speech) =>
  (typed: string): string =>
    marksInWords(typed, texts, namesIn(guild, channel));

function menuCommand<A extends Hosting, I>(
  command: MenuDefinition<A, I>,
  isOurs: (interaction: Interaction) => interaction is Interaction & I,
) {
  const { name, manner, reach = {} } = command;
  const usable = usablePart<A, I, object>(command, {
    isOurs,
    open: (interaction) => ({
      manner: typeof manner === 'function' ? manner(interaction) : manner,
      read: () => ({}),
    }),
  });
  return { name, reach, ...usable };
}

function component<A extends Hosting, I, S extends Shape, V extends object>(
  definition: ComponentDefinition<A, I, S, V>,
  isOurs: (interaction: Interaction) => interaction is Interaction & I & WithCustomId,
  read: (interaction: I, context: Context<A>) => V,
) {
  const { id, manner } = definition;
  const usable = usablePart<A, I & WithCustomId, V & { readonly values: ValuesOf<S> }>(definition, {
    isOurs,
    open(interaction) {
      const values = id.parse(interaction.customId);
      return (
        values && {
          manner: typeof manner === 'function' ? manner(values, interaction) : manner,
          read: (context: Context<A>) => ({ ...read(interaction, context), values }),
        }
      );
    },
  });
  return { name: id.name, ...usable };
}

interface WithCustomId {
  readonly customId: string;
}

interface Opening<A extends Hosting, I, V> {
  readonly isOurs: (interaction: Interaction) => interaction is Interaction & I;
  /** `undefined` if the interaction's id is stale or forged. */
  readonly open: (
    interaction: I,
  ) => (Pick<Bound<A>, 'manner'> & { readonly read: (context: Context<A>) => V }) | undefined;
}

/** What all parts share: values are read and rights are checked before the handler runs. */
function usablePart<A extends Hosting, I, V>(
  { needs, cooldown, execute }: Definition<Use<A, I, V>>,
  { isOurs, open }: Opening<A, I, V>,
) {
  return {
    needs,
    cooldown: typeof cooldown === 'function' ? undefined : cooldown,
    bind(interaction: Interaction): Bound<A> | undefined {
      if (!isOurs(interaction)) return undefined;
      const opened = open(interaction);
      if (!opened) return undefined;
      return {
        manner: opened.manner,
        async execute(context) {
          const use = Object.assign({ interaction }, context, opened.read(context));
          await requireRights(needs, context.actor, use);
          if (typeof cooldown === 'function') requireCooledDown(cooldown(use));
          return execute(use);
        },
      };
    },
  };
}
