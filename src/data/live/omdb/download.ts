import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { orAborted } from '../../../tasks/or-aborted.ts';
import { UpdateError, updateError } from './omdb-error.ts';

/** What a server says about a version of a file, to ask whether it has changed. */
export const Validators = z.object({ etag: z.string().optional(), lastModified: z.string().optional() });
export type Validators = z.infer<typeof Validators>;

export interface Download {
  readonly url: string;
  /** Where it goes, once it is complete. Until then it is beside that, as `.part`. */
  readonly file: string;
  /** The version that needs no download. */
  readonly known?: Validators | undefined;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** The largest accepted file, in bytes. */
  readonly maxBytes: number;
  /** Milliseconds before the second attempt; twice as long before each further one. */
  readonly retryMs: number;
  /** @param total in bytes, if the server says so */
  progress(done: number, total: number | undefined): void;
  /** Is told of an attempt that failed, before the next one. */
  retrying(retry: Retry): void;
}

export interface Retry {
  /** The number of the next attempt, and of all that there are. */
  readonly attempt: number;
  readonly attempts: number;
  /** Milliseconds until then. */
  readonly inMs: number;
}

const ATTEMPTS = 5;
/** Milliseconds without a byte after which a connection counts as broken. */
const IDLE_MS = 30_000;
/** The longest wait that a server may ask for, in milliseconds; if it wants more, the update is over for now. */
const MAX_RETRY_AFTER_MS = 60_000;
/** The first bytes of every bzip2 file. */
const MAGIC = 'BZh';

/** The attempt failed, but another one may not. */
class Interrupted extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(options: ErrorOptions, retryAfterMs?: number) {
    super('interrupted', options);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Fetches a bzip2 file, and goes on where an earlier attempt ended, also that of another process.
 * @returns its version, or `unchanged` if it still is the known one
 * @throws {UpdateError} if it can't be fetched; what has come stays for the next time
 */
export async function download(request: Download): Promise<Validators | 'unchanged'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchOnce(request);
    } catch (error) {
      if (request.signal.aborted) throw new UpdateError('stopped', request.url);
      if (!(error instanceof Interrupted)) throw updateError(error, request.file);
      if (attempt === ATTEMPTS) throw new UpdateError('unreachable', request.url, { cause: error.cause });
      const inMs = error.retryAfterMs ?? request.retryMs * 2 ** (attempt - 1);
      request.retrying({ attempt: attempt + 1, attempts: ATTEMPTS, inMs });
      await wait(inMs, undefined, { signal: request.signal }).catch(() => undefined);
    }
  }
}

async function fetchOnce(request: Download): Promise<Validators | 'unchanged'> {
  const { url, file, known, userAgent } = request;
  const part = await partOf(file);
  const asked = part.size > 0 ? rangeHeaders(part) : conditions(known);
  const idle = new IdleSignal(request.signal);
  try {
    const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...asked };
    const response = await fetch(url, { headers, signal: idle.signal }).catch(interrupt);
    if (response.status === 304) return 'unchanged';
    if (response.status === 416) {
      // The part isn't of this file, or is longer than it.
      await response.body?.cancel();
      await forgetPart(file);
      throw new Interrupted({ cause: new Error('HTTP 416') }, 0);
    }
    await demandSuccess(response, url);
    const version = validatorsOf(response);
    const from = response.status === 206 ? part.size : 0;
    if (response.status === 206 && startOf(response) !== from) {
      await forgetPart(file);
      throw new Interrupted({ cause: new Error('another range than the one asked for') }, 0);
    }
    if (from === 0) {
      // In this order: the part of one version must never stand beside the name of another.
      await rm(partFile(file), { force: true });
      await writeFile(versionFile(file), JSON.stringify(version));
    }
    const total = totalOf(response);
    if ((total ?? 0) > request.maxBytes) throw new UpdateError('too-large', url);
    const size = await receive(response, from, request, idle, total);
    if (total !== undefined && size !== total) {
      throw new Interrupted({ cause: new Error(`${size} of ${total} bytes`) });
    }
    await rename(partFile(file), file);
    return version;
  } finally {
    idle.stop();
  }
}

async function receive(
  response: Response,
  from: number,
  { url, file, maxBytes, progress }: Download,
  idle: IdleSignal,
  total: number | undefined,
): Promise<number> {
  const handle = await open(partFile(file), from === 0 ? 'w' : 'a');
  let size = from;
  try {
    let isFirst = from === 0;
    for await (const chunk of bodyOf(response, idle.signal)) {
      idle.heard();
      if (isFirst && !MAGIC.startsWith(Buffer.from(chunk.subarray(0, MAGIC.length)).toString('latin1'))) {
        throw new UpdateError('not-a-dump', url);
      }
      isFirst = false;
      size += chunk.length;
      if (size > maxBytes) throw new UpdateError('too-large', url);
      await writeAll(handle, chunk);
      progress(size, total);
    }
  } catch (error) {
    if (error instanceof UpdateError) await forgetPart(file);
    throw error;
  } finally {
    await handle.close();
  }
  if (size === 0) throw new UpdateError('not-a-dump', url);
  return size;
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
}

/** The body's chunks. A connection that breaks counts as an interruption; a disk that fails doesn't. */
async function* bodyOf(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      // Some versions of fetch no longer follow their signal once the body has begun.
      if (signal.aborted) interrupt(signal.reason);
      const { done, value } = await orAborted(reader.read(), signal, new Error('no answer')).catch(interrupt);
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function interrupt(cause: unknown): never {
  throw new Interrupted({ cause });
}

async function demandSuccess(response: Response, url: string): Promise<void> {
  const { status } = response;
  if (status === 200 || status === 206) return;
  await response.body?.cancel().catch(() => undefined);
  const cause = new Error(`HTTP ${status}`);
  if (status === 404 || status === 410) throw new UpdateError('missing', url, { cause });
  const after = retryAfterOf(response);
  if (after !== undefined && after > MAX_RETRY_AFTER_MS) throw new UpdateError('refused', url, { cause });
  if (status >= 500 || status === 429 || status === 408) throw new Interrupted({ cause }, after);
  throw new UpdateError('refused', url, { cause });
}

/** Milliseconds, from seconds or a date. */
function retryAfterOf(response: Response): number | undefined {
  const told = response.headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

interface Part {
  readonly size: number;
  readonly version: Validators;
}

const partFile = (file: string) => `${file}.part`;
/** The version of the file, or of its part. */
export const versionFile = (file: string) => `${file}.json`;

/** What an earlier attempt left. Without its version it is of no use: the file may have changed since. */
async function partOf(file: string): Promise<Part> {
  const version = await readVersion(file);
  if (!version?.etag && !version?.lastModified) return { size: 0, version: {} };
  const size = await stat(partFile(file)).then(
    (found) => found.size,
    () => 0,
  );
  return { size, version };
}

/** The version beside a file, or `undefined` if it isn't known. */
export async function readVersion(file: string): Promise<Validators | undefined> {
  try {
    return Validators.safeParse(JSON.parse(await readFile(versionFile(file), 'utf8'))).data;
  } catch {
    // It may be missing, or half written when the process was killed: then the file is fetched anew.
    return undefined;
  }
}

async function forgetPart(file: string): Promise<void> {
  await rm(partFile(file), { force: true });
  await rm(versionFile(file), { force: true });
}

/** A weak ETag says nothing about single bytes, so it can't guard a range. */
function rangeHeaders({ size, version: { etag, lastModified } }: Part): Record<string, string> {
  const guard = etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
  return guard === undefined ? {} : { range: `bytes=${size}-`, 'if-range': guard };
}

function conditions({ etag, lastModified }: Validators = {}): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

const CONTENT_RANGE = /^bytes (\d+)-\d+\/(\d+)$/;

function startOf({ headers }: Response): number | undefined {
  const [, start] = CONTENT_RANGE.exec(headers.get('content-range') ?? '') ?? [];
  return start === undefined ? undefined : Number(start);
}

/** The size of the whole file in bytes, if the server says so. */
function totalOf({ status, headers }: Response): number | undefined {
  const told = headers.get(status === 206 ? 'content-range' : 'content-length') ?? '';
  const size = status === 206 ? CONTENT_RANGE.exec(told)?.[2] : /^\d+$/.exec(told)?.[0];
  return size === undefined ? undefined : Number(size);
}

/** Fires if nothing is heard for a while, or if the given signal does. */
class IdleSignal {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal;
  readonly #fire = () => this.#abort.abort();

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    this.#timer = setTimeout(this.#fire, IDLE_MS);
    outer.addEventListener('abort', this.#fire, { once: true });
    if (outer.aborted) this.#fire();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  heard(): void {
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#fire);
  }
}
