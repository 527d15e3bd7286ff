import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run build`: compiles what changed. In JavaScript, since it runs before the build. */

let isSmaller = false;
// Handlers are loaded by folder: a file whose source is gone would still be loaded.
for (const folder of ['src', 'sandbox', 'harness', 'bench', 'soak', 'test']) {
  for (const file of readCompiled(folder)) {
    const sources = ['.ts', '.tsx'].map((type) => file.replace(/\.js(\.map)?$/, type));
    if (sources.some((source) => existsSync(source))) continue;
    rmSync(join('dist', file));
    isSmaller = true;
  }
}
process.exitCode = run('node_modules/typescript/lib/tsc.js') || bundleCatalogue();

function run(script) {
  return spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
}

/** Reading and indexing thousands of films takes seconds, so it is done only if something that it depends on changed. */
function bundleCatalogue() {
  const bundle = 'dist/src/data/catalogue/bundle.titles';
  const bundled = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
  const folders = ['dist/src/data/catalogue', 'dist/src/search', 'dist/src/domain', 'dist/src/i18n'];
  const inputs = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => /\.js(on)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .concat('dist/src/make-bundle.js');
  if (!isSmaller && inputs.every((input) => statSync(input).mtimeMs < bundled)) return 0;
  return run('dist/src/make-bundle.js');
}

/** Compiled files, by their paths within `dist`. */
function readCompiled(folder) {
  if (!existsSync(join('dist', folder))) return [];
  return readdirSync(join('dist', folder), { recursive: true })
    .filter((path) => /\.js(\.map)?$|\.json$/.test(path))
    .map((path) => join(folder, path));
}
