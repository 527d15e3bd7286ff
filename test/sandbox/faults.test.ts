import { request } from 'node:http';
import { DiscordAPIError, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { restOf, startSandbox } from './start-bot.ts';

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

test('answers carry the headers of rate limits, and too many requests are refused', async () => {
  const discord = await startSandbox({ clock: () => 1_790_000_000_000 });
  const headers = { authorization: `Bot ${discord.token}` };
  const get = () => fetch(`${discord.apiUrl}/v10/users/@me`, { headers });
  const first = await get();
  expect(first.headers.get('x-ratelimit-remaining')).toBe('199');
  await Promise.all(Array.from({ length: 199 }, get));
  const refused = await get();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
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
