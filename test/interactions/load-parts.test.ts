import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadParts } from '../../src/interactions/load-parts.ts';
import { createRegistry } from '../../src/interactions/registry.ts';
import type { App } from '../../src/services/app.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';

const SOURCE = new URL('../../src/', import.meta.url);
const FOLDERS = ['commands/', 'components/', 'events/'];

/** A folder of modules, deleted after the test. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'parts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return pathToFileURL(`${folder}/`);
}

const part = (name: string) => `export default { kind: 'command', name: '${name}' };`;

describe('the parts of the bot', () => {
  it.each(FOLDERS)('are all that is in %s', async (name) => {
    const folder = new URL(name, SOURCE);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const parts = await loadParts<App>(folder);
    expect(files.length).toBeGreaterThan(0);
    expect(parts).toHaveLength(files.length);
  });

  it('answer to every custom id that the views write, and to no name twice', async () => {
    const parts = await Promise.all(FOLDERS.map((name) => loadParts<App>(new URL(name, SOURCE))));
    const registry = createRegistry(parts.flat());
    const unheard = Object.values(ids).filter(({ name }) => registry.component(name) === undefined);
    expect(unheard.map(({ name }) => name)).toEqual([]);
  });
});

describe('every component', () => {
  it('has the name of its file', async () => {
    const folder = new URL('components/', SOURCE);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
    const parts = await loadParts<App>(folder);
    expect(parts.map((part) => part.kind !== 'event' && part.name)).toEqual(
      files.map((file) => basename(file, '.ts')),
    );
  });
});

describe('a folder of parts', () => {
  it('is read with the folders in it, by name', async () => {
    const folder = await folderOf({ 'b.js': part('b'), 'a/z.js': part('z'), 'a/y.js': part('y') });
    expect((await loadParts(folder)).map((one) => one.kind === 'command' && one.name)).toEqual([
      'y',
      'z',
      'b',
    ]);
  });

  it('may hold what is no module: types, maps, notes', async () => {
    const folder = await folderOf({
      'a.js': part('a'),
      'a.d.ts': 'export {};',
      'a.js.map': '{}',
      'notes.md': '#',
    });
    expect(await loadParts(folder)).toHaveLength(1);
  });

  it.each([
    ['nothing as its default export', 'export const name = 1;'],
    ['a kind that there is not', `export default { kind: 'menu', name: 'a' };`],
    ['a function', 'export default () => 1;'],
    ['null', 'export default null;'],
  ])('names the file that has %s', async (_, content) => {
    const folder = await folderOf({ 'good.js': part('a'), 'deep/odd.js': content });
    await expect(loadParts(folder)).rejects.toThrow(/odd\.js has no part/);
  });
});
