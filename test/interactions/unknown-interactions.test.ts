import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import { inPlace, type MessageView, publicly } from '../../src/interactions/answer.ts';
import { commandData } from '../../src/interactions/command-data.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import { register } from '../sandbox/start-bot.ts';
import {
  buttonId,
  defineButton,
  defineCommand,
  MESSAGE,
  type Routed,
  say,
  startRouted,
} from '../support/routed.ts';
import { expectPrivate, messageOf, read } from '../support/stage.ts';

/** What people can still send from an older version of the bot, or from a newer one that was rolled back. */

/** The type of a callback with suggestions. */
const CHOICES = 8;

const { errors } = textsFor('en-GB');

const MENUS = [
  ['user', ComponentType.UserSelect],
  ['role', ComponentType.RoleSelect],
  ['mentionable', ComponentType.MentionableSelect],
  ['channel', ComponentType.ChannelSelect],
] as const;

/** Menus of every kind that Discord fills; the last has the id of a button. */
const withMenus: MessageView = {
  components: [
    ...say('before').components,
    ...MENUS.map(([name, type]) => ({
      type: ComponentType.ActionRow as const,
      components: [{ type, custom_id: `gone-${name}:1` }],
    })),
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.UserSelect, custom_id: buttonId.build({ number: 7 }) }],
    },
  ],
};

const parts = [
  defineCommand({
    name: 'moment random',
    needs: 'everyone',
    manner: 'public',
    execute: () => publicly(withMenus),
  }),
  defineButton({ id: buttonId, needs: 'everyone', manner: 'update', execute: () => inPlace(say('pressed')) }),
];

/** Commands that Discord still offers but no part handles. */
const GONE = [
  { type: ApplicationCommandType.User, name: 'Their moments' },
  { type: ApplicationCommandType.Message, name: 'Make it a moment' },
  { type: ApplicationCommandType.ChatInput, name: 'rate', description: 'Rate a film' },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'find',
    description: 'Find a film',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'film',
        description: 'The film',
        autocomplete: true,
      },
    ],
  },
] as const;

async function start(): Promise<Routed> {
  const stage = await startRouted(parts);
  const known = commandData(createRegistry(parts), 'everywhere');
  await register(stage, [
    ...known,
    ...GONE.map((one) => ({ ...one, options: 'options' in one ? [...one.options] : [] })),
  ]);
  return stage;
}

test('a command that no part answers to is refused privately, be it typed or in a menu', async () => {
  const stage = await start();
  const { john, nils } = stage.people;
  const said = nils.send('That scene in the cell!');
  const outcomes = [
    await john.command('rate'),
    await john.contextMenu('Their moments', nils),
    await john.contextMenu('Make it a moment', said),
  ];
  for (const outcome of outcomes) {
    expectPrivate(outcome);
    expect(read(outcome)).toBe(errors.command.unknown);
  }
  expect(stage.callbacks()).toEqual(outcomes.map(() => [MESSAGE, 200]));
  expect(stage.logged).toEqual([]);
});

test('a menu that no part answers to is refused privately, whatever is chosen from it', async () => {
  const stage = await start();
  const { john, nils } = stage.people;
  const message = messageOf(await nils.command('moment random'));
  const chosen = { user: nils.id, role: stage.guild.id, mentionable: nils.id, channel: message.channel_id };
  for (const [name] of MENUS) {
    const outcome = await john.select(message, `gone-${name}:1`, [chosen[name]]);
    expectPrivate(outcome);
    expect(read(outcome)).toBe(errors.component.unknown);
  }
  const asButton = await john.select(message, buttonId.build({ number: 7 }), [nils.id]);
  expectPrivate(asButton);
  expect(read(asButton)).toBe(errors.component.unknown);
  expect(nils.look(message)).toEqual(message);
  expect(stage.logged).toEqual([]);
});

test('nothing is suggested for a command that no part answers to', async () => {
  const stage = await start();
  expect(await stage.people.john.autocomplete('find', 'film', 'Ayla')).toEqual([]);
  expect(stage.callbacks()).toEqual([[CHOICES, 204]]);
  expect(stage.logged).toEqual([]);
});
