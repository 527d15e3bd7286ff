import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../sandbox/rules/commands/check-commands.ts';
import type { WordTable } from '../../src/interactions/command-words.ts';
import type { CommandReach } from '../../src/interactions/parts.ts';
import { defineMessageCommand, defineUserCommand } from '../support/routed.ts';
import { command, part, told, wordsFor } from '../support/worded-commands.ts';

describe('a command', () => {
  it('of one word has its options itself', () => {
    const parts = [command('rate', { options: { stars: { type: 'integer' } } })];
    const data = told(parts, wordsFor(parts));
    expect(checkCommands(data)).toEqual([]);
    expect(data).toMatchObject([
      { name: 'rate', description: 'rate in en-US', options: [{ name: 'stars' }] },
    ]);
  });

  it('of two or three words is below the first, and within its group', () => {
    const parts = ['clip add', 'clip tags add', 'clip tags drop', 'clip notes add'].map((name) =>
      command(name),
    );
    const data = told(parts, wordsFor(parts, 'clip', 'clip tags', 'clip notes'));
    const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
    expect(checkCommands(data)).toEqual([]);
    expect(data).toMatchObject([
      {
        name: 'clip',
        options: [
          { type: Subcommand, name: 'add', description: 'clip add in en-US' },
          {
            type: SubcommandGroup,
            name: 'tags',
            description: 'clip tags in en-US',
            options: [
              { type: Subcommand, name: 'add', description: 'clip tags add in en-US' },
              { type: Subcommand, name: 'drop' },
            ],
          },
          { type: SubcommandGroup, name: 'notes', options: [{ type: Subcommand, name: 'add' }] },
        ],
      },
    ]);
  });

  it('in the menu of a message or a person has a name and nothing else', () => {
    const parts = [
      defineMessageCommand({ ...part, name: 'Make it a moment' }),
      defineUserCommand({ ...part, name: 'Their moments' }),
    ];
    const data = told(parts, wordsFor(parts));
    expect(checkCommands(data)).toEqual([]);
    expect(data).toMatchObject([
      {
        type: ApplicationCommandType.Message,
        name: 'Make it a moment',
        name_localizations: { tr: 'Make it a moment (tr)' },
      },
      { type: ApplicationCommandType.User, name: 'Their moments' },
    ]);
    for (const one of data) expect(Object.keys(one)).not.toContain('description');
  });
});

describe('the reach of a command', () => {
  const reach: CommandReach = {
    memberPermissions: PermissionFlagsBits.ManageGuild,
    contexts: ['server', 'direct message', 'private channel'],
    installs: ['server', 'user'],
  };
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;

  it('is told: rights, places and ways to install', () => {
    const parts = [command('rate', { reach }), defineMessageCommand({ ...part, name: 'Rate', reach })];
    const data = told(parts, wordsFor(parts));
    expect(checkCommands(data)).toEqual([]);
    for (const one of data) {
      expect(one).toMatchObject({
        default_member_permissions: String(PermissionFlagsBits.ManageGuild),
        contexts: [Guild, BotDM, PrivateChannel],
        integration_types: [0, 1],
      });
    }
  });

  it('is everybody in servers by default', () => {
    const parts = [command('rate')];
    const [data] = told(parts, wordsFor(parts));
    expect(data).toMatchObject({ contexts: [Guild], integration_types: [0] });
    expect(data?.default_member_permissions ?? null).toBeNull();
  });

  it('has rights but no places for one server', () => {
    const parts = [command('rate', { reach })];
    const [data] = told(parts, wordsFor(parts), 'one server');
    expect(data?.default_member_permissions).toBe(String(PermissionFlagsBits.ManageGuild));
    expect(data).not.toHaveProperty('contexts');
    expect(data).not.toHaveProperty('integration_types');
  });

  it('must be the same for all subcommands: Discord keeps it for their first word', () => {
    const agreeing = [command('clip add', { reach }), command('clip drop', { reach })];
    expect(told(agreeing, wordsFor(agreeing, 'clip'))).toMatchObject([{ integration_types: [0, 1] }]);
    const others: CommandReach[] = [
      {},
      { ...reach, memberPermissions: PermissionFlagsBits.ManageMessages },
      { ...reach, contexts: ['server'] },
      { ...reach, installs: ['server'] },
    ];
    for (const other of others) {
      const parts = [command('clip add', { reach }), command('clip drop', { reach: other })];
      expect(() => told(parts, wordsFor(parts, 'clip'))).toThrow('clip add, clip drop differ in their reach');
    }
  });
});

describe('words that are missing', () => {
  const choosing = command('rate', { options: { look: { type: 'string', choices: ['dark'] } } });
  const numbered = command('rate', { options: { stars: { type: 'integer', choices: [1] } } });
  const grouped = command('clip tags add');
  const menu = defineUserCommand({ ...part, name: 'Their moments' });
  const none: WordTable = { commands: {}, menus: {} };

  it.each([
    ['a command', [choosing], () => none, 'rate'],
    ['a first word', [grouped], wordsFor([grouped], 'clip tags'), 'clip'],
    ['a group', [grouped], wordsFor([grouped], 'clip'), 'clip tags'],
    ['a menu command', [menu], () => none, 'Their moments'],
    ['an option', [choosing], wordsFor([command('rate')]), 'look'],
    ['a choice', [choosing], wordsFor([command('rate', { options: { look: { type: 'string' } } })]), 'dark'],
    [
      'a number to choose',
      [numbered],
      wordsFor([command('rate', { options: { stars: { type: 'integer' } } })]),
      '1',
    ],
    [
      'one language',
      [choosing],
      (locale: string) => (locale === 'tr' ? none : wordsFor([choosing])(locale)),
      'rate',
    ],
  ] as const)('of %s stop the start', (_, parts, tables, named) => {
    expect(() => told(parts, tables)).toThrow(named);
  });
});
