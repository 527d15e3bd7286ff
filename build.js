import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run build`: compiles what changed. In JavaScript, since it runs before the build. */

// Handlers are loaded by folder: a file whose source is gone would still be loaded.
for (const folder of ['src', 'sandbox', 'harness', 'bench', 'soak', 'release', 'test']) {
  for (const file of readCompiled(folder)) {
    const sources = ['.ts', '.tsx'].map((type) => file.replace(/\.js(\.map)?$/, type));
    if (sources.some((source) => existsSync(source))) continue;
    rmSync(join('dist', file));
  }
}
process.exitCode = run('node_modules/typescript/lib/tsc.js') || run('dist/src/make-bundle.js');

function run(script) {
  return spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
}

/** Compiled files, by their paths within `dist`. */
function readCompiled(folder) {
  if (!existsSync(join('dist', folder))) return [];
  return readdirSync(join('dist', folder), { recursive: true })
    .filter((path) => /\.js(\.map)?$|\.json$/.test(path))
    .map((path) => join(folder, path));
}
