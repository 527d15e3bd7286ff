import { PermissionFlagsBits as Bits, ComponentType } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { register, startBot } from '../start-bot.ts';
import { startPage } from './page-stage.ts';

const mood: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'mood',
  description: 'Mood',
  options: [{ name: 'word', type: 3, description: 'Word', autocomplete: true }],
};
const menu = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: 'moods',
      options: ['joy', 'awe'].map((value) => ({ label: value, value })),
    },
  ],
};

test('a choice in a menu arrives, and one that it lacks does not', async () => {
  const stage = await startPage();
  await register(stage.discord, [mood]);
  await startBot(stage.discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ components: [menu] });
    if (interaction.isStringSelectMenu()) {
      await interaction.update({ content: interaction.values.join(), components: [] });
    }
  });
  const john = await stage.live('john');
  const channelId = john.scene.direct.id;
  await stage.act('john', 'command', { channelId, name: 'mood', options: {} });
  const { id: messageId } = await john.until(() => john.messages[0]);
  const on = { channelId, messageId, customId: 'moods' };
  await expect(stage.act('john', 'select', { ...on, values: ['rage'] })).rejects.toThrow(
    '403: The field moods has no',
  );
  // The direct messages with the bot are John's own.
  await expect(stage.act('elif', 'select', { ...on, values: ['joy'] })).rejects.toThrow(
    "403: Elif can't see",
  );
  expect(await stage.act('john', 'select', { ...on, values: ['joy'] })).toEqual({ kind: 'done' });
  await john.until(() => john.messages.at(-1)?.content === 'joy');
});

test('suggestions that do not come are told of', async () => {
  const stage = await startPage({ deadlines: { acknowledge: 50 } });
  await register(stage.discord, [mood]);
  const channelId = stage.discord.channels.moments.id;
  const typing = { channelId, name: 'mood', option: 'word', typed: 'j', others: {} };
  await expect(stage.act('john', 'autocomplete', typing)).rejects.toThrow('504: The suggestions could not');
});

test('without the right to attach files, or to open threads, neither goes', async () => {
  const stage = await startPage();
  const { world, guild, channels } = stage.discord;
  const john = await stage.live('john');
  world.permit(channels.moments, guild.id, { deny: Bits.AttachFiles | Bits.CreatePublicThreads });
  const rights = () => john.scene.guilds[0]?.channels.find(({ name }) => name === 'moments')?.rights;
  await john.until(() => rights()?.attach === false);
  expect(rights()).toMatchObject({ write: true, openThreads: false });
  const here = { channelId: channels.moments.id };
  const files = [new File(['x'], 'x.png', { type: 'image/png' })];
  await expect(
    stage.act('john', 'send', { ...here, text: 'x', files: [{ file: 0 }] }, files),
  ).rejects.toThrow('the permission "Attach Files" is missing in #moments');
  await expect(stage.act('john', 'openThread', { ...here, name: 'x' })).rejects.toThrow(
    'Create Public Threads',
  );
});
