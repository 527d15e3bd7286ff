import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import { PermissionFlagsBits as Bits, MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { register, startBot } from '../start-bot.ts';
import { startPage } from './page-stage.ts';

test('an answer for everyone to a private message does not tell what that one says', async () => {
  const stage = await startPage();
  await register(stage.discord, [{ name: 'go', description: 'Go' }]);
  const button = new ButtonBuilder().setCustomId('tell').setLabel('Tell').setStyle(ButtonStyle.Primary);
  await startBot(stage.discord, async (interaction) => {
    if (interaction.isButton()) await interaction.reply('told');
    else if (interaction.isRepliable()) {
      await interaction.reply({
        content: 'psst',
        flags: MessageFlags.Ephemeral,
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
      });
    }
  });
  const [john, elif] = [await stage.live('john'), await stage.live('elif')];
  const here = { channelId: stage.discord.channels.moments.id };
  await stage.act('john', 'command', { ...here, name: 'go', options: {} });
  const psst = await john.until(() => john.messages.find((message) => message.content === 'psst'));
  await stage.act('john', 'press', { ...here, messageId: psst.id, customId: 'tell' });
  const told = await elif.until(() => elif.messages.find((message) => message.content === 'told'));
  expect(told.referenced_message).toBeNull();
  expect(JSON.stringify(await stage.act('elif', 'history', here))).not.toContain('psst');
  const bar = () => john.messages.findLast((message) => message.id === told.id)?.referenced_message;
  await john.until(() => bar()?.content === 'psst');
  await stage.act('john', 'dismiss', { ...here, messageId: psst.id });
  await john.until(() => bar() === null);
});

test('who may not read the history is given none', async () => {
  const stage = await startPage();
  const { world, guild, channels, people } = stage.discord;
  people.elif.send('before', { channel: 'general' });
  world.permit(channels.general, guild.id, { deny: Bits.ReadMessageHistory });
  const history = await stage.act('john', 'history', { channelId: channels.general.id });
  expect(history).toEqual({ messages: [], hasMore: false });
});

test('what somebody cannot see is not named to them', async () => {
  const stage = await startPage();
  const { channels, people } = stage.discord;
  const secret = people.mika.send('secret', { channel: 'moderation-log' });
  const on = { channelId: channels.moderationLog.id };
  for (const messageId of [secret.id, '1']) {
    await expect(stage.act('john', 'react', { ...on, messageId, emoji: '🪿' })).rejects.toThrow(
      "403: John can't see this channel. Choose another one.",
    );
  }
});

test('a channel that somebody cannot see cannot be chosen, and one that can carries their own rights', async () => {
  const stage = await startPage();
  const { discord } = stage;
  await register(discord, [
    {
      name: 'go',
      description: 'Go',
      options: [
        { name: 'where', type: 7, description: 'Where' },
        { name: 'who', type: 6, description: 'Who' },
      ] as never,
    },
  ]);
  await startBot(discord, async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply('went');
  });
  const { channels, people, world } = discord;
  const go = (where: string) =>
    stage.act('john', 'command', {
      channelId: channels.welcome.id,
      name: 'go',
      options: { where, who: people.john.id },
    });
  await expect(go(channels.moderationLog.id)).rejects.toThrow('403: There is no channel');
  await go(channels.welcome.id);
  const last = [...world.interactions.values()].at(-1);
  const { resolved } = (last?.payload.data ?? {}) as unknown as {
    resolved: Record<'channels' | 'members', Record<string, { permissions: string }>>;
  };
  const mayWrite = (permissions: string | undefined) => (BigInt(permissions ?? 0) & Bits.SendMessages) !== 0n;
  expect(mayWrite(resolved.channels[channels.welcome.id]?.permissions)).toBe(false);
  expect(mayWrite(resolved.members[people.john.id]?.permissions)).toBe(false);
});
