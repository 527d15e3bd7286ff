import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchJson, type JsonRequest } from '../../../src/data/live/fetch-json.ts';
import { SourceError } from '../../../src/domain/film-source.ts';
import { rejection } from '../../support/api-server.ts';

/** The address of a server with this handler, closed after the test. */
async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/3/movie/1`);
}

function request(url: URL, changes: Partial<JsonRequest> = {}): JsonRequest {
  return { source: 'tmdb', url, headers: {}, signal: AbortSignal.timeout(5_000), ...changes };
}

async function failure(url: URL, changes: Partial<JsonRequest> = {}): Promise<SourceError> {
  const error = await rejection(fetchJson(request(url, changes)));
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

describe('an answer', () => {
  it('is parsed, though it comes in pieces that cut a letter in two', async () => {
    const bytes = Buffer.from(JSON.stringify({ title: '7. Koğuştaki Mucize' }));
    const cut = bytes.indexOf('ğ') + 1;
    const url = await serve((_, response) => {
      response.write(bytes.subarray(0, cut), () => setTimeout(() => response.end(bytes.subarray(cut)), 10));
    });
    expect(await fetchJson(request(url))).toEqual({ title: '7. Koğuştaki Mucize' });
  });

  it('is asked for as JSON, with the headers that are given', async () => {
    const url = await serve(({ headers }, response) => response.end(JSON.stringify(headers)));
    expect(await fetchJson(request(url, { headers: { authorization: 'Bearer x' } }))).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer x',
    });
  });

  it('is nothing where there is nothing', async () => {
    const url = await serve((_, response) => response.writeHead(404).end('{"status_code":34}'));
    expect(await fetchJson(request(url))).toBeUndefined();
  });

  it('may be as large as is said, and no larger', async () => {
    const url = await serve((_, response) => response.end('"12345678"'));
    expect(await fetchJson(request(url, { maxBytes: 10 }))).toBe('12345678');
    expect((await failure(url, { maxBytes: 9 })).fault).toBe('too-large');
  });

  it('is measured unpacked', async () => {
    const packed = gzipSync(`"${' '.repeat(1_000_000)}"`);
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });
    expect((await failure(url, { maxBytes: 10_000 })).fault).toBe('too-large');
  });
});

describe('a failure', () => {
  it.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [429, 'rate-limited'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [400, 'malformed'],
    [422, 'malformed'],
  ] as const)('with HTTP %d is %s', async (status, fault) => {
    const url = await serve((_, response) => response.writeHead(status).end('{"success":false}'));
    expect((await failure(url)).fault).toBe(fault);
  });

  it.each([
    ['7', 7_000],
    ['0', 0],
    [undefined, 10_000],
    ['soon', 10_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('that asks to come back after %j waits %d ms', async (told, wait) => {
    const url = await serve((_, response) => {
      response.writeHead(429, told === undefined ? {} : { 'retry-after': told }).end();
    });
    expect((await failure(url)).retryAfter).toBe(wait);
  });

  it('that asks to come back at a time waits until then', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const url = await serve((_, response) => response.writeHead(429, { 'retry-after': date }).end());
    const { retryAfter = 0 } = await failure(url);
    expect(retryAfter).toBeGreaterThan(50_000);
    expect(retryAfter).toBeLessThanOrEqual(60_000);
  });

  it.each(['', '{', '<html></html>', '{"title":'])('with %j in place of JSON is malformed', async (text) => {
    const url = await serve((_, response) => response.end(text));
    expect((await failure(url)).fault).toBe('malformed');
  });

  it('to send anything, and to go on after the beginning, are both slow', async () => {
    const silent = await serve(() => undefined);
    const stuck = await serve((_, response) => void response.write('{"title":'));
    for (const url of [silent, stuck]) {
      expect((await failure(url, { signal: AbortSignal.timeout(50) })).fault).toBe('slow');
    }
  });

  it('to send all of it is unreachable', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"title":', () => response.destroy());
    });
    expect((await failure(url)).fault).toBe('unreachable');
  });

  it('to send to where another site leads does not hand it the token', async () => {
    let seen: string | undefined = 'nobody came';
    const elsewhere = await serve(({ headers }, response) => {
      seen = headers.authorization;
      response.end('{}');
    });
    const url = await serve((_, response) => response.writeHead(302, { location: elsewhere.href }).end());
    await fetchJson(request(url, { headers: { authorization: 'Bearer secret' } }));
    expect(seen).toBeUndefined();
  });

  it('says nothing of the request', async () => {
    const url = await serve((_, response) => response.writeHead(500).end());
    const { message, cause } = await failure(url, { headers: { authorization: 'Bearer secret' } });
    expect(message).toBe('source.tmdb.unreachable');
    expect(`${cause}`).toBe('Error: HTTP 500');
  });

  it('of a token that no header can hold does not tell the token', async () => {
    const url = await serve((_, response) => response.end('{}'));
    const error = await failure(url, { headers: { authorization: 'Bearer s3\ncr37' } });
    expect(error.fault).toBe('unauthorised');
    expect(inspect(error)).not.toContain('cr37');
  });
});
