import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../sandbox/rules/commands/check-commands.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { privately } from '../../src/interactions/answer.ts';
import { commandData } from '../../src/interactions/command-data.ts';
import { loadParts } from '../../src/interactions/load-parts.ts';
import type { Options } from '../../src/interactions/options.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import type { App } from '../../src/services/app.ts';
import { defineCommand, say, type TestApp } from '../support/routed.ts';
import { nodesOf } from '../support/view-fixtures.ts';

const parts = await loadParts<App>(new URL('../../src/commands/', import.meta.url));
const registry = createRegistry(parts);
const { commands, menuCommands } = registry;
const all = commandData(registry, 'everywhere');
/** Those that people type. */
const data = all.filter(
  ({ type = ApplicationCommandType.ChatInput }) => type === ApplicationCommandType.ChatInput,
);
const named = (within: unknown, name: string) => nodesOf(within).find((node) => node.name === name);

describe('what Discord is told of the commands', () => {
  it('breaks none of its rules', () => {
    expect(checkCommands(JSON.parse(JSON.stringify(all)))).toEqual([]);
  });

  it('has every command under the word before its blank', () => {
    const names = data.flatMap((command) => {
      const below = 'options' in command ? (command.options ?? []) : [];
      return below.length === 0 ? [command.name] : below.map(({ name }) => `${command.name} ${name}`);
    });
    expect(names.sort()).toEqual(commands.map(({ name }) => name).sort());
    expect(names).toContain('moment share');
  });

  it('lists the commands and their subcommands in the order of the texts, with sharing first', () => {
    const words = Object.keys(textsFor('en-US').commands);
    const names = data.flatMap(({ name, ...command }) => [
      name,
      ...('options' in command ? (command.options ?? []) : [])
        .filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
        .map((subcommand) => `${name} ${subcommand.name}`),
    ]);
    expect(names).toEqual(words);
    expect(names.indexOf('moment share')).toBe(names.indexOf('moment') + 1);
  });

  it('has each command of a menu under the English name by which it is found again', () => {
    const names = all.filter((command) => !data.includes(command)).map(({ name }) => name);
    expect(names.sort()).toEqual(menuCommands.map(({ name }) => name).sort());
    expect(names).toContain('Make it a moment');
  });

  it('is offered only to those who may use it, but for one beside others that all may use', () => {
    const needed = (name: string) =>
      data.find((command) => command.name === name)?.default_member_permissions;
    for (const { name, needs, reach } of commands) {
      const [first = ''] = name.split(' ');
      if ('memberPermissions' in reach) expect([name, needed(first)]).toEqual(['moment restore', undefined]);
      else if (needs === 'moderator')
        expect(needed(first), name).toBe(String(PermissionFlagsBits.ManageMessages));
      else if (needs === 'manager') expect(needed(first), name).toBe(String(PermissionFlagsBits.ManageGuild));
      else expect(needed(first), name).toBeUndefined();
    }
    expect(needed('moderation')).toBeDefined();
  });

  it('has no command for moderators in the picker of every member', () => {
    const forModerators = defineCommand({
      name: 'film info',
      needs: 'moderator',
      manner: 'private',
      execute: () => privately(say('none')),
    });
    const forAll = defineCommand({
      name: 'film cast',
      needs: 'everyone',
      manner: 'private',
      execute: () => privately(say('none')),
    });
    expect(() => commandData({ commands: [forModerators, forAll], menuCommands: [] }, 'everywhere')).toThrow(
      'differ in their reach',
    );
  });

  it('is offered in servers only', () => {
    for (const command of data) expect(command).toMatchObject({ contexts: [0], integration_types: [0] });
  });

  it('asks for the options that a command must have first, then for the others', () => {
    const share = named(named(data, 'moment'), 'share');
    const options = nodesOf(share?.options).filter(({ type }) => type !== undefined);
    expect(options.map(({ name, required }) => [name, required])).toEqual([
      ['film', true],
      ['country', false],
      ['video', false],
      ['picture', false],
      ['alt', false],
      ['because', false],
    ]);
  });

  it('suggests values, and limits what is typed, where a command says so', () => {
    const share = named(data, 'share');
    expect(named(share, 'film')).toMatchObject({ type: 3, autocomplete: true });
    expect(named(share, 'video')).toMatchObject({ type: 3, autocomplete: false });
    expect(named(share, 'alt')).toMatchObject({ type: 3, max_length: 500 });
    expect(named(share, 'picture')).toMatchObject({ type: 11 });
  });

  it('names the values of a fixed set in every language', () => {
    const theme = named(named(data, 'lineage'), 'theme');
    expect(theme).toMatchObject({
      choices: [
        {
          value: 'dark',
          name: 'Dark',
          name_localizations: { tr: 'Koyu', 'es-ES': 'Oscuro', 'es-419': 'Oscuro' },
        },
        { value: 'light', name: 'Light' },
      ],
    });
    const option = { order: { type: 'string', choices: ['by-weather'] } } as const;
    const unworded = defineCommand({
      name: 'film family',
      needs: 'everyone',
      manner: 'private',
      options: option,
      execute: () => privately(say('none')),
    });
    expect(() => commandData({ commands: [unworded], menuCommands: [] }, 'everywhere')).toThrow('by-weather');
  });

  it.each(['es-ES', 'es-419', 'tr'])('is worded in %s throughout', (locale) => {
    const all = nodesOf(data).filter(({ description }) => description !== undefined);
    expect(all.length).toBeGreaterThan(10);
    for (const { name, name_localizations, description_localizations } of all) {
      expect(name_localizations, String(name)).toHaveProperty(locale);
      expect(description_localizations, String(name)).toHaveProperty(locale);
    }
  });

  it('names a command and its options in the words of each language', () => {
    const share = named(data, 'share');
    expect(share).toMatchObject({
      description: textsFor('en-US').commands['moment share'].description,
      name_localizations: { tr: textsFor('tr').commands['moment share'].name },
    });
    expect(named(share, 'country')).toMatchObject({
      name_localizations: {
        tr: 'ülke',
        'es-ES': textsFor('es-ES').commands['moment share'].options.country.name,
      },
    });
  });

  it('names only locales that Discord knows, and English not twice', () => {
    const locales = nodesOf(data).flatMap(({ name_localizations }) => Object.keys(name_localizations ?? {}));
    expect(Object.values(Locale)).toEqual(expect.arrayContaining([...new Set(locales)]));
    expect(locales.filter((locale) => locale.startsWith('en'))).toEqual([]);
  });

  it('is not made of a command or an option that has no words', () => {
    const command = (changes: { readonly name?: 'film info'; readonly options?: Options<TestApp> }) =>
      defineCommand({
        name: 'film info',
        needs: 'everyone',
        manner: 'public',
        execute: () => Promise.reject(new Error('never run')),
        ...changes,
      });
    const made = (changes: Parameters<typeof command>[0]) =>
      commandData({ commands: [command(changes)], menuCommands: [] }, 'everywhere');
    expect(() => made({ options: { colour: { type: 'string' } } })).toThrow('colour');
    expect(() => made({ name: 'goose info' as 'film info' })).toThrow('goose');
  });

  it('names no place of use for one server, where Discord knows of none', () => {
    expect(commandData(registry, 'everywhere').every((command) => command.contexts?.length === 1)).toBe(true);
    for (const command of commandData(registry, 'one server')) {
      expect(command.contexts).toBeUndefined();
      expect(command.integration_types).toBeUndefined();
    }
  });
});
