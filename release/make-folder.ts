import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commandsOf, type Manifest, type Platform, releaseManifest, shippedManifest } from './manifest.ts';
import { packageOf, shippedFiles } from './shipped-files.ts';
import { startScript } from './start-script.ts';

export interface Release {
  /** Paths within the folder, sorted. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

/**
 * Puts a release into an empty folder.
 * @param root the checkout, after a build
 * @throws {Error} if there is something in the folder: it could be left from another release
 */
export async function makeFolder(root: string, folder: string, platform: Platform): Promise<Release> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  const project = readManifest(join(root, 'package.json'));
  const shipped = await shippedFiles(root);
  const packages = new Map(
    [...new Set(shipped.filter((file) => file.startsWith('node_modules/')).map(packageOf))].map((at) => [
      at,
      readManifest(join(root, at, 'package.json')).version,
    ]),
  );
  for (const file of shipped) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    if (isManifest(file)) await writeShipped(join(root, file), join(folder, file), packages);
    else await copyFile(join(root, file), join(folder, file));
  }
  const manifest = releaseManifest(project, platform, topOf(packages));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await writeFile(join(folder, project.name), startScript(commandsOf(project)), { mode: 0o755 });
  return { files: [...shipped, 'package.json', project.name].sort(), manifest };
}

/** The manifest of a package, rather than one that only says of what kind the modules of a folder are. */
const isManifest = (file: string) =>
  file.startsWith('node_modules/') && file === `${packageOf(file)}/package.json`;

async function writeShipped(from: string, to: string, packages: ReadonlyMap<string, string>): Promise<void> {
  const manifest: Manifest = JSON.parse(await readFile(from, 'utf8'));
  const isShipped = (name: string) => [...packages.keys()].some((at) => at.endsWith(`node_modules/${name}`));
  await writeFile(to, `${JSON.stringify(shippedManifest(manifest, isShipped), undefined, 2)}\n`);
}

function topOf(packages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const top = [...packages].filter(([at]) => at.indexOf('node_modules') === at.lastIndexOf('node_modules'));
  return new Map(top.map(([at, version]) => [at.slice('node_modules/'.length), version]));
}

export function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8'));
}
