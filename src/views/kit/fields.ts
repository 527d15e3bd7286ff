import { LabelBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';

/** The fields that every form is built from. */

/** A field of one line, with what was typed before. */
export function line(id: string, left: string, maxLength: number): TextInputBuilder {
  return filled(new TextInputBuilder(), left)
    .setCustomId(id)
    .setStyle(TextInputStyle.Short)
    .setMaxLength(maxLength);
}

export function label(words: string, hint?: string): LabelBuilder {
  const made = new LabelBuilder().setLabel(words);
  return hint === undefined ? made : made.setDescription(hint);
}

/** Discord rejects an empty value, so a field is filled only if there is something to put in. */
export function filled(input: TextInputBuilder, value: string | undefined): TextInputBuilder {
  return value === undefined || value === '' ? input : input.setValue(value);
}

export function options<T extends string>(
  set: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: readonly string[] = [],
) {
  return set.map((value) => ({ value, label: words[value], default: chosen.includes(value) }));
}
