import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { en } from '../../src/i18n/locales/en.ts';
import { loadParts } from '../../src/interactions/load-parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import type { App } from '../../src/services/app.ts';

const SOURCES = new URL('../../src/', import.meta.url);

/** All of the bot's code apart from the texts themselves. */
async function readSources(): Promise<string> {
  const names = await readdir(SOURCES, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !/^i18n[\\/]locales[\\/]/.test(name));
  expect(files.length).toBeGreaterThan(50);
  const texts = await Promise.all(
    files.map((name) => readFile(new URL(name.replaceAll('\\', '/'), SOURCES), 'utf8')),
  );
  return texts.join('\n');
}

function pathsOf(node: unknown, path: readonly string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [[...path]];
  return Object.entries(node).flatMap(([key, below]) => pathsOf(below, [...path, key]));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

it('every text is used somewhere', async () => {
  const { commands: _byName, ...texts } = en;
  const sources = await readSources();
  // Either by its name, as the errors are, or under that of its group, which some call `words`.
  const isUsed = ([key = '', group = 'texts']: readonly string[]) =>
    sources.includes(`'${key}'`) ||
    new RegExp(`\\b(?:${group}|words)\\.${escaped(key)}(?![\\w$])`).test(sources);
  const unused = pathsOf(texts).filter((path) => !isUsed(path.toReversed()));
  expect(unused.map((path) => path.join('.'))).toEqual([]);
});

it('every command and option that has words is there, and none besides', async () => {
  const parts = await loadParts<App>(new URL('commands/', SOURCES));
  const { commands } = createRegistry(parts);
  const worded = Object.entries(en.commands).filter(([name]) => name.includes(' '));
  const optionsByName = (entries: readonly (readonly [string, object])[]) =>
    Object.fromEntries(
      entries.map(([name, its]) => [name, Object.keys('options' in its ? (its.options ?? {}) : {}).sort()]),
    );
  expect(optionsByName(worded)).toEqual(optionsByName(commands.map((command) => [command.name, command])));
  const parents = Object.keys(en.commands).filter((name) => !name.includes(' '));
  expect(new Set(parents)).toEqual(new Set(commands.map(({ name }) => name.split(' ')[0])));
});
