import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { patientRequests } from '../../src/discord/patient-requests.ts';
import { rejection } from '../support/api-server.ts';

/** discord.js's client for a server that takes so long to answer. */
async function restTo(answerAfterMs: number, uploadTimeoutMs: number): Promise<REST> {
  const server = createServer(async (request, response) => {
    request.resume();
    await wait(answerAfterMs);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const makeRequest = patientRequests(uploadTimeoutMs);
  return new REST({ api, version: '10', timeout: 50, retries: 0, makeRequest }).setToken('a.b.c');
}

const files = [{ name: 'scene.png', data: Buffer.alloc(10) }];

test('a request with a file has longer than the others', async () => {
  const rest = await restTo(150, 5_000);
  expect(await rest.post('/channels/1/messages', { body: {}, files })).toEqual({});
  expect(await rejection(rest.post('/channels/1/messages', { body: {} }))).toMatchObject({
    name: 'AbortError',
  });
});

test('but not for ever', async () => {
  const rest = await restTo(5_000, 50);
  expect(await rejection(rest.post('/channels/1/messages', { body: {}, files }))).toMatchObject({
    name: 'TimeoutError',
  });
});
