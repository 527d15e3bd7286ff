import { mkdir, readFile } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import type { BotProcess } from '../../harness/processes/bot-process.ts';
import type { Row } from '../acts/rows.ts';
import { runOnce, type Sides } from '../compare.ts';
import { summaryOf } from './summary.ts';

export interface ProfileOptions {
  /** How often each row is done while it is profiled. */
  readonly rounds: number;
  /** Takes a `.cpuprofile` for each row, which Chrome's developer tools can open. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Takes a CPU profile of the bot's process for each row.
 * @returns where the time goes, in words
 */
export async function profileBot(
  bot: BotProcess,
  rows: readonly Row[],
  sides: Sides,
  { rounds, folder, signal }: ProfileOptions,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const summaries: string[] = [];
  for (const row of rows) {
    if (signal.aborted) break;
    await bot.ask({ kind: 'profile' });
    await runOnce(row, sides, { from: 0, to: rounds }, signal);
    const file = join(folder, `${fileNameOf(row.what)}.cpuprofile`);
    await bot.ask({ kind: 'write-profile', file });
    const profile = JSON.parse(await readFile(file, 'utf8')) as Profiler.Profile;
    summaries.push(`### Profile: ${row.what}\n\n${summaryOf(profile, rounds)}`);
  }
  return summaries.join('\n\n');
}

function fileNameOf(what: string): string {
  return what.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
}
