import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pack } from './archive.ts';
import { leastGlibc } from './glibc.ts';
import { makeFolder, readManifest } from './make-folder.ts';
import { releaseName, thisPlatform } from './manifest.ts';
import { LEFT_OUT } from './shipped-data.ts';
import { sizesOf } from './sizes.ts';

/** `npm run release`: an archive of the bot, for this platform, that needs Node and nothing else. With `--folder PATH`, only what would be in it. */

const root = resolve(import.meta.dirname, '../..');
/** How many parts are named by their sizes. */
const MAX_NAMED = 8;

const { folder: asked } = parseArgs({ options: { folder: { type: 'string' } } }).values;
const platform = thisPlatform();
const name = releaseName(readManifest(join(root, 'package.json')), platform);
const made = join(root, 'dist/releases');
const folder = asked === undefined ? join(made, name) : resolve(asked);
if (asked === undefined) await rm(folder, { recursive: true, force: true });

const { files } = await makeFolder(root, folder, platform);
const { onDisk, parts } = sizesOf(folder, files);
console.log(`${folder}: ${megabytes(onDisk)}, ${files.length} files`);
for (const [part, size] of parts.slice(0, MAX_NAMED)) console.log(`  ${megabytes(size)} ${part}`);
const glibc = leastGlibc(folder, files);
if (glibc !== undefined) console.log(`It needs glibc ${glibc} or later.`);
console.log(`Left out: ${LEFT_OUT.join('; ')}.`);
if (asked === undefined) {
  const sum = await pack(folder, `${folder}.tar.gz`, files);
  console.log(`${folder}.tar.gz\n${sum}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
