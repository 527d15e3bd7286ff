import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';
import type { FileInput } from '../person.ts';
import { MAX_FILE_BYTES, MAX_FILES } from '../rules/limits.ts';
import { Refusal } from './refusal.ts';

const megabyte = 1024 * 1024;
/** For everything that is not a file. */
const MAX_TEXT_BYTES = megabyte;
const longest = { json: MAX_TEXT_BYTES, form: MAX_FILES * MAX_FILE_BYTES + MAX_TEXT_BYTES };

export interface Received {
  readonly json: unknown;
  readonly files: readonly FileInput[];
}

const tooLong = (limit: number) => () => {
  throw new Refusal(413, `That is too much at once: the limit is ${limit / megabyte} MB. Send less.`);
};
const limits = {
  json: bodyLimit({ maxSize: longest.json, onError: tooLong(longest.json) }),
  form: bodyLimit({ maxSize: longest.form, onError: tooLong(longest.form) }),
};

/** Refuses bodies that are too long before reading them, and those that a form on another site could send unasked. */
export const guardBody = createMiddleware(async (context, next) => limits[kindOf(context)](context, next));

/** Reads JSON, or a form with the part `body` of JSON and the parts `files[n]`. */
export async function readBody(context: Context): Promise<Received> {
  if (kindOf(context) === 'json') return { json: parse(await context.req.text()), files: [] };
  const form = await context.req.formData().catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'The form could not be read. Try again.');
  });
  const body = form.get('body');
  const files = await Promise.all(
    [...form.entries()].flatMap(([name, value]) =>
      name.startsWith('files[') && typeof value !== 'string' ? [toFile(name, value)] : [],
    ),
  );
  const inOrder = files.sort((one, other) => one.index - other.index);
  if (inOrder.some(({ index }, place) => index !== place) || inOrder.length > MAX_FILES) {
    throw new Refusal(400, `The files must be named files[0] to files[${MAX_FILES - 1}], without a gap.`);
  }
  return { json: parse(typeof body === 'string' ? body : ''), files: inOrder };
}

/** The body, if it has the shape. */
export function shaped<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') || 'the body';
  throw new Refusal(
    400,
    `The sandbox does not understand this: ${where}: ${issue?.message}. Reload the page.`,
  );
}

function kindOf(context: Context): 'json' | 'form' {
  const [type] = (context.req.header('content-type') ?? '').toLowerCase().split(';');
  if (type === 'application/json') return 'json';
  if (type === 'multipart/form-data') return 'form';
  throw new Refusal(415, 'Only application/json and multipart/form-data are accepted.');
}

async function toFile(name: string, file: File): Promise<FileInput & { readonly index: number }> {
  if (file.size > MAX_FILE_BYTES) {
    const limit = `${MAX_FILE_BYTES / megabyte} MB`;
    throw new Refusal(
      413,
      `Your files are too powerful: "${file.name}" is larger than ${limit}. Choose a smaller one.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const index = Number(/^files\[(\d+)\]$/.exec(name)?.[1] ?? Number.NaN);
  return { index, name: file.name, type: file.type || 'application/octet-stream', bytes };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON. Reload the page.');
  }
}
