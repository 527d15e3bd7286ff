import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { REST } from 'discord.js';
import { onTestFinished } from 'vitest';

export interface ApiCall {
  readonly method: string;
  /** With its query, without the version of the API. */
  readonly path: string;
  /** Parsed if it is JSON. */
  readonly body: unknown;
}

interface ApiAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** An HTTP server with given answers, and discord.js's own client for it; both are closed after the test. */
export async function startApi(
  answer: (call: ApiCall) => ApiAnswer,
): Promise<{ rest: REST; calls: ApiCall[]; url: string }> {
  const calls: ApiCall[] = [];
  const server = createServer(async (request, response) => {
    const call = await callOf(request);
    calls.push(call);
    const { status = 200, body } = answer(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return { rest: new REST({ api: url, version: '10', retries: 0 }).setToken('a.b.c'), calls, url };
}

async function callOf(request: IncomingMessage): Promise<ApiCall> {
  const { method = '', url = '' } = request;
  const sent = await text(request);
  const isJson = request.headers['content-type'] === 'application/json';
  return { method, path: url.replace('/api/v10', ''), body: isJson ? JSON.parse(sent) : sent };
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it was not rejected');
}
