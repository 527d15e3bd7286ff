import {
  SlashCommandAttachmentOption,
  SlashCommandBooleanOption,
  SlashCommandChannelOption,
  SlashCommandIntegerOption,
  SlashCommandMentionableOption,
  SlashCommandNumberOption,
  SlashCommandRoleOption,
  SlashCommandStringOption,
  SlashCommandUserOption,
} from '@discordjs/builders';
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { localised, type WordsFor, worded } from './command-words.ts';
import type { Hosting } from './context.ts';
import type {
  AttachmentOption,
  ChannelOption,
  CommandOption,
  NumericOption,
  StringOption,
} from './options.ts';

const PLAIN = {
  boolean: SlashCommandBooleanOption,
  user: SlashCommandUserOption,
  role: SlashCommandRoleOption,
  mentionable: SlashCommandMentionableOption,
} as const;

/** An option in Discord's format. */
export function optionData<A extends Hosting>(option: CommandOption<A>, words: WordsFor) {
  return worded(builderFor(option, words), words).setRequired(option.required ?? false);
}

function builderFor<A extends Hosting>(option: CommandOption<A>, words: WordsFor) {
  switch (option.type) {
    case 'string':
      return stringOption(option, words);
    case 'integer':
      return numericOption(new SlashCommandIntegerOption(), option, words);
    case 'number':
      return numericOption(new SlashCommandNumberOption(), option, words);
    case 'channel':
      return channelOption(option);
    case 'attachment':
      return attachmentOption(option);
    default:
      return new PLAIN[option.type]();
  }
}

function stringOption<A extends Hosting>(option: StringOption<A>, words: WordsFor) {
  const builder = new SlashCommandStringOption();
  if (option.minLength !== undefined) builder.setMinLength(option.minLength);
  if (option.maxLength !== undefined) builder.setMaxLength(option.maxLength);
  if (option.choices) builder.addChoices(option.choices.map((value) => choice(value, words)));
  return builder.setAutocomplete(option.autocomplete !== undefined);
}

function numericOption<A extends Hosting, B extends SlashCommandIntegerOption | SlashCommandNumberOption>(
  builder: B,
  option: NumericOption<A>,
  words: WordsFor,
): B {
  if (option.min !== undefined) builder.setMinValue(option.min);
  if (option.max !== undefined) builder.setMaxValue(option.max);
  if (option.choices) builder.addChoices(option.choices.map((value) => choice(value, words)));
  builder.setAutocomplete(option.autocomplete !== undefined);
  return builder;
}

function channelOption({ channelTypes }: ChannelOption) {
  const builder = new SlashCommandChannelOption();
  return channelTypes ? builder.addChannelTypes(...channelTypes) : builder;
}

function attachmentOption({ fileTypes }: AttachmentOption) {
  const builder = new SlashCommandAttachmentOption();
  return fileTypes ? builder.setFileTypes(...fileTypes) : builder;
}

/** A value from a fixed set, with its name in every language. */
function choice<V extends string | number>(value: V, words: WordsFor): APIApplicationCommandOptionChoice<V> {
  const name = (locale: string) => {
    const word = words(locale).choices?.[String(value)];
    if (word === undefined) throw new Error(`texts: no words for the choice ${value}`);
    return word;
  };
  return { value, name: name('en-US'), name_localizations: localised(name) };
}
