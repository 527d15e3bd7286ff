import type { CommandName } from '../../src/i18n/texts.ts';
import { privately } from '../../src/interactions/answer.ts';
import { type CommandScope, commandData } from '../../src/interactions/command-data.ts';
import type { WordTable } from '../../src/interactions/command-words.ts';
import type { Options } from '../../src/interactions/options.ts';
import type { Command, CommandReach, MenuCommand, Usable } from '../../src/interactions/parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { defineCommand, say, type TestApp } from './routed.ts';

/** Commands for which the bot's texts have no words, with words made for them. */

const done = () => privately(say('done'));
export const part = { needs: 'everyone', manner: 'private', execute: done } as const;

/** @param name of a command that has no words in the bot's texts */
export const command = (name: string, more: { options?: Options<TestApp>; reach?: CommandReach } = {}) =>
  defineCommand({ ...part, name: name as CommandName, ...more });

/** Words for exactly these parts, and for their first words and groups. */
export function wordsFor(parts: readonly Usable<TestApp>[], ...further: readonly string[]) {
  return (locale: string): WordTable => ({
    commands: Object.fromEntries([
      ...further.map((name) => [name, words(name, locale)]),
      ...parts.filter((one) => one.kind === 'command').map((one) => [one.name, commandWords(one, locale)]),
    ]),
    menus: Object.fromEntries(
      parts.map(({ name }) => [name, { name: locale === 'tr' ? `${name} (tr)` : name }]),
    ),
  });
}

const words = (name: string, locale: string) => ({
  name: name.split(' ').at(-1) ?? '',
  description: `${name} in ${locale}`,
});

const commandWords = ({ name, options }: Command<TestApp>, locale: string) => ({
  ...words(name, locale),
  options: Object.fromEntries(
    Object.entries(options).map(([option, given]) => [option, optionWords(option, given, locale)]),
  ),
});

function optionWords(name: string, option: Options<TestApp>[string], locale: string) {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return {
    ...words(name, locale),
    choices: Object.fromEntries(choices.map((value) => [String(value), `${value} in ${locale}`])),
  };
}

type Tables = ReturnType<typeof wordsFor>;

interface Told {
  readonly options?: readonly { readonly name: string }[];
  readonly default_member_permissions?: string | null;
}

/** The commands in Discord's format. */
export function told(
  parts: readonly (Command<TestApp> | MenuCommand<TestApp>)[],
  tables: Tables,
  scope: CommandScope = 'everywhere',
): readonly Told[] {
  // As it is sent.
  return JSON.parse(JSON.stringify(commandData(createRegistry(parts), scope, tables)));
}
