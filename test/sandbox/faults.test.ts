import { request } from 'node:http';
import { DiscordAPIError, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import { timeOf } from '../../sandbox/world/timing.ts';
import { register, restOf, startBot, startSandbox } from './start-bot.ts';

const body = { content: 'hi' };

test('a 429 and a 500 are retried by discord.js, and the message comes once', async () => {
  const discord = await startSandbox();
  const route = Routes.channelMessages(discord.channels.moments.id);
  discord.faults.next({ method: 'POST', status: 429, retryAfter: 0.01 });
  discord.faults.next({ path: /messages$/, status: 500 });
  await restOf(discord).post(route, { body });
  const statuses = discord.requests.entries.map((entry) => entry.kind === 'request' && entry.status);
  expect(statuses).toEqual([429, 500, 200]);
  expect(discord.people.john.sees()).toHaveLength(1);
});

test('a 500 after the request was carried out leads to the message twice', async () => {
  const discord = await startSandbox();
  discord.faults.next({ status: 502, after: true });
  await restOf(discord).post(Routes.channelMessages(discord.channels.moments.id), { body });
  expect(discord.people.john.sees()).toHaveLength(2);
});

test('a connection is cut before or after the request was carried out', async () => {
  const discord = await startSandbox();
  const route = Routes.channelMessages(discord.channels.moments.id);
  discord.faults.next({ cut: true, times: 9 });
  await expect(restOf(discord).post(route, { body })).rejects.toThrow();
  expect(discord.people.john.sees()).toHaveLength(0);
  discord.faults.clear();
  discord.faults.next({ cut: true, after: true, times: 9 });
  await expect(restOf(discord).post(route, { body })).rejects.toThrow();
  expect(discord.people.john.sees().length).toBeGreaterThan(0);
  expect(discord.requests.entries.at(-1)).toMatchObject({ status: 'cut', body });
});

test('what the sandbox does not serve is refused loudly and remembered', async () => {
  const lines: string[] = [];
  const discord = await startSandbox({ warn: (line) => lines.push(line) });
  const failure = restOf(discord).get('/sticker-packs');
  await expect(failure).rejects.toThrow();
  expect(new Set(discord.unknownRequests)).toEqual(new Set(['GET /sticker-packs']));
  expect(lines[0]).toContain('GET /sticker-packs');
});

test('a body that breaks the rules is refused with the path of its fault, and remembered', async () => {
  const discord = await startSandbox();
  const route = Routes.channelMessages(discord.channels.moments.id);
  const refusal = restOf(discord).post(route, { body: { content: 'x'.repeat(2001) } });
  await expect(refusal).rejects.toBeInstanceOf(DiscordAPIError);
  await expect(refusal).rejects.toMatchObject({
    code: 50035,
    rawError: { errors: { content: expect.anything() } },
  });
  expect(discord.violations).toMatchObject([
    { method: 'POST', path: route, faults: [{ path: ['content'] }] },
  ]);
});

test('without the right token nothing is answered', async () => {
  const discord = await startSandbox();
  const answer = await fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: 'Bot x' } });
  expect(answer.status).toBe(401);
});

test('a page elsewhere cannot reach the sandbox through a name of its own', async () => {
  const discord = await startSandbox();
  const statusFor = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const all = { authorization: `Bot ${discord.token}`, ...headers };
      request(`${discord.apiUrl}/v10/users/@me`, { headers: all }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
  const port = new URL(discord.apiUrl).port;
  expect(await statusFor({})).toBe(200);
  expect(await statusFor({ host: `localhost:${port}` })).toBe(200);
  expect(await statusFor({ host: `evil.example:${port}` })).toBe(403);
  expect(await statusFor({ origin: 'https://evil.example' })).toBe(403);
});

describe('a slow line', () => {
  /** As a form of about that many bytes. */
  function upload(discord: SandboxDiscord, bytes: number) {
    const form = new FormData();
    form.set('payload_json', JSON.stringify(body));
    form.set('files[0]', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'scene.png');
    return fetch(`${discord.apiUrl}/v10${Routes.channelMessages(discord.channels.moments.id)}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
  }
  const timed = async (act: () => Promise<unknown>) => {
    const started = performance.now();
    await act();
    return performance.now() - started;
  };

  test('takes its time for what is uploaded, whole, and shared by all uploads', async () => {
    const discord = await startSandbox();
    discord.faults.slowLine(8);
    // 100,000 bytes are 0.8 Mbit: a tenth of a second.
    expect(await timed(() => upload(discord, 100_000))).toBeGreaterThanOrEqual(99);
    const both = () => Promise.all([upload(discord, 100_000), upload(discord, 100_000)]);
    expect(await timed(both)).toBeGreaterThanOrEqual(198);
    expect(discord.people.john.sees().map(({ attachments }) => attachments[0]?.size)).toEqual([
      100_000, 100_000, 100_000,
    ]);
  });

  test('makes an answer with a picture come too late, and one without in time', async () => {
    const discord = await startSandbox({ deadlines: { acknowledge: 1_000 } });
    await register(discord, [{ name: 'go', description: 'Go' }]);
    const refusals: unknown[] = [];
    let files: { attachment: Buffer; name: string }[] = [];
    await startBot(discord, (interaction) =>
      interaction.isRepliable()
        ? interaction.reply({ content: 'x', files }).catch((error: unknown) => refusals.push(error))
        : undefined,
    );
    discord.faults.slowLine(0.6);
    expect(await discord.people.john.command('go')).toMatchObject({ kind: 'message' });
    files = [{ attachment: Buffer.alloc(100_000), name: 'scene.png' }];
    expect(await discord.people.john.command('go')).toMatchObject({ kind: 'failed' });
    await discord.until(() => refusals.length > 0);
    expect(refusals).toMatchObject([{ code: 10062 }]);
    expect(discord.people.john.sees()).toHaveLength(1);
  });

  test('leaves undone what its sender gave up halfway', async () => {
    const discord = await startSandbox();
    discord.faults.slowLine(100);
    const json = JSON.stringify(body);
    const sent = request(`${discord.apiUrl}/v10${Routes.channelMessages(discord.channels.moments.id)}`, {
      method: 'POST',
      headers: {
        authorization: `Bot ${discord.token}`,
        'content-type': 'application/json',
        'content-length': json.length + 1,
      },
    });
    sent.on('error', () => undefined);
    sent.write(json, () => sent.destroy());
    await discord.until(() => discord.requests.entries.length > 0);
    expect(discord.requests.entries).toMatchObject([{ status: 'cut' }]);
    expect(discord.people.john.sees()).toEqual([]);
  });
});

test('a refused token is that of the bot: the routes of an interaction go by their own', async () => {
  const discord = await startSandbox();
  await register(discord, [{ name: 'go', description: 'Go' }]);
  await startBot(discord, (interaction) => interaction.isRepliable() && interaction.reply('hi'));
  discord.faults.next({ authorised: true, status: 401 });
  expect(await discord.people.john.command('go')).toMatchObject({ kind: 'message' });
  const rest = restOf(discord);
  await expect(rest.get(Routes.user())).rejects.toMatchObject({
    status: 401,
    rawError: { message: '401: Unauthorized', code: 0 },
  });
});

test('a proxy before Discord answers with a page', async () => {
  const discord = await startSandbox();
  discord.faults.next({ status: 403, html: '<h1>no</h1>' });
  const answer = await fetch(`${discord.apiUrl}/v10/users/@me`);
  expect(answer.status).toBe(403);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toBe('<h1>no</h1>');
});

describe('the clock of the host', () => {
  const SECOND = 1_000;
  const dateOf = async (discord: SandboxDiscord) =>
    Date.parse((await fetch(`${discord.apiUrl}/v10/gateway`)).headers.get('date') ?? '');
  const written = (discord: SandboxDiscord) => discord.people.john.send('now');

  test('is off: Discord tells its own time in answers, ids and dates', async () => {
    const now = 1_790_000_000_000;
    const discord = await startSandbox({ clock: () => now });
    expect(await dateOf(discord)).toBe(now);
    discord.faults.hostClock(-10 * SECOND);
    const message = written(discord);
    expect(timeOf(message.id)).toBe(now + 10 * SECOND);
    expect(Date.parse(message.timestamp)).toBe(now + 10 * SECOND);
    expect(await dateOf(discord)).toBe(now + 10 * SECOND);
    discord.faults.hostClock(10 * SECOND);
    expect(await dateOf(discord)).toBe(now - 10 * SECOND);
    discord.faults.clear();
    expect(await dateOf(discord)).toBe(now);
  });

  test('is ahead: new ids follow the older ones until their time has come', async () => {
    let now = 1_790_000_000_000;
    const discord = await startSandbox({ clock: () => now });
    const before = written(discord);
    discord.faults.hostClock(10 * SECOND);
    expect(BigInt(written(discord).id)).toBeGreaterThan(BigInt(before.id));
    now += 60 * SECOND;
    expect(timeOf(written(discord).id)).toBe(now - 10 * SECOND);
  });

  test('that jumps changes nothing about how long an answer may take', async () => {
    const discord = await startSandbox();
    await register(discord, [{ name: 'go', description: 'Go' }]);
    await startBot(discord, (interaction) => {
      discord.faults.hostClock(-10 * SECOND);
      return interaction.isRepliable() && interaction.reply('in time');
    });
    expect(await discord.people.john.command('go')).toMatchObject({ kind: 'message' });
  });
});
