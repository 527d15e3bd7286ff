import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasSoundBundle } from './data/catalogue/load-catalogue.ts';

/**
 * The last step of a build: bundles the catalogue beside the compiled code. Reading and indexing thousands of films takes seconds, so it is done
 * only if something that it depends on changed, or if the bundle is damaged.
 */

const root = fileURLToPath(new URL('./', import.meta.url));
const catalogue = join(root, 'data/catalogue');
const folder = new URL('./data/catalogue/', import.meta.url);
const INPUTS = ['data/catalogue', 'data/packed', 'search', 'domain', 'i18n'];

if (newestInput() >= timeOf(join(catalogue, 'bundle')) || !(await hasSoundBundle(folder))) {
  const { bundleCatalogue } = await import('./bundle-catalogue.ts');
  await bundleCatalogue(folder);
}

/** A folder counts too: it changes when a file in it goes. But the bundle itself changes the catalogue's. */
function newestInput(): number {
  const entries = INPUTS.map((name) => join(root, name)).flatMap((input) =>
    readdirSync(input, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory() || /\.js(on)?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...[...entries, join(root, 'bundle-catalogue.js')].map(timeOf));
}

function timeOf(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
