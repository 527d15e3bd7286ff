import {
  type APIButtonComponentWithCustomId,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { NotAllowed } from '../person.ts';
import { walk } from '../world/components.ts';
import type { Message } from '../world/model.ts';
import type { Client } from './client.ts';
import { Resolved } from './resolved.ts';
import { assertCount, choose } from './selects.ts';
import type { Input } from './settle.ts';

/** Pressing a button of a message, named by its custom id, its label or its emoji. */
export function pressing(message: Message, wanted: string): Input {
  const buttons = [...walk(message.components)].filter((each) => each.type === ComponentType.Button);
  const button =
    buttons.find((each) => 'custom_id' in each && each.custom_id === wanted) ??
    buttons.find((each) => 'label' in each && each.label === wanted) ??
    buttons.find((each) => 'emoji' in each && each.emoji?.name === wanted);
  if (!button)
    throw new NotAllowed(`The message has no button "${wanted}". It may have changed in the meantime.`);
  if (button.disabled) throw new NotAllowed(`The button "${wanted}" is disabled.`);
  if (!isPressable(button))
    throw new NotAllowed(`The button "${wanted}" opens a web page, and the bot never hears of it.`);
  return component(message, { component_type: button.type, custom_id: button.custom_id, id: button.id });
}

/** Choosing from a select menu of a message. */
export function selecting(
  client: Client,
  message: Message,
  customId: string,
  values: readonly string[],
): Input {
  const menu = [...walk(message.components)].filter(isSelect).find((each) => each.custom_id === customId);
  if (!menu)
    throw new NotAllowed(`The message has no menu "${customId}". It may have changed in the meantime.`);
  if (menu.disabled) throw new NotAllowed(`The menu "${customId}" is disabled.`);
  const resolved = new Resolved(client, client.world.channel(message.channelId));
  choose(menu, values, resolved);
  assertCount(menu, values.length, { isRequired: true });
  const data = { component_type: menu.type, custom_id: customId, id: menu.id, values };
  return component(message, { ...data, resolved: resolved.get() });
}

/** A press or choice that the message may not offer: what a modified client can send. */
export function forging(message: Message, customId: string, values?: readonly string[]): Input {
  const type = values ? ComponentType.StringSelect : ComponentType.Button;
  return component(message, {
    component_type: type,
    custom_id: customId,
    id: 1,
    ...(values ? { values } : {}),
  });
}

function component(message: Message, data: object): Input {
  return { type: InteractionType.MessageComponent, channelId: message.channelId, data, message };
}

function isPressable(button: object): button is APIButtonComponentWithCustomId {
  return 'custom_id' in button && 'style' in button && button.style !== ButtonStyle.Link;
}

function isSelect(each: { type: ComponentType }): each is APISelectMenuComponent {
  return (
    each.type === ComponentType.StringSelect ||
    (each.type >= ComponentType.UserSelect && each.type <= ComponentType.ChannelSelect)
  );
}
