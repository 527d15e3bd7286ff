import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeOf, firstPacket, gatewayOf, identifyOf } from './bare-client.ts';
import { nextEvent, register, startBot, startSandbox } from './start-bot.ts';

const go = { name: 'go', description: 'Go' };

test('after a cut the client resumes and hears what it missed', async () => {
  const discord = await startSandbox();
  const bot = await startBot(discord);
  const heard: string[] = [];
  bot.on(Events.MessageCreate, (message) => heard.push(message.id));
  const resumed = nextEvent(bot, Events.ShardResume);
  discord.gateway.cut();
  const missed = [discord.people.john.send('one'), discord.people.john.send('two')].map(
    (message) => message.id,
  );
  expect(heard).toEqual([]);
  await resumed;
  expect(heard).toEqual(missed);
});

test('an interaction that came while the client was away is answered after the resume', async () => {
  const discord = await startSandbox();
  await register(discord, [go]);
  await startBot(discord, (interaction) => interaction.isRepliable() && interaction.reply('back'));
  discord.gateway.cut();
  expect(await discord.people.john.command('go')).toMatchObject({ message: { content: 'back' } });
});

test('told to reconnect, the client resumes', async () => {
  const discord = await startSandbox();
  const bot = await startBot(discord);
  const resumed = nextEvent(bot, Events.ShardResume);
  discord.gateway.askReconnect();
  await resumed;
  expect(discord.gateway.connections).toBe(1);
});

test('an invalid session is resumed if that is allowed, and begun anew if not', async () => {
  const discord = await startSandbox();
  const bot = await startBot(discord);
  const resumed = nextEvent(bot, Events.ShardResume);
  discord.gateway.invalidateSession({ resumable: true });
  await resumed;
  const ready = nextEvent(bot, Events.ShardReady);
  discord.gateway.invalidateSession({ resumable: false });
  await ready;
  expect(discord.gateway.connections).toBe(1);
});

test('a session that was declared invalid cannot be resumed', async () => {
  const discord = await startSandbox();
  const url = gatewayOf(discord);
  const { token } = discord;
  const ready = await firstPacket(new WebSocket(url), identifyOf(discord), (packet) => packet.t === 'READY');
  const sessionId = typeof ready.d === 'object' ? ready.d.session_id : undefined;
  const resume = { op: 6, d: { token, session_id: sessionId, seq: 1 } };
  discord.gateway.cut();
  const resumed = await firstPacket(new WebSocket(url), resume, () => true);
  expect(resumed.t).toBe('RESUMED');
  discord.gateway.invalidateSession({ resumable: false });
  expect(await firstPacket(new WebSocket(url), resume, () => true)).toEqual({ op: 9, d: false });
});

test('a wrong token and a privileged intent are refused', async () => {
  const discord = await startSandbox();
  const rest = { api: discord.apiUrl };
  const privileged = new Client({ intents: [GatewayIntentBits.MessageContent], rest });
  onTestFinished(() => privileged.destroy());
  await expect(privileged.login(discord.token)).rejects.toThrow('disallowed intents');
  const stranger = new Client({ intents: [], rest });
  await expect(stranger.login(`${discord.token}x`)).rejects.toMatchObject({ code: 'TokenInvalid' });

  const socket = new WebSocket(gatewayOf(discord));
  const closed = closeOf(socket);
  socket.once('open', () => socket.send(JSON.stringify(identifyOf(discord, { token: 'x' }))));
  expect(await closed).toBe(4004);
  const [gateway] = gatewayOf(discord).split('?');
  expect(await closeOf(new WebSocket(`${gateway}?v=8&encoding=json`))).toBe(4012);
  expect(await closeOf(new WebSocket(`${gateway}?v=10&encoding=etf`))).toBe(4002);
  expect(await closeOf(new WebSocket(`${gateway}?v=10&encoding=json&compress=lz4-stream`))).toBe(4002);
});

test('a packet of a client has at most 4096 bytes', async () => {
  const discord = await startSandbox();
  const url = gatewayOf(discord);
  const identify = (bytes: number) => {
    const packet = { op: 2, d: { token: discord.token, intents: 0, properties: { os: '' } } };
    packet.d.properties.os = 'x'.repeat(bytes - JSON.stringify(packet).length);
    return packet;
  };
  const ready = await firstPacket(new WebSocket(url), identify(4096), ({ t }) => t === 'READY');
  expect(ready.t).toBe('READY');
  const socket = new WebSocket(url);
  socket.once('open', () => socket.send(JSON.stringify(identify(4097))));
  expect(await closeOf(socket)).toBe(4002);
});

test('only those events come that the intents ask for', async () => {
  const discord = await startSandbox();
  const bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  onTestFinished(() => bot.destroy());
  const ready = nextEvent(bot, Events.ClientReady);
  await bot.login(discord.token);
  await ready;
  const events: unknown[] = [];
  bot.on(Events.Raw, (packet: { t: unknown }) => events.push(packet.t));
  discord.people.john.send('unheard');
  discord.world.addRole(discord.guild, 'Critic', 0n);
  await expect.poll(() => events).toEqual(['GUILD_ROLE_CREATE']);
});

test('a channel that the bot cannot see is silent', async () => {
  const discord = await startSandbox();
  const bot = await startBot(discord);
  const { general } = discord.channels;
  discord.world.permit(general, discord.application.id, { deny: 1n << 10n });
  const heard: string[] = [];
  bot.on(Events.MessageCreate, (message) => heard.push(message.channelId));
  discord.people.john.send('unheard', { channel: 'general' });
  discord.people.john.send('heard');
  await expect.poll(() => heard).toEqual([discord.channels.moments.id]);
});
