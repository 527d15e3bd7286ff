import { appendFile, cp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Run, runScript } from '../support/run-script.ts';
import { emptyFolder } from './running.ts';

/** Milliseconds: a full build takes a few seconds, and far more on a busy machine. */
const BUILD_TIMEOUT_MS = 90_000;

test('npm run sandbox builds what changed, and nothing else', { timeout: 3 * BUILD_TIMEOUT_MS }, async () => {
  const root = await copyOfProject();
  await writeFile(join(root, 'src/gone-tomorrow.ts'), 'export const answer = 42;\n');
  expect(await build(root)).toContain('Building');
  const built = await timesOf(root);
  expect(Object.keys(built)).toEqual(
    expect.arrayContaining(['page/index.html', 'sandbox/main.js', 'src/gone-tomorrow.js']),
  );

  const first = launch(root, ['--empty', '--port', '0']);
  await printed(first, 'Ready in');
  expect(first.printed()).not.toContain('Building');
  expect(await timesOf(root)).toEqual(built);

  // A refused start must not change the build that the other one runs from.
  await appendFile(join(root, 'sandbox/text.ts'), 'export const added = true;\n');
  await rm(join(root, 'src/gone-tomorrow.ts'));
  const second = launch(root, ['--empty', '--port', '0']);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain('Another sandbox has data/sandbox open');
  expect(await timesOf(root)).toEqual(built);
  first.kill('SIGINT');
  expect(await first.ended).toBe(0);

  expect(await build(root)).toContain('Building');
  const { rewritten, gone } = changes(built, await timesOf(root));
  expect(rewritten.filter((file) => file.endsWith('.js'))).toEqual(['sandbox/text.js']);
  expect(rewritten.filter((file) => file.startsWith('page/'))).toEqual([]);
  expect(gone.filter((file) => file.endsWith('.js'))).toEqual(['src/gone-tomorrow.js']);
});

/** A few stories are enough for a launch: reading and bundling all of them takes far longer than the rest of a build. */
const isLeftOut = (path: string) => /catalogue\/(?:films\/(?!tr)|families\/(?!m)|bundle$)/.test(path);

/** The files of the project that the launcher needs, in a folder of their own. */
async function copyOfProject(): Promise<string> {
  const root = await emptyFolder();
  for (const name of [
    'src',
    'sandbox',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
  ]) {
    await cp(resolve(name), join(root, name), { recursive: true, filter: (path) => !isLeftOut(path) });
  }
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

const launch = (root: string, args: readonly string[]): Run =>
  runScript(join(root, 'sandbox/launch.js'), { folder: root, args });

const printed = (run: Run, words: string) =>
  expect.poll(() => run.printed(), { timeout: BUILD_TIMEOUT_MS }).toContain(words);

/** Builds, without starting anything. Returns what was printed. */
async function build(root: string): Promise<string> {
  const run = launch(root, ['--help']);
  expect(await run.ended, run.printed()).toBe(0);
  return run.printed();
}

type Times = Readonly<Record<string, number>>;

/** When each file of the build was last written, except the lock's. */
async function timesOf(root: string): Promise<Times> {
  const folder = join(root, '.sandbox');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('build.lock'));
  const times = files.map(async ({ parentPath, name }): Promise<[string, number]> => {
    const file = join(parentPath, name);
    return [relative(folder, file), (await stat(file)).mtimeMs];
  });
  return Object.fromEntries(await Promise.all(times));
}

function changes(before: Times, after: Times) {
  return {
    rewritten: Object.keys(after).filter((file) => after[file] !== before[file]),
    gone: Object.keys(before).filter((file) => after[file] === undefined),
  };
}
