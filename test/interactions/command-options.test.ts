import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../sandbox/rules/commands/check-commands.ts';
import type { Options } from '../../src/interactions/options.ts';
import type { TestApp } from '../support/routed.ts';
import { command, told, wordsFor } from '../support/worded-commands.ts';

describe('an option', () => {
  const autocomplete = () => [];
  const every: Options<TestApp> = {
    text: { type: 'string', required: true, minLength: 2, maxLength: 30 },
    title: { type: 'string', autocomplete },
    look: { type: 'string', choices: ['dark', 'light'] },
    stars: { type: 'integer', choices: [1, 2] },
    page: { type: 'integer', min: 1, max: 9 },
    year: { type: 'integer', autocomplete },
    share: { type: 'number', min: 0.5, max: 1 },
    really: { type: 'boolean' },
    who: { type: 'user' },
    role: { type: 'role' },
    anyone: { type: 'mentionable' },
    where: { type: 'channel', channelTypes: [ChannelType.GuildText] },
    file: { type: 'attachment' },
  };
  const parts = [command('rate', { options: every })];
  const [data] = told(parts, wordsFor(parts));
  const Type = ApplicationCommandOptionType;

  it.each([
    ['text', { type: Type.String, required: true, min_length: 2, max_length: 30, autocomplete: false }],
    ['title', { type: Type.String, required: false, autocomplete: true }],
    ['look', { type: Type.String, choices: [{ value: 'dark', name: 'dark in en-US' }, { value: 'light' }] }],
    [
      'stars',
      { type: Type.Integer, choices: [{ value: 1, name_localizations: { tr: '1 in tr' } }, { value: 2 }] },
    ],
    ['page', { type: Type.Integer, min_value: 1, max_value: 9, autocomplete: false }],
    ['year', { type: Type.Integer, autocomplete: true }],
    ['share', { type: Type.Number, min_value: 0.5, max_value: 1 }],
    ['really', { type: Type.Boolean, required: false }],
    ['who', { type: Type.User }],
    ['role', { type: Type.Role }],
    ['anyone', { type: Type.Mentionable }],
    ['where', { type: Type.Channel, channel_types: [ChannelType.GuildText] }],
    ['file', { type: Type.Attachment }],
  ])('%s is told with its type and limits', (name, expected) => {
    const option = data?.options?.find((one) => one.name === name);
    expect(option).toMatchObject({
      ...expected,
      description: `${name} in en-US`,
      description_localizations: { tr: `${name} in tr` },
    });
  });

  it('of every kind breaks none of Discord’s rules', () => {
    expect(checkCommands([data])).toEqual([]);
  });

  it('for files tells which types the client offers', () => {
    const withTypes = [
      command('rate', { options: { file: { type: 'attachment', fileTypes: ['image', '.pdf'] } } }),
    ];
    const data = told(withTypes, wordsFor(withTypes));
    expect(checkCommands(data)).toEqual([]);
    expect(data).toMatchObject([{ options: [{ type: Type.Attachment, file_types: ['image', '.pdf'] }] }]);
  });
});
