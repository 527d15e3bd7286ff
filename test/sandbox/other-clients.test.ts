import { inflateSync } from 'node:zlib';
import { Client as CoreClient } from '@discordjs/core';
import { CompressionMethod, WebSocketManager } from '@discordjs/ws';
import { REST } from 'discord.js';
import { GatewayDispatchEvents, GatewayIntentBits, InteractionType } from 'discord-api-types/v10';
import { Client as OceanicClient } from 'oceanic.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { register, startSandbox } from './start-bot.ts';

const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;

const go = { name: 'go', description: 'Go' };

async function expectAnswer(discord: SandboxDiscord): Promise<void> {
  const outcome = await discord.people.john.command('go');
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'hi' } });
}

test.each([
  ['plain', null],
  ['compressed', CompressionMethod.ZlibNative],
])('@discordjs/core works over a %s connection', async (_, compression) => {
  const discord = await startSandbox();
  await register(discord, [go]);
  const rest = new REST({ api: discord.apiUrl, version: '10' }).setToken(discord.token);
  const gateway = new WebSocketManager({ token: discord.token, intents: INTENTS, rest, compression });
  const client = new CoreClient({ rest, gateway });
  const heard: string[] = [];
  client.on(GatewayDispatchEvents.MessageCreate, ({ data }) => heard.push(data.id));
  client.on(GatewayDispatchEvents.InteractionCreate, async ({ data: { id, token, type }, api }) => {
    if (type === InteractionType.ApplicationCommand)
      await api.interactions.reply(id, token, { content: 'hi' });
  });
  onTestFinished(() => gateway.destroy());
  const ready = new Promise((resolve) => client.once(GatewayDispatchEvents.Ready, resolve));
  await gateway.connect();
  await ready;
  await expectAnswer(discord);
  const resumed = new Promise((resolve) => client.once(GatewayDispatchEvents.Resumed, resolve));
  discord.gateway.cut();
  // Longer than what one piece of a compressed stream holds.
  const missed = Array.from({ length: 30 }, (_, at) => discord.people.john.send(`${at} `.repeat(600)));
  await resumed;
  await discord.until(() => missed.every(({ id }) => heard.includes(id)));
  expect(discord.violations).toEqual([]);
});

test.each([
  ['plain', false],
  ['compressed', 'zlib-stream'],
] as const)('oceanic.js works over a %s connection', async (_, compress) => {
  const discord = await startSandbox();
  const client = new OceanicClient({
    auth: `Bot ${discord.token}`,
    rest: { baseURL: `${discord.apiUrl}/v10` },
    gateway: { intents: INTENTS, compress, ...(compress ? { compressLibrary: 'native' } : {}) },
  });
  onTestFinished(() => client.disconnect(false));
  const failures: unknown[] = [];
  client.on('error', (error) => failures.push(error));
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isCommandInteraction()) await interaction.reply({ content: 'hi' });
  });
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  await client.connect();
  await ready;
  await client.application.bulkEditGlobalCommands([{ type: 1, ...go }]);
  await expectAnswer(discord);
  const said = await client.rest.channels.createMessage(discord.channels.general.id, {
    content: 'a picture',
    files: [{ name: 'scene.png', contents: Buffer.from('a picture') }],
  });
  expect(discord.people.john.sees({ channel: 'general' })).toMatchObject([{ id: said.id }]);
  expect(failures).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test('a client may have each packet compressed for itself', async () => {
  const discord = await startSandbox();
  const url = `${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=9`;
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  const ready = new Promise<{ d: { v: number } }>((resolve) => {
    socket.on('message', (data: Buffer, isBinary) => {
      const packet = JSON.parse(String(isBinary ? inflateSync(data) : data));
      if (packet.op === 10) {
        const identify = { token: discord.token, intents: 0, properties: {}, compress: true };
        socket.send(JSON.stringify({ op: 2, d: identify }));
      } else if (packet.t === 'READY' && isBinary) resolve(packet);
    });
  });
  expect((await ready).d.v).toBe(9);
});
