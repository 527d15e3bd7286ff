import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type TmdbAnswer, tmdbAnswer, tmdbRefusal } from './tmdb-answers.ts';
import { FOR_ADULTS, MIRACLE, type TmdbFilm, UNDATED, UNKNOWN_REMAKE } from './tmdb-films.ts';

/** What may go wrong on the way to TMDB and back. */
export type TmdbTrouble =
  | { readonly kind: 'unauthorised' | 'not-found' | 'down' | 'cut' | 'not-json' | 'huge' | 'other-film' }
  /** Seconds or a date in `Retry-After`; without it, no such header. */
  | { readonly kind: 'rate-limited'; readonly retryAfter?: string }
  /** Milliseconds until the real answer. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** JSON, but only this. */
  | { readonly kind: 'other'; readonly body: unknown };

export interface TmdbServer {
  /** The base of the API, without the version. */
  readonly url: string;
  /** The token that it accepts. */
  readonly token: string;
  /** What was asked, in order: paths with their queries. */
  readonly asked: readonly string[];
  /** From now on, for all matching paths; without an argument, everything works again. */
  trouble(trouble?: TmdbTrouble, path?: RegExp): void;
}

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJnb29zZWJ1bXBzIn0.c2VjcmV0LXRtZGI';

/** A server that answers like TMDB, over real HTTP; it is closed after the test. */
export async function startTmdb(
  films: readonly TmdbFilm[] = [MIRACLE, UNKNOWN_REMAKE, UNDATED, FOR_ADULTS],
): Promise<TmdbServer> {
  const asked: string[] = [];
  let planned: { readonly trouble: TmdbTrouble; readonly path: RegExp } | undefined;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const trouble = planned?.path.test(path) ? planned.trouble : undefined;
    if (trouble?.kind === 'slow') await wait(trouble.ms);
    const answer = judge(films, request, trouble?.kind === 'other-film' ? mixedUp(films, path) : path);
    if (trouble) spoil(response, trouble, answer);
    else respond(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: TOKEN,
    asked,
    trouble(trouble, path = /./) {
      planned = trouble && { trouble, path };
    },
  };
}

/** The address of the next film after the one with this number. */
function mixedUp(films: readonly TmdbFilm[], path: string): string {
  return path.replace(/(?<=\/movie\/)\d+/, (id) => {
    const place = films.findIndex((film) => String(film.id) === id);
    return String(films[(place + 1) % films.length]?.id);
  });
}

function judge(films: readonly TmdbFilm[], { method, headers }: IncomingMessage, path: string): TmdbAnswer {
  if (headers.authorization !== `Bearer ${TOKEN}`) return tmdbRefusal(7);
  if (method !== 'GET') return tmdbRefusal(34);
  return tmdbAnswer(films, new URL(path, 'http://localhost'));
}

function spoil(response: ServerResponse, trouble: TmdbTrouble, answer: TmdbAnswer): void {
  switch (trouble.kind) {
    case 'unauthorised':
      respond(response, tmdbRefusal(7));
      break;
    case 'not-found':
      respond(response, tmdbRefusal(34));
      break;
    case 'rate-limited':
      if (trouble.retryAfter !== undefined) response.setHeader('Retry-After', trouble.retryAfter);
      respond(response, tmdbRefusal(25));
      break;
    case 'down':
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<html>502 Bad Gateway</html>');
      break;
    case 'cut':
      cut(response, JSON.stringify(answer.body));
      break;
    case 'not-json':
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"results":[');
      break;
    case 'huge':
      flood(response);
      break;
    case 'other':
      respond(response, { status: 200, body: trouble.body });
      break;
    case 'other-film':
    case 'slow':
      respond(response, answer);
  }
}

/** Half of what was promised. */
function cut(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length * 2 });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

function respond(response: ServerResponse, { status, body }: TmdbAnswer): void {
  response.writeHead(status, { 'Content-Type': 'application/json;charset=utf-8' }).end(JSON.stringify(body));
}

/** Never ends by itself. */
function flood(response: ServerResponse): void {
  const some = Buffer.alloc(256 * 1024, ' ');
  const more = () => {
    if (!response.destroyed) response.write(some, () => setImmediate(more));
  };
  response.writeHead(200, { 'Content-Type': 'application/json' });
  more();
}
