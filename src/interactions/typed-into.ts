import { ComponentType } from 'discord.js';
import type { Answerable } from './callbacks.ts';

/** From this many characters on, the text of an option is worth returning. */
const LONG_OPTION = 40;

/** What was typed into a form, without what was chosen there; or the longer texts of a command's options: returned to the person if it failed. */
export function typedInto(interaction: Answerable): string[] {
  if (interaction.isChatInputCommand()) {
    const [first] = interaction.options.data;
    const [second] = first?.options ?? [];
    const given = second?.options ?? first?.options ?? interaction.options.data;
    const texts = given.map(({ value }) => (typeof value === 'string' ? value : ''));
    return texts.filter((text) => text.length > LONG_OPTION);
  }
  if (!interaction.isModalSubmit()) return [];
  return interaction.fields.fields.map((field) =>
    field.type === ComponentType.TextInput && typeof field.value === 'string' ? field.value : '',
  );
}
