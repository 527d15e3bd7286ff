import {
  ActionRowBuilder,
  ButtonBuilder,
  ContainerBuilder,
  type MessageActionRowComponentBuilder,
  SeparatorBuilder,
  type StringSelectMenuBuilder,
  TextDisplayBuilder,
} from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import { MOST_BUTTON_LABEL } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';

/** The small pieces that every view is built of. */

export const text = (content: string) => new TextDisplayBuilder().setContent(content);

/** Lines that are there, one below the other. */
export const lines = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join('\n');

/** Parts that are there, on one line. */
export const dotted = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ');

export const container = (colour: number) => new ContainerBuilder().setAccentColor(colour);

export const rule = () => new SeparatorBuilder();

export interface ButtonFace {
  readonly label: string;
  readonly emoji?: string;
  readonly style?: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>;
  readonly disabled?: boolean;
}

export function button(customId: string, face: ButtonFace): ButtonBuilder {
  const made = new ButtonBuilder()
    .setCustomId(customId)
    .setLabel(shorten(face.label, MOST_BUTTON_LABEL))
    .setStyle(face.style ?? ButtonStyle.Secondary)
    .setDisabled(face.disabled ?? false);
  return face.emoji === undefined ? made : made.setEmoji({ name: face.emoji });
}

export const linkButton = (label: string, url: string) =>
  new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel(shorten(label, MOST_BUTTON_LABEL)).setURL(url);

export const menuRow = (menu: StringSelectMenuBuilder) =>
  new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menu);

export const row = (...buttons: readonly ButtonBuilder[]) =>
  new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(...buttons);
