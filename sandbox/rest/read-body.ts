import { fault } from '../rules/index.ts';
import { MAX_REQUEST_BYTES } from '../rules/limits.ts';
import type { Call, IncomingFile } from './call.ts';
import { DiscordError, failure, Violation } from './errors.ts';
import type { UploadLine } from './upload-line.ts';

type Body = Pick<Call, 'body' | 'files'>;

/**
 * Reads what a request brings, as it comes over the line: JSON, or a form with or without `payload_json`
 * (https://docs.discord.com/developers/reference#uploading-files).
 */
export async function readBody(request: Request, line?: UploadLine): Promise<Body> {
  const { headers, body } = request;
  if (Number(headers.get('content-length')) > MAX_REQUEST_BYTES) throw failure('tooLarge');
  const coming = line && body ? new Response(line.slow(body), { headers }) : request;
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type === 'multipart/form-data') return readForm(await coming.formData());
  if (type === 'application/x-www-form-urlencoded') {
    return { body: fieldsOf([...new URLSearchParams(await coming.text())]), files: [] };
  }
  const text = await coming.text();
  if (text === '') return { body: undefined, files: [] };
  if (type !== 'application/json') throw unknownType();
  return { body: parse(text), files: [] };
}

/** https://docs.discord.com/developers/reference#content-type */
function unknownType(): Violation {
  const message = `Expected "Content-Type" header to be one of {'application/json'}.`;
  return new Violation([fault([], 'CONTENT_TYPE_INVALID', message)]);
}

async function readForm(form: FormData): Promise<Body> {
  const entries = [...form];
  const json = entries.find(([name]) => name === 'payload_json')?.[1];
  const texts = entries.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const files = entries.flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [{ name, file: value }],
  );
  return {
    body: typeof json === 'string' ? parse(json) : fieldsOf(texts),
    files: await Promise.all(files.map(({ name, file }, at) => fileOf(name, file, at))),
  };
}

async function fileOf(part: string, file: File, at: number): Promise<IncomingFile> {
  // A part that isn't called `files[n]` is a file too: its place is its number.
  const index = Number(/^files\[(\d+)\]$/.exec(part)?.[1] ?? at);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = file.type || 'application/octet-stream';
  return { index, name: file.name, type, size: bytes.byteLength, bytes };
}

/** A message's fields as parts of a form. Their kinds are known by their names, since a form has only texts. */
const kinds: Readonly<Record<string, (text: string) => unknown>> = {
  tts: (text) => text.toLowerCase() === 'true' || text === '1',
  enforce_nonce: (text) => text.toLowerCase() === 'true' || text === '1',
  flags: Number,
};

function fieldsOf(texts: readonly (readonly [string, string])[]): object {
  return Object.fromEntries(texts.map(([name, text]) => [name, kinds[name]?.(text) ?? text]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(400, { code: 50109, message: 'The request body contains invalid JSON.' });
  }
}
