import type { SourceName } from '../../domain/film.ts';
import { SourceError, type SourceFault } from '../../domain/film-source.ts';

/** Bytes: the largest real answers have about 400 kB. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Milliseconds to leave a source alone that says "too often" but not for how long. */
const DEFAULT_RETRY_AFTER_MS = 10_000;

export interface JsonRequest {
  readonly source: SourceName;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Largest accepted answer, in bytes. */
  readonly maxBytes?: number;
  /** Reads the refusal in an answer with status 200, if the API reports faults that way. */
  readonly refusal?: (answer: unknown) => Refusal | undefined;
}

export interface Refusal {
  readonly fault: SourceFault;
  /** The API's own word for it. */
  readonly code: string;
}

type Fail = (fault: SourceFault, cause?: unknown, retryAfter?: number) => SourceError;

/**
 * Fetches JSON.
 * @returns the answer, or `undefined` if there is nothing (404)
 * @throws {SourceError} if the source fails
 */
export async function fetchJson(request: JsonRequest): Promise<unknown> {
  const { source, url, headers, signal, maxBytes, refusal } = request;
  const fail: Fail = (fault, cause, retryAfter) => new SourceError(source, fault, { cause, retryAfter });
  try {
    const response = await fetch(url, { headers: readyHeaders(headers, fail), signal });
    if (!response.ok) {
      await response.body?.cancel();
      if (response.status === 404) return undefined;
      if (response.status === 401 || response.status === 403) throw fail('unauthorised');
      if (response.status === 429) throw fail('rate-limited', undefined, retryAfter(response));
      throw fail(response.status >= 500 ? 'unreachable' : 'malformed', new Error(`HTTP ${response.status}`));
    }
    const text = await readText(response, maxBytes ?? MAX_BYTES);
    if (text === undefined) throw fail('too-large');
    const answer = parse(text, fail);
    const refused = refusal?.(answer);
    if (refused) throw fail(refused.fault, new Error(refused.code), waitOf(refused, response));
    return answer;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw fail(signal.aborted ? 'slow' : 'unreachable', error);
  }
}

function readyHeaders(headers: JsonRequest['headers'], fail: Fail): Headers {
  try {
    return new Headers({ accept: 'application/json', ...headers });
  } catch {
    // The error quotes the value, which may be a token, so it is not passed on as the cause.
    throw fail('unauthorised', new Error('a header that cannot be sent'));
  }
}

async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the rest.
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse's error quotes the answer, which may be long, so it is not passed on as the cause.
    throw fail('malformed', new Error('not JSON'));
  }
}

function waitOf({ fault }: Refusal, response: Response): number | undefined {
  return fault === 'rate-limited' ? retryAfter(response) : undefined;
}

/** Milliseconds, from seconds or a date: HTTP allows both. */
function retryAfter(response: Response): number {
  const told = response.headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : DEFAULT_RETRY_AFTER_MS;
}
