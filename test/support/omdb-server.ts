import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What may go wrong on the way to omdb.org and back. */
export type OmdbTrouble =
  | { readonly kind: 'web-page' | 'missing' | 'down' | 'empty' }
  /** So many bytes come, then the connection ends; the next answer is whole. */
  | { readonly kind: 'cut'; readonly after: number }
  /** Says that it has so many bytes. */
  | { readonly kind: 'claims'; readonly bytes: number }
  | { readonly kind: 'busy'; readonly retryAfter: string };

interface OmdbCall {
  /** `all_movies.csv.bz2` */
  readonly file: string;
  readonly status: number;
  readonly range: string | undefined;
  readonly userAgent: string | undefined;
}

export interface OmdbServer {
  /** The folder with the files. */
  readonly url: string;
  /** What was asked, in order. */
  readonly calls: readonly OmdbCall[];
  /** From now on these are its files. */
  serve(files: ReadonlyMap<string, Buffer>): void;
  /** From now on, for that file; without it, everything works again. */
  trouble(file?: string, trouble?: OmdbTrouble): void;
  close(): void;
}

/** A server that hands out files as omdb.org does: with ETag, Last-Modified and ranges. */
export async function startOmdb(files: ReadonlyMap<string, Buffer>): Promise<OmdbServer> {
  let served = files;
  let planned: { readonly file: string; readonly trouble: OmdbTrouble } | undefined;
  const calls: OmdbCall[] = [];
  const server = createServer((request, response) => {
    const file = request.url?.replace(/^\/data\//, '') ?? '';
    response.on('close', () => {
      const { range, 'user-agent': userAgent } = request.headers;
      calls.push({ file, status: response.statusCode, range, userAgent });
    });
    const trouble = planned?.file === file ? planned.trouble : undefined;
    if (trouble?.kind === 'cut') planned = undefined;
    answer(request, response, served.get(file), trouble);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/data`,
    calls,
    serve(newFiles) {
      served = newFiles;
    },
    trouble(file, trouble) {
      planned = file === undefined || !trouble ? undefined : { file, trouble };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The same, closed after the test. */
export async function startTestOmdb(files: ReadonlyMap<string, Buffer>): Promise<OmdbServer> {
  const server = await startOmdb(files);
  onTestFinished(() => server.close());
  return server;
}

function answer(
  { headers }: IncomingMessage,
  response: ServerResponse,
  content: Buffer | undefined,
  trouble: OmdbTrouble | undefined,
): void {
  if (trouble?.kind === 'down') return void response.writeHead(503).end();
  if (trouble?.kind === 'busy') {
    return void response.writeHead(429, { 'retry-after': trouble.retryAfter }).end();
  }
  if (trouble?.kind === 'web-page') {
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sorry');
  }
  if (trouble?.kind === 'empty') return void response.writeHead(200, { 'content-length': 0 }).end();
  if (!content || trouble?.kind === 'missing') return void response.writeHead(404).end();
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
  if (headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const from =
    headers['if-range'] === etag ? Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0) : 0;
  if (from >= content.length) return void response.writeHead(416).end();
  const part = content.subarray(from);
  const told = {
    etag,
    'last-modified': 'Mon, 30 Nov 2026 04:00:00 GMT',
    'content-length': trouble?.kind === 'claims' ? trouble.bytes : part.length,
    ...(from > 0 && { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` }),
  };
  response.writeHead(from > 0 ? 206 : 200, told);
  const end = trouble?.kind === 'cut' ? trouble.after : part.length;
  if (!trouble) response.end(part);
  else response.write(part.subarray(0, end), () => response.destroy());
}
