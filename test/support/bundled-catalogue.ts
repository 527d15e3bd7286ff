import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Reading, checking and indexing thousands of films takes seconds, and every process of the tests would do it. So they get a bundle as the
 * build makes it, made once for each state of the catalogue and of the code that packs it, and lent to the sources while the tests run.
 */

const ROOT = new URL('../../', import.meta.url);
const SOURCES = new URL('src/data/catalogue/', ROOT);
const KEPT = new URL('node_modules/.cache/goosebump-moments/', ROOT);
/** Everything that decides what is in a bundle. */
const INPUTS = [
  'src/data/catalogue',
  'src/data/packed',
  'src/domain',
  'src/i18n',
  'src/search',
  'package-lock.json',
];

export default async function setup(): Promise<() => Promise<void>> {
  const bundle = new URL('bundle', SOURCES);
  const kept = new URL(keyOf(INPUTS), KEPT);
  await mkdir(KEPT, { recursive: true });
  if (!existsSync(kept)) {
    // What an interrupted run left behind would be of other files.
    await rm(bundle, { force: true });
    const { bundleCatalogue } = await import('../../src/bundle-catalogue.ts');
    await bundleCatalogue(SOURCES).catch((error: unknown) => {
      throw withPlainStack(error);
    });
    for (const old of await readdir(KEPT)) await rm(new URL(old, KEPT));
    await rename(bundle, kept);
  }
  const draft = new URL('bundle.new', SOURCES);
  await copyFile(kept, draft);
  await rename(draft, bundle);
  return () => rm(bundle, { force: true });
}

/**
 * Before the tests start, Vitest 4.1 reads cached modules as bytes, and fails when a stack has them. It would show that failure instead of
 * which file of the catalogue is broken.
 */
function withPlainStack(error: unknown): Error {
  const plain = new Error(error instanceof Error ? error.message : String(error));
  plain.stack = `${plain.name}: ${plain.message}`;
  return plain;
}

function keyOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.icu ?? '');
  for (const path of paths.flatMap(filesIn))
    hash.update(`\n${path}\n`).update(readFileSync(new URL(path, ROOT)));
  return hash.digest('hex');
}

/** The files in a folder, by their paths; a file is its own. */
function filesIn(path: string): string[] {
  const url = new URL(path, ROOT);
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(fileURLToPath(url), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name))
    .sort()
    .map((name) => `${path}/${name}`);
}
