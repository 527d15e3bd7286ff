import { ChannelType } from 'discord.js';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { nextEvent, startBot } from '../start-bot.ts';
import { startPage } from './page-stage.ts';

test('a thread opens from a message, once', async () => {
  const stage = await startPage();
  const { discord } = stage;
  const bot = await startBot(discord);
  const elif = await stage.live('elif');
  const channelId = discord.channels.moments.id;
  const { id: messageId } = discord.people.john.send('a tale');
  const created = nextEvent(bot, 'threadCreate');
  const opened = await stage.act('john', 'openThread', { channelId, messageId, name: ' Tears ' });
  expect(opened.channelId).toBe(messageId);
  const [thread] = await created;
  expect(thread).toMatchObject({
    id: messageId,
    name: 'Tears',
    type: ChannelType.PublicThread,
    parentId: channelId,
    ownerId: discord.people.john.id,
  });
  const shown = await elif.until(() => elif.messages.find((message) => message.threadId === messageId));
  expect(shown).toMatchObject({
    flags: MessageFlags.HasThread,
    thread: { name: 'Tears' },
    edited_timestamp: null,
  });
  const placed = () => elif.scene.guilds[0]?.channels.find((channel) => channel.id === messageId);
  await elif.until(() => placed());
  expect(placed()).toMatchObject({
    kind: 'thread',
    parentId: channelId,
    startedFromId: messageId,
    rights: { write: true, openThreads: false },
  });
  await stage.act('elif', 'send', { channelId: messageId, text: 'I wept', files: [] });
  await elif.until(() => placed()?.messageCount === 1);
  await expect(stage.act('elif', 'openThread', { channelId, messageId, name: 'More' })).rejects.toThrow(
    'already has a thread',
  );
  await expect(stage.act('elif', 'openThread', { channelId: messageId, name: 'Deeper' })).rejects.toThrow(
    'not in threads',
  );
  await expect(stage.act('elif', 'openThread', { channelId, name: 'x'.repeat(101) })).rejects.toThrow('100');
  expect(discord.people.john.sees().map((message) => message.type)).toEqual([MessageType.Default]);
});

test('a thread that opens from no message is announced in its channel', async () => {
  const stage = await startPage();
  const { john } = stage.discord.people;
  const channelId = stage.discord.channels.moments.id;
  const { channelId: threadId } = await stage.act('john', 'openThread', { channelId, name: 'Tears' });
  const [announcement] = (await stage.act('elif', 'history', { channelId })).messages;
  expect(announcement).toMatchObject({
    type: MessageType.ThreadCreated,
    content: 'Tears',
    author: { username: 'john' },
    message_reference: { channel_id: threadId },
  });
  expect(() => announcement && john.edit(announcement, 'Joy')).toThrow("can't be edited");
  expect(() => announcement && john.openThread('Joy', announcement)).toThrow('no thread');
  expect(() => announcement && john.reply(announcement, 'Joy')).toThrow('nobody can reply to it');
});
