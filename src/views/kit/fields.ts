import { LabelBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import { lengthOf, startOf } from '../../domain/text.ts';
import { MAX_TEXT_INPUT } from '../../interactions/limits.ts';

/** The fields that every form is built from. */

/** A field of one line, with what was typed before. */
export function line(id: string, left: string, maxLength: number): TextInputBuilder {
  return filled(new TextInputBuilder(), left, maxLength).setCustomId(id).setStyle(TextInputStyle.Short);
}

export function label(words: string, hint?: string): LabelBuilder {
  const made = new LabelBuilder().setLabel(words);
  return hint === undefined ? made : made.setDescription(hint);
}

/**
 * What was typed before, and the limit. Discord rejects an empty value, and one that exceeds the limit: a text that is too
 * long gets a field that holds all of it, to be shortened there.
 */
export function filled(
  input: TextInputBuilder,
  value: string | undefined,
  maxLength: number,
): TextInputBuilder {
  const left = startOf(value ?? '', MAX_TEXT_INPUT);
  const limited = input.setMaxLength(Math.max(maxLength, lengthOf(left)));
  return left === '' ? limited : limited.setValue(left);
}

export function options<T extends string>(
  set: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: readonly string[] = [],
) {
  return set.map((value) => ({ value, label: words[value], default: chosen.includes(value) }));
}
