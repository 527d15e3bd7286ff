import type { Client } from 'discord.js';
import {
  type APIInteraction,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
} from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { actorOf } from '../../src/interactions/actor.ts';
import type { Answer, SentMessage } from '../../src/interactions/answer.ts';
import { createContext, type Hosting } from '../../src/interactions/context.ts';
import type { Component, Manner, SelectKind, Usable } from '../../src/interactions/parts.ts';
import { UserError } from '../../src/interactions/user-error.ts';
import { visibilityOf } from '../../src/interactions/visibility.ts';
import type { App } from '../../src/services/app.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { CHANNEL, elif, messageIds } from './builders.ts';
import { type FieldInput, formInput } from './field-payload.ts';
import { interactionOf } from './interactions.ts';
import { commandInput, type OptionInput } from './option-payload.ts';
import {
  commandPayload,
  componentPayload,
  formPayload,
  messageOf,
  type Opened,
  type Sender,
  userOf,
} from './payloads.ts';

/** How a part is used: by whom, and with what. */
export interface Input extends Sender {
  /** The options of a command, by name. */
  readonly options?: Readonly<Record<string, OptionInput>>;
  /** The values in a component's custom id, by name. */
  readonly values?: object;
  /** What is known about the message with the component, or of the one in whose menu a command is used. */
  readonly message?: Partial<APIMessage>;
  /** What is chosen from a menu. */
  readonly chosen?: readonly string[];
  /** The fields of a form, by custom id. */
  readonly fields?: Readonly<Record<string, FieldInput>>;
  /** What opened a form; by default, a command. */
  readonly opened?: Opened;
  /** Whether the message in whose menu a command is used is their own. */
  readonly own?: boolean;
  /** The person whose menu is used. */
  readonly target?: Person;
}

type WithoutWork<T> = T extends unknown ? Omit<T, 'onSent' | 'onLost'> : never;

/** An answer as data. */
export type Used = WithoutWork<Answer> & {
  readonly manner: Manner;
  /** The interaction's id, and so the id of a draft that it began. */
  readonly id: string;
};

/**
 * Runs a part as the router does.
 * @returns its answer, or what the person is told instead. Any other error is rethrown.
 */
export type UsePart = (part: Usable<App>, input?: Input) => Promise<Used | UserError>;

interface Surroundings {
  readonly app: App;
  readonly client: Client;
  /** Resolves when the work in the background is done. */
  settled(): Promise<unknown>;
}

export function createUse({ app, client, settled }: Surroundings): UsePart {
  return async (part, input = {}) => {
    const interaction = interactionOf(payloadOf(part, input), client);
    const bound = part.bind(interaction);
    if (!bound || interaction.isAutocomplete() || !interaction.inGuild()) {
      throw new Error(`the ${part.kind} ${part.name} does not take this`);
    }
    const { id, guildId } = interaction;
    const community = await app.communities.community(guildId);
    const visibility = visibilityOf(interaction, bound.manner);
    const actor = actorOf(interaction);
    const context = createContext(interaction, { app, community, actor, textsFor, visibility });
    try {
      const answer = await bound.execute(context);
      if (answer.kind === 'form') return { ...answer, manner: bound.manner, id };
      const { onSent, onLost: _, ...data } = answer;
      await onSent?.(sentMessage());
      await data.aside?.onSent?.(sentMessage());
      return { ...data, manner: bound.manner, id };
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    } finally {
      await settled();
    }
  };
}

const sentMessage = (): SentMessage => ({ id: messageIds(), channel: CHANNEL, attachments: [] });

/** What Discord sends when somebody uses the part in this way. */
export function payloadOf<A extends Hosting>(part: Usable<A>, input: Input): APIInteraction {
  switch (part.kind) {
    case 'command':
      return commandPayload(commandInput(part, input.options ?? {}), input);
    case 'message-command': {
      const message = messageOf({
        channel_id: input.channel ?? CHANNEL,
        ...(input.own && { author: userOf(input.as ?? elif) }),
        ...input.message,
      });
      const resolved = { messages: { [message.id]: message } };
      return commandPayload(
        { name: part.name, type: ApplicationCommandType.Message, target_id: message.id, resolved },
        input,
      );
    }
    case 'user-command': {
      const { target } = input;
      if (!target) throw new Error(`${part.name} needs a target`);
      const resolved = { users: { [target.id]: userOf(target) } };
      return commandPayload(
        { name: part.name, type: ApplicationCommandType.User, target_id: target.id, resolved },
        input,
      );
    }
    case 'button':
      return componentPayload(customIdOf(part, input), { message: input.message }, input);
    case 'select': {
      const type = SELECTS[part.menu ?? 'string'];
      return componentPayload(customIdOf(part, input), { type, values: input.chosen ?? [] }, input);
    }
    case 'modal': {
      const { components, resolved } = formInput(part.fields ?? {}, input.fields ?? {});
      const { opened = 'by command' } = input;
      return formPayload(customIdOf(part, input), components, input, { opened, resolved });
    }
  }
}

const SELECTS: Readonly<Record<SelectKind, ComponentType>> = {
  string: ComponentType.StringSelect,
  user: ComponentType.UserSelect,
  role: ComponentType.RoleSelect,
  mentionable: ComponentType.MentionableSelect,
  channel: ComponentType.ChannelSelect,
};

/** Each checks its values with its own schema. */
const CUSTOM_IDS: readonly { readonly name: string; build(values: object): string }[] = Object.values(ids);

function customIdOf<A extends Hosting>({ name }: Component<A>, { values = {} }: Input): string {
  const id = CUSTOM_IDS.find((one) => one.name === name);
  if (!id) throw new Error(`no custom id is named ${name}`);
  return id.build(values);
}

/**
 * The id of the draft that a use began.
 * @throws {Error} with what the person was told instead
 */
export function idOf(used: Used | UserError): string {
  if (used instanceof UserError) throw used;
  return used.id;
}
