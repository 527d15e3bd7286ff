import { readFile } from 'node:fs/promises';
import type { BackupConfig, Config } from '../config.ts';
import { backupsIn } from '../data/backup/backup-folder.ts';
import { readHeader } from '../data/backup/read-archive.ts';
import { readState } from '../data/live/omdb/folder.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { VERSION } from '../version.ts';
import { bad, type Finding, note, ok } from './finding.ts';

const words = operatorTexts.doctor;

const HOUR_MS = 60 * 60 * 1000;
const REACH_WITHIN_MS = 10_000;

/** The release of Node, by what package.json demands. */
export async function checkNode(version = process.versions.node): Promise<Finding> {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8').catch(() => '{}')) as {
    engines?: { node?: string };
  };
  const needed = engines?.node?.replace('>=', '') ?? '20.19';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = needed.split('.').map(Number);
  const isEnough = major > least || (major === least && minor >= leastMinor);
  return isEnough ? ok(words.node(version)) : bad(words.oldNode(version, needed));
}

/** Whether pictures can be drawn on this machine: the library for that is compiled for each kind. */
export async function checkPictures(): Promise<Finding> {
  try {
    const { rasteriseSvg } = await import('../pictures/kit/rasterise.ts');
    rasteriseSvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    const { Fonts } = await import('../pictures/kit/text/fonts.ts');
    await new Fonts().typesetterFor([]);
    return ok(words.pictures);
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return bad(words.noPictures(reason));
  }
}

export async function checkBackups(backups: BackupConfig | undefined): Promise<Finding> {
  if (!backups) return note(words.noBackups);
  const [latest] = await backupsIn(backups.folder);
  if (!latest) return note(words.noBackupYet(backups.folder));
  await readHeader(latest.file);
  const hours = Math.round((Date.now() - latest.at.getTime()) / HOUR_MS);
  return hours > 48 ? bad(words.oldBackup(latest.file, hours)) : ok(words.backup(latest.file, hours));
}

/** Whether the film databases that are turned on answer. */
export async function checkSources({ wikidata, tmdb, omdb }: Config['sources']): Promise<readonly Finding[]> {
  const headers = (more: Record<string, string>) => ({
    'user-agent': `GoosebumpMoments/${VERSION}${wikidata ? ` (${wikidata.contact})` : ''}`,
    ...more,
  });
  const site = `${wikidata?.apiUrl}?action=query&meta=siteinfo&format=json&maxlag=5`;
  const checks = [
    ...(wikidata ? [reach('wikidata', site, headers({}))] : []),
    ...(tmdb
      ? [reach('tmdb', `${tmdb.apiUrl}/3/configuration`, headers({ authorization: `Bearer ${tmdb.token}` }))]
      : []),
    ...(omdb ? [omdbFilms(omdb.folder)] : []),
  ];
  return Promise.all(checks);
}

async function reach(name: string, url: string, headers: Record<string, string>): Promise<Finding> {
  try {
    const { status } = await fetch(url, { headers, signal: AbortSignal.timeout(REACH_WITHIN_MS) });
    return status < 400 ? ok(words.source(name)) : bad(words.sourceRefuses(name, status));
  } catch {
    return bad(words.sourceGone(name));
  }
}

async function omdbFilms(folder: string): Promise<Finding> {
  const { checkedAt } = await readState(folder);
  return checkedAt === undefined ? note(words.noOmdb) : ok(words.source('omdb'));
}
