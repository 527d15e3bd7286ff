import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';
import { globSync } from 'tinyglobby';
import { BOT, LICENCE_FILE, NOT_OF_BOT, NOT_TRACED, PAPERS, READ_DATA } from './shipped-data.ts';

/**
 * Everything that the bot needs on a machine with Node alone: its own code, what of its packages that code can come to import, and what is
 * read without being imported.
 * @param root the checkout, after a build
 * @returns paths from the root, sorted
 * @throws {Error} if the checkout lacks something that is always shipped
 */
export async function shippedFiles(root: string): Promise<string[]> {
  const find = (patterns: readonly string[], ignore: readonly string[] = []) =>
    globSync([...patterns], { cwd: root, ignore: [...ignore], dot: true, expandDirectories: false });
  for (const pattern of [...BOT, ...READ_DATA, ...PAPERS]) {
    if (find([pattern]).length === 0) throw new Error(`Nothing in ${root} is named ${pattern}.`);
  }
  const bot = find(BOT, NOT_OF_BOT);
  const code = bot.filter((file) => file.endsWith('.js'));
  const { fileList } = await nodeFileTrace(code, { base: root, processCwd: root, ignore: [...NOT_TRACED] });
  const traced = [...fileList].filter((file) => file.startsWith('node_modules/'));
  const used = [...traced, ...find(READ_DATA)];
  const licences = [...new Set(used.map(packageOf))].flatMap((name) => find(licencesOf(root, name)));
  return [...new Set([...bot, ...used, ...licences, ...find(PAPERS)])].sort();
}

/** The folder of a package in `node_modules`, of which the file is a part: `node_modules/a/node_modules/@b/c`. */
export function packageOf(file: string): string {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
  if (found === undefined) throw new Error(`${file} is in no package.`);
  return found;
}

function licencesOf(root: string, folder: string): string[] {
  const names = readdirSync(join(root, folder));
  const licences = names.filter((name) => LICENCE_FILE.test(name));
  const readme = names.filter((name) => /^readme/i.test(name));
  return (licences.length > 0 ? licences : readme).flatMap((name) => [
    `${folder}/${name}`,
    `${folder}/${name}/**`,
  ]);
}
