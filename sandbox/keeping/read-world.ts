import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import { hasCode } from '../error-code.ts';
import { StartRefused } from '../terminal/start-refused.ts';
import type { World } from '../world/world.ts';
import type { FileStore } from './file-store.ts';
import { type KeptWorld, parseWorld, worldVersion } from './kept-world.ts';
import { fromPlain } from './plain.ts';

/** The content of a world's file; `undefined` if there is none, `older` if an earlier sandbox wrote it. */
export async function readWorld(file: string): Promise<KeptWorld | 'older' | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unusable(file, error);
  }
  try {
    const data: unknown = JSON.parse(text);
    const version = versionOf(data);
    if (typeof version === 'number' && version < worldVersion) return 'older';
    if (version !== undefined && version !== worldVersion) {
      throw new Error(`it is of version ${version}, and this sandbox reads version ${worldVersion}`);
    }
    return parseWorld(data);
  } catch (error) {
    throw unusable(file, error);
  }
}

/** The world that a file holds, with its attachments. */
export async function restoreWorld(file: string, kept: KeptWorld, files: FileStore): Promise<World> {
  try {
    const bytes = new Map<string, Uint8Array>();
    for (const attachment of kept.attachments) bytes.set(attachment.id, await files.read(attachment));
    return fromPlain(kept, ({ id }) => bytes.get(id) ?? new Uint8Array());
  } catch (error) {
    throw unusable(file, error);
  }
}

function versionOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
}

/** Only `--fresh` removes or overwrites anything. */
function unusable(file: string, error: unknown): StartRefused {
  return new StartRefused(
    `What the last run left can't be used: ${file}: ${reasonOf(error)}.\n` +
      'Nothing was changed in it. To forget it and begin anew: npm run sandbox -- --fresh',
    { cause: error },
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not right'}`;
  }
  return error instanceof Error ? error.message : String(error);
}
