import { readdir } from 'node:fs/promises';
import type { Hosting } from './context.ts';
import type { Part } from './parts.ts';

/** Every part in a folder and its subfolders. So adding a file is enough to add a command, a component or an event. */
export function loadParts<A extends Hosting>(folder: URL): Promise<Part<A>[]> {
  return loadDefaults(folder, isPart<A>);
}

/**
 * Imports every file in a folder and its subfolders; each has one thing as its default export.
 * @throws {Error} if a file has something else
 */
export async function loadDefaults<T>(folder: URL, isOne: (value: unknown) => value is T): Promise<T[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const module: { default?: unknown } = await import(new URL(name.replaceAll('\\', '/'), folder).href);
      if (!isOne(module.default)) throw new Error(`parts: ${name} has no part as its default export`);
      return module.default;
    }),
  );
}

const KINDS: readonly unknown[] = [
  'command',
  'message-command',
  'user-command',
  'button',
  'select',
  'modal',
  'event',
];

function isPart<A extends Hosting>(value: unknown): value is Part<A> {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(value.kind);
}
