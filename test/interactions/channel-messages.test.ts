import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { channelMessages } from '../../src/interactions/channel-messages.ts';
import { say } from '../support/routed.ts';

const TIMEOUT_MS = 400;

/** The bot's messages, and a Discord that takes so long for the first request. */
async function startSlow(firstMs: number) {
  let calls = 0;
  const server = createServer(async (request, response) => {
    request.resume();
    calls += 1;
    if (calls === 1) await wait(firstMs);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const rest = new REST({ api, version: '10', timeout: TIMEOUT_MS, retries: 1 }).setToken('a.b.c');
  return { messages: channelMessages(rest), calls: () => calls };
}

test('an edit that was answered is certain', async () => {
  const { messages } = await startSlow(0);
  await expect(messages.edit('1', '2', say('now'))).resolves.toBeUndefined();
});

test('one that was sent twice is not: the first may arrive after whatever follows', async () => {
  const { messages, calls } = await startSlow(2 * TIMEOUT_MS);
  await expect(messages.edit('1', '2', say('now'))).rejects.toThrow('may still arrive');
  expect(calls()).toBe(2);
});
