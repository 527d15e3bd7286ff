import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { textsFor } from '../../src/i18n/texts.ts';
import { loadParts } from '../../src/interactions/load-parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import type { App } from '../../src/services/app.ts';
import { sourcesOf } from '../support/texts/sources.ts';

const SOURCES = new URL('../../src/', import.meta.url);

/** All of the bot's code apart from the texts themselves. */
async function readSources(): Promise<string> {
  const names = await readdir(SOURCES, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('texts-type.ts'));
  expect(files.length).toBeGreaterThan(50);
  const texts = await Promise.all(
    files.map((name) => readFile(new URL(name.replaceAll('\\', '/'), SOURCES), 'utf8')),
  );
  return texts.join('\n');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

it('every text is used somewhere', async () => {
  const sources = await readSources();
  const isUsed = (path: string) => {
    const [key = '', group = 'texts'] = path.split('.').toReversed();
    // Errors are named by their paths, words of a fixed set by their keys; some code calls its group `words`.
    // Permissions have Discord's names.
    return (
      sources.includes(`'${path.replace(/^errors\./, '')}'`) ||
      (!path.startsWith('errors.') && sources.includes(`'${key}'`)) ||
      new RegExp(`\\b(?:${group}|words|PermissionFlagsBits)\\.${escaped(key)}(?![\\w$])`).test(sources)
    );
  };
  const paths = [...sourcesOf('en').keys()].filter((path) => !path.startsWith('commands.'));
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !isUsed(path))).toEqual([]);
});

it('every command and option that has words is there, and none besides', async () => {
  const words = Object.entries<object>(textsFor('en-US').commands);
  const parts = await loadParts<App>(new URL('commands/', SOURCES));
  const { commands } = createRegistry(parts);
  const parents = new Set(
    words.map(([name]) => name).filter((name) => words.some(([other]) => other.startsWith(`${name} `))),
  );
  const worded = words.filter(([name]) => !parents.has(name));
  const optionsByName = (entries: readonly (readonly [string, object])[]) =>
    Object.fromEntries(
      entries.map(([name, its]) => [name, Object.keys('options' in its ? (its.options ?? {}) : {}).sort()]),
    );
  expect(optionsByName(worded)).toEqual(optionsByName(commands.map((command) => [command.name, command])));
  const used = commands.map(({ name }) => name.split(' ')).filter(({ length }) => length > 1);
  expect(parents).toEqual(new Set(used.map(([first]) => first)));
});
