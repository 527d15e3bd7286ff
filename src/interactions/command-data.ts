import {
  SlashCommandAttachmentOption,
  SlashCommandBuilder,
  SlashCommandStringOption,
  SlashCommandSubcommandBuilder,
} from '@discordjs/builders';
import {
  type APIApplicationCommandOptionChoice,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { SPOKEN } from '../i18n/languages.ts';
import { type Speech, textsFor } from '../i18n/texts.ts';
import type { Command, CommandOption } from './contract.ts';

interface Words {
  readonly name: string;
  readonly description: string;
  /** The names of the values, where there is a fixed set of them. */
  readonly choices?: Readonly<Record<string, string>>;
}

/**
 * What Discord is told of the commands: each with its subcommands, worded in every language.
 * @param scope in one server, Discord knows no other place where a command could be used, and tells of none
 */
export function commandData<A>(
  commands: readonly Command<A>[],
  scope: 'everywhere' | 'one server',
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const parents = new Map<string, SlashCommandBuilder>();
  for (const command of commands) {
    const [parentName = ''] = command.name.split(' ');
    const parent = parents.get(parentName) ?? newParent(parentName, scope);
    parents.set(parentName, parent.addSubcommand(subcommand(command)) as SlashCommandBuilder);
  }
  return [...parents.values()].map((parent) => parent.toJSON());
}

function newParent(name: string, scope: 'everywhere' | 'one server'): SlashCommandBuilder {
  const parent = worded(new SlashCommandBuilder(), (texts) => wordsOf(texts.commands, name));
  if (scope === 'one server') return parent;
  return parent
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
}

function subcommand<A>(command: Command<A>): SlashCommandSubcommandBuilder {
  const builder = worded(new SlashCommandSubcommandBuilder(), (texts) => texts.commands[command.name]);
  for (const [name, option] of Object.entries(command.options ?? {})) {
    builder.options.push(
      optionData(option, (texts) => wordsOf(optionsOf(texts.commands[command.name]), name)),
    );
  }
  return builder;
}

function optionData<A>(option: CommandOption<A>, words: (texts: Speech) => Words) {
  const required = option.required ?? false;
  if (option.type === 'attachment')
    return worded(new SlashCommandAttachmentOption(), words).setRequired(required);
  const builder = worded(new SlashCommandStringOption(), words).setRequired(required);
  if (option.maxLength !== undefined) builder.setMaxLength(option.maxLength);
  if (option.choices) builder.addChoices(option.choices.map((value) => choiceData(value, words)));
  return builder.setAutocomplete(option.autocomplete !== undefined);
}

/** One value of a fixed set, under its name in every language. */
function choiceData(
  value: string,
  words: (texts: Speech) => Words,
): APIApplicationCommandOptionChoice<string> {
  const name = (locale: string) => wordOf(words(textsFor(locale)), value);
  return {
    value,
    name: name('en-US'),
    name_localizations: Object.fromEntries(translated().map((locale) => [locale, name(locale)])),
  };
}

/** Discord's locales that the bot speaks, and not in English. */
function translated(): string[] {
  return [...SPOKEN.keys()].filter((locale) => textsFor(locale).language !== 'en');
}

interface Wordable {
  setName(name: string): this;
  setDescription(description: string): this;
  setNameLocalizations(names: LocalizationMap): this;
  setDescriptionLocalizations(descriptions: LocalizationMap): this;
}

function worded<B extends Wordable>(builder: B, words: (texts: Speech) => Words): B {
  const english = words(textsFor('en-US'));
  const localised = (part: 'name' | 'description'): LocalizationMap =>
    Object.fromEntries(translated().map((locale) => [locale, words(textsFor(locale))[part]]));
  return builder
    .setName(english.name)
    .setDescription(english.description)
    .setNameLocalizations(localised('name'))
    .setDescriptionLocalizations(localised('description'));
}

const optionsOf = (words: Words & { readonly options?: object }): object => words.options ?? {};

/** The words of a command or option in the texts. A name without words is a bug, met at the start. */
function wordsOf(table: object, name: string): Words {
  const words: Words | undefined = Object.entries(table).find(([key]) => key === name)?.[1];
  if (!words) throw new Error(`texts: no words for ${name}`);
  return words;
}

function wordOf({ choices = {} }: Words, value: string): string {
  const word = choices[value];
  if (word === undefined) throw new Error(`texts: no words for the choice ${value}`);
  return word;
}
