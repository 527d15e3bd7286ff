import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { nextEvent, register, restOf, startBot } from '../start-bot.ts';
import { startPage } from './page-stage.ts';

const go = { name: 'go', description: 'Go' };

test('a slow answer comes too late', async () => {
  const stage = await startPage({ deadlines: { acknowledge: 200 } });
  await register(stage.discord, [go]);
  await startBot(
    stage.discord,
    (interaction) => interaction.isRepliable() && interaction.reply('x').catch(() => undefined),
  );
  const command = () =>
    stage.act('john', 'command', { channelId: stage.discord.channels.moments.id, name: 'go', options: {} });
  await stage.cause('slow');
  expect(await command()).toEqual({ kind: 'failed', reason: 'The application did not respond' });
  expect(await command()).toEqual({ kind: 'done' });
  await stage.cause('slow');
  await stage.cause('calm');
  expect(await command()).toEqual({ kind: 'done' });
});

test('requests are limited, or fail, as often as was said', async () => {
  const stage = await startPage();
  const { apiUrl, token } = stage.discord;
  const ask = async () =>
    (await fetch(`${apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } })).status;
  await stage.cause('server-error');
  expect([await ask(), await ask(), await ask()]).toEqual([500, 500, 200]);
  await stage.cause('rate-limit');
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([429, 429, 429, 200]);
});

test('an answer is lost on its way back, or meets a page', async () => {
  const stage = await startPage({ deadlines: { acknowledge: 1_000 } });
  await register(stage.discord, [go]);
  const refusals: unknown[] = [];
  await startBot(
    stage.discord,
    (interaction) =>
      interaction.isRepliable() && interaction.reply('x').catch((error: unknown) => refusals.push(error)),
  );
  const { moments } = stage.discord.channels;
  const command = () => stage.act('john', 'command', { channelId: moments.id, name: 'go', options: {} });
  await stage.cause('lost-answer');
  expect(await command()).toEqual({ kind: 'done' });
  await stage.discord.until(() => refusals.length === 1);
  expect(refusals).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
  expect(stage.discord.people.john.sees()).toHaveLength(1);
  await stage.cause('forbidden-page');
  expect(await command()).toEqual({ kind: 'failed', reason: 'The application did not respond' });
  expect(refusals[1]).toMatchObject({ status: 403 });
});

test('the token is refused once, and only where it is needed', async () => {
  const stage = await startPage();
  const { apiUrl, token } = stage.discord;
  const ask = async () =>
    (await fetch(`${apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } })).status;
  await stage.cause('unauthorised');
  expect([await ask(), await ask()]).toEqual([401, 200]);
});

test('line and clock are wrong until it is calm', async () => {
  const now = 1_790_000_000_000;
  const stage = await startPage({ clock: () => now });
  const { apiUrl, token, channels } = stage.discord;
  const send = async (bytes: number) => {
    const form = new FormData();
    form.set('payload_json', '{}');
    form.set('files[0]', new File([new Uint8Array(bytes)], 'scene.png'));
    const started = performance.now();
    const answer = await fetch(`${apiUrl}/v10${Routes.channelMessages(channels.moments.id)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}` },
      body: form,
    });
    return { took: performance.now() - started, told: Date.parse(answer.headers.get('date') ?? '') };
  };
  await stage.cause('slow-line');
  await stage.cause('host-clock');
  // 5 Mbit/s are 625,000 bytes a second.
  const troubled = await send(125_000);
  expect(troubled.took).toBeGreaterThanOrEqual(199);
  expect(troubled.told).toBe(now - 10_000);
  await stage.cause('calm');
  expect((await send(10)).told).toBe(now);
});

test('pictures that a window loads use up no trouble', async () => {
  const stage = await startPage();
  const { discord } = stage;
  const file = { name: 'a.png', type: 'image/png', bytes: Buffer.from('x') };
  const { attachments } = discord.people.john.send('', {}, { files: [file] });
  await stage.cause('server-error');
  expect((await fetch(attachments[0]?.url ?? '')).status).toBe(200);
  const plain = restOf(discord).setToken(discord.token);
  plain.options.retries = 0;
  await expect(plain.get(Routes.user())).rejects.toThrow();
});

test('the gateway is cut and the bot comes back', async () => {
  const stage = await startPage();
  const bot = await startBot(stage.discord);
  const resumed = nextEvent(bot, 'shardResume');
  expect((await stage.cause('cut-gateway')).status).toBe(200);
  await resumed;
});

test('the bot is restarted, and the windows see it go and come', async () => {
  const stage = await startPage();
  const john = await stage.live('john');
  stage.bot.become({ kind: 'stopped' });
  await john.until(() => john.scene.bot.kind === 'stopped');
  expect(await stage.cause('restart-bot')).toEqual({ status: 200, body: {} });
  await john.until(() => john.scene.bot.kind === 'running');
});

test('a mistake of the sandbox itself is told, and warned of', async () => {
  const stage = await startPage();
  stage.bot.restart = () => Promise.reject(new Error('no disk'));
  const { status, body } = await stage.cause('restart-bot');
  expect([status, body.message]).toEqual([500, expect.stringContaining('went wrong in the sandbox')]);
  expect(stage.warnings).toEqual([expect.stringContaining('no disk')]);
});
