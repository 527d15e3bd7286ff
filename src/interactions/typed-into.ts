import type { Answerable } from './outbox.ts';

/** Characters from which a text of an option is worth giving back. */
const LONG_OPTION = 40;

/** What was typed into a form, and the longer texts of a command's options: given back where it failed. */
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
    'value' in field && typeof field.value === 'string' ? field.value : '',
  );
}
