import {
  AutocompleteInteraction,
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  ChatInputCommandInteraction,
  Client,
  ComponentType,
  type Interaction,
  MentionableSelectMenuInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
  UserContextMenuCommandInteraction,
  UserSelectMenuInteraction,
} from 'discord.js';
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';

/** A client without a connection: it only turns Discord's payloads into discord.js's objects. */
const offline = new Client({ intents: [] });

const COMPONENTS = new Map<number, unknown>([
  [ComponentType.Button, ButtonInteraction],
  [ComponentType.StringSelect, StringSelectMenuInteraction],
  [ComponentType.UserSelect, UserSelectMenuInteraction],
  [ComponentType.RoleSelect, RoleSelectMenuInteraction],
  [ComponentType.MentionableSelect, MentionableSelectMenuInteraction],
  [ComponentType.ChannelSelect, ChannelSelectMenuInteraction],
]);
/** By the type of the command: in a chat, on a user, on a message. */
const COMMANDS = [
  undefined,
  ChatInputCommandInteraction,
  UserContextMenuCommandInteraction,
  MessageContextMenuCommandInteraction,
];

/** The interaction that discord.js makes of Discord's payload. */
export function interactionOf(payload: APIInteraction, client: Client = offline): Interaction {
  const kind = classOf(payload);
  if (typeof kind !== 'function') throw new TypeError(`no interaction is made of type ${payload.type}`);
  // The constructors are private only in the types: the library passes packets to them, as here.
  return Reflect.construct(kind, [client, payload]);
}

function classOf(payload: APIInteraction): unknown {
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return COMMANDS[payload.data.type];
    case InteractionType.ApplicationCommandAutocomplete:
      return AutocompleteInteraction;
    case InteractionType.MessageComponent:
      return COMPONENTS.get(payload.data.component_type);
    case InteractionType.ModalSubmit:
      return ModalSubmitInteraction;
    default:
      return undefined;
  }
}
