import { MessageType } from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import { editMessage, postMessage, removeMessages } from '../../../sandbox/world/messages.ts';
import type { Message } from '../../../sandbox/world/model.ts';
import { startPage } from './page-stage.ts';

test('a change to a message does not go through all of its channel', async () => {
  const stage = await startPage();
  const { world, channels, people } = stage.discord;
  await stage.live('john');
  const messages = world.messages.get(channels.moments.id) ?? new Map<string, Message>();
  const { id } = people.john.send('asked');
  const message = world.message(channels.moments.id, id);
  const walk = vi.spyOn(messages, 'values');
  if (message) editMessage(world, message, { content: 'changed' });
  expect(walk).not.toHaveBeenCalled();
});

test('of a message with very many answers, the bar above the newest is shown anew', async () => {
  const stage = await startPage();
  const { world, channels, people } = stage.discord;
  const john = await stage.live('john');
  const { id: channelId } = channels.moments;
  const asked = people.john.send('asked');
  const draft = { channelId, authorId: people.john.id, type: MessageType.Reply, referenceId: asked.id };
  const answers = Array.from({ length: 150 }, (_, count) =>
    postMessage(world, { ...draft, content: `${count}` }),
  );
  const [last] = answers.slice(-1);
  if (last) removeMessages(world, channelId, [last]);
  await john.caughtUp(stage);
  const before = john.messages.length;
  await stage.act('john', 'edit', { channelId, messageId: asked.id, text: 'changed' });
  await john.caughtUp(stage);
  const told = john.messages.slice(before, -1);
  expect(told.map((message) => message.id)).toEqual([asked.id, ...answers.slice(49, -1).map(({ id }) => id)]);
});

test('a channel takes its threads along', async () => {
  const stage = await startPage();
  const { world, channels, people } = stage.discord;
  const john = await stage.live('john');
  const thread = people.john.openThread('Tears', { channel: 'general' });
  await john.until(() => john.scene.guilds[0]?.channels.some(({ id }) => id === thread.id));
  world.removeChannel(channels.general);
  await john.until(() => !john.scene.guilds[0]?.channels.some(({ id }) => id === channels.general.id));
  expect(world.channels.has(thread.id)).toBe(false);
});
