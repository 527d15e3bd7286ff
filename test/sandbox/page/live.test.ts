import { MessageFlags } from 'discord.js';
import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { register, restOf, startBot } from '../start-bot.ts';
import { startPage } from './page-stage.ts';

test('a window begins with a scene and the log', async () => {
  const stage = await startPage();
  const window = await stage.live('mika');
  expect(window.events.map((event) => event.type).slice(0, 2)).toEqual(['scene', 'log']);
  const { scene } = window;
  expect(scene.me).toMatchObject({ username: 'mika', roles: ['Moderator'], rights: ['Manage Messages'] });
  expect(scene.personas.find((persona) => persona.username === 'ana')?.rights).toEqual(['Owner']);
  expect(scene.personas.find((persona) => persona.username === 'john')?.rights).toEqual([]);
  const newcomer = (await stage.live('nils')).scene;
  expect(newcomer.guilds[0]?.channels[0]?.rights).toMatchObject({
    write: false,
    attach: false,
    manage: false,
  });
  expect(scene.application.name).toBe('Goosebump Moments');
  expect(scene.bot).toEqual({ kind: 'running' });
  expect(scene.direct).toMatchObject({ kind: 'direct', rights: { write: true, openThreads: false } });
  const [guild] = scene.guilds;
  expect(guild?.channels.map(({ name, isPrivate }) => [name, isPrivate])).toEqual([
    ['welcome', false],
    ['moments', false],
    ['general', false],
    ['moderation-log', true],
    ['after-dark', false],
  ]);
  expect(guild?.channels[1]?.rights).toEqual({
    write: true,
    attach: true,
    react: true,
    useCommands: true,
    openThreads: true,
    manage: true,
  });
});

test('two windows see what the other does as it happens', async () => {
  const stage = await startPage();
  const { moments } = stage.discord.channels;
  const [john, elif] = [await stage.live('john'), await stage.live('elif')];
  const here = { channelId: moments.id };
  const { messageId } = await stage.act('john', 'send', { ...here, text: 'hello', files: [] });
  const on = { ...here, messageId };
  await elif.until(() => elif.messages.find((message) => message.id === messageId));
  await stage.act('elif', 'react', { ...on, emoji: '🪿' });
  const seen = (window: typeof john) => window.messages.findLast((message) => message.id === messageId);
  await john.until(() => seen(john)?.reactions?.[0]?.me === false);
  await elif.until(() => seen(elif)?.reactions?.[0]?.me === true);
  await stage.act('elif', 'unreact', { ...on, emoji: '🪿' });
  await john.until(() => seen(john)?.reactions === undefined);

  const reply = await stage.act('elif', 'send', {
    ...here,
    text: 'hi',
    files: [],
    replyToId: messageId,
    ping: false,
  });
  const bar = () => john.messages.findLast((message) => message.id === reply.messageId);
  await john.until(() => bar()?.referenced_message?.content === 'hello');
  expect(bar()?.mentions).toEqual([]);
  await stage.act('john', 'edit', { ...on, text: 'hello all' });
  await john.until(() => bar()?.referenced_message?.content === 'hello all');
  await stage.act('mika', 'delete', on);
  await elif.until(() => elif.gone.includes(messageId));
  await john.until(() => bar()?.referenced_message === null);
  expect((await stage.act('john', 'history', here)).messages.map(({ id }) => id)).toEqual([reply.messageId]);
});

test('what is private is told to its person alone, and is gone once dismissed', async () => {
  const stage = await startPage();
  await register(stage.discord, [{ name: 'go', description: 'Go' }]);
  await startBot(
    stage.discord,
    (interaction) =>
      interaction.isRepliable() && interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  );
  const [john, elif] = [await stage.live('john'), await stage.live('elif')];
  const here = { channelId: stage.discord.channels.moments.id };
  expect(await stage.act('john', 'command', { ...here, name: 'go', options: {} })).toEqual({ kind: 'done' });
  const psst = await john.until(() => john.messages.find((message) => message.content === 'psst'));
  expect(psst).toMatchObject({ usedCommand: '/go', flags: MessageFlags.Ephemeral });
  await stage.act('john', 'dismiss', { ...here, messageId: psst.id });
  await john.until(() => john.gone.includes(psst.id));
  await elif.caughtUp(stage);
  expect(elif.messages.map((message) => message.content)).toEqual(['everybody hears of this']);
  expect(elif.gone).toEqual([]);
  expect((await stage.act('john', 'history', here)).messages.map(({ id }) => id)).not.toContain(psst.id);
});

test('a channel that somebody may not see is not in their window, nor is what is said there', async () => {
  const stage = await startPage();
  const { world, guild, channels } = stage.discord;
  const john = await stage.live('john');
  const names = () => john.scene.guilds[0]?.channels.map((channel) => channel.name);
  expect(names()).not.toContain('moderation-log');
  stage.discord.people.mika.send('secret', { channel: 'moderation-log' });
  world.permit(channels.general, guild.id, { deny: Bits.ViewChannel });
  await john.until(() => !names()?.includes('general'));
  stage.discord.people.ana.send('secret too', { channel: 'general' });
  await john.caughtUp(stage);
  expect(john.messages.map((message) => message.content)).toEqual(['everybody hears of this']);
});

test('what changes of the scene is told at once, much of it in one', async () => {
  const stage = await startPage();
  const { world, guild, people } = stage.discord;
  const john = await stage.live('john');
  world.addRole(guild, 'Critic', Bits.ManageMessages, [people.john.id]);
  await john.until(() => john.scene.me.roles.includes('Critic'));
  expect(john.scene.me.rights).toEqual(['Manage Messages']);
  await stage.act('john', 'locale', { locale: 'tr' as never });
  await john.until(() => john.scene.me.locale === 'tr');
  stage.bot.become({ kind: 'failed', reason: 'no disk' });
  await john.until(() => john.scene.bot.kind === 'failed');
  const before = john.scenes.length;
  for (let count = 0; count < 50; count += 1) people.elif.send(`message ${count}`);
  await john.until(() => john.scene.guilds[0]?.channels[1]?.messageCount === 50);
  expect(john.scenes.length - before).toBeLessThan(10);
});

test('the scene tells which shards of the bot are connected', async () => {
  const stage = await startPage();
  const john = await stage.live('john');
  expect(john.scene.shards).toEqual([]);
  await startBot(stage.discord, undefined, { shards: [0, 3], shardCount: 4 });
  await john.until(() => john.scene.shards[0]?.connected.length === 2);
  expect(john.scene.shards).toEqual([{ count: 4, connected: [0, 3] }]);
  stage.discord.gateway.close(4004, [3, 4]);
  await john.until(() => john.scene.shards[0]?.connected.length === 1);
  expect(john.scene.shards).toEqual([{ count: 4, connected: [0] }]);
});

test('the log says who did what, and holds no token', async () => {
  const stage = await startPage();
  const { discord } = stage;
  await register(discord, [{ name: 'go', description: 'Go' }]);
  await startBot(discord, async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.deferReply();
    await interaction.editReply('x');
  });
  const john = await stage.live('john');
  await stage.act('john', 'command', { channelId: discord.channels.moments.id, name: 'go', options: {} });
  const edit = await john.until(() => john.lines.find((line) => line.method === 'PATCH'));
  expect(edit).toMatchObject({ kind: 'request', status: 200, body: { content: 'x' } });
  expect(edit.what).toMatch(/^\/webhooks\/\d+\/…\/messages\/%40original$/);
  const asked = john.lines.find((line) => line.kind === 'interaction');
  expect(asked).toMatchObject({ method: '→', what: '/go', who: 'John', status: 'answered' });
  expect(john.lines.some((line) => /^\/interactions\/\d+\/…\/callback$/.test(line.what))).toBe(true);
  const numbers = john.lines.map((line) => line.number);
  expect(numbers).toEqual(numbers.map((_, index) => Number(numbers[0]) + index));

  await restOf(discord)
    .post(`/channels/${discord.channels.moments.id}/messages`, {
      body: { content: `${discord.token}${'y'.repeat(30_000)}` },
    })
    .catch(() => undefined);
  const long = await john.until(() => john.lines.find((line) => line.status === 400));
  expect(Object.keys(long.body as object)).toEqual(['truncated']);
  const all = JSON.stringify(john.lines);
  expect(all).not.toContain(discord.token);
  for (const { token } of discord.world.interactions.values()) expect(all).not.toContain(token);
  expect((await stage.live('elif')).lines).toEqual(john.lines);
});

test('nobody but the own page listens, as somebody who is there', async () => {
  const stage = await startPage();
  const url = `${stage.url.replace('http', 'ws')}/page/live`;
  const refusal = (as: string, headers: Record<string, string> = {}) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${url}?as=${as}`, { headers });
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
    });
  expect(await refusal('john')).toBe('open');
  expect(await refusal('john', { origin: stage.url })).toBe('open');
  expect(await refusal('nobody')).toBe(404);
  expect(await refusal('john', { origin: 'https://evil.example' })).toBe(403);
  expect(await refusal('john', { origin: 'http://127.0.0.1:1' })).toBe(403);
  expect(await refusal('john', { host: 'evil.example' })).toBe(403);
});
