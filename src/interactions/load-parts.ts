import { readdir } from 'node:fs/promises';
import type { Hosting } from './context.ts';
import type { Part } from './parts.ts';

/**
 * Imports every file in a folder and its subfolders; each has one part as its default export. So adding a file is enough to
 * add a command, a component or an event.
 */
export async function loadParts<A extends Hosting>(folder: URL): Promise<Part<A>[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const module: { default?: unknown } = await import(new URL(name.replaceAll('\\', '/'), folder).href);
      if (!isPart<A>(module.default)) throw new Error(`parts: ${name} has no part as its default export`);
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
