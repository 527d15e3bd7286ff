import type { Fault } from '../rules/fault.ts';
import type { UploadedFile } from '../rules/shapes.ts';
import { DiscordError, Violation } from './errors.ts';

interface IncomingFile extends UploadedFile {
  readonly bytes: Uint8Array;
}

/** One request to the API, already read. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly IncomingFile[];
}

/** A route of the API. It returns the answer as JSON; `undefined` means 204. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`. */
  readonly path: string;
  /** The route's own token authorises, not the bot's. */
  readonly open?: boolean;
  readonly status?: number;
  handle(call: Call): unknown;
}

/** @throws if the rules found faults */
export function assertLawful(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Violation(faults);
}

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}

/** Reads JSON, or a form with `payload_json` and `files[n]`. */
export async function readBody(request: Request): Promise<Pick<Call, 'body' | 'files'>> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(await request.formData());
  const text = await request.text();
  return { body: text === '' ? undefined : parse(text), files: [] };
}

async function readForm(form: FormData): Promise<Pick<Call, 'body' | 'files'>> {
  let body: unknown = {};
  const files: IncomingFile[] = [];
  for (const [name, value] of form) {
    if (name === 'payload_json' && typeof value === 'string') body = parse(value);
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    const type = value.type || 'application/octet-stream';
    files.push({ index: Number(index), name: value.name, type, size: bytes.byteLength, bytes });
  }
  return { body, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(400, { code: 50109, message: 'The request body contains invalid JSON.' });
  }
}
