import { mkdir, readFile } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { allRows } from '../acts/rows.ts';
import { askedFilms } from '../benchmark.ts';
import type { Running } from '../community-section.ts';
import { runOnce } from '../compare.ts';
import { onStage } from '../stage.ts';
import { summaryOf } from './summary.ts';

interface ProfileOptions {
  readonly rounds: number;
  readonly moments: number;
  /** Takes a `.cpuprofile` for each row, which Chrome's developer tools open. */
  readonly folder: string;
}

/**
 * Takes a CPU profile of the bot's process for each row of the benchmark.
 * @returns where the time goes, in words
 */
export async function profileBot(
  { rounds, moments, folder }: ProfileOptions,
  { signal, tell }: Running,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const films = await askedFilms();
  return onStage(moments, async (stage) => {
    const { bot } = await stage.startBot();
    const { sides } = await stage.join(bot);
    const summaries: string[] = [];
    for (const row of allRows(films, moments)) {
      if (signal.aborted) break;
      tell(row.what);
      await runOnce(row, sides, { from: 0, to: rounds }, signal);
      await bot.ask({ kind: 'profile' });
      // Bare and all, so that the bot is as idle in between as when it is measured.
      await runOnce(row, sides, { from: rounds, to: 2 * rounds }, signal);
      const file = join(folder, `${row.what.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '')}.cpuprofile`);
      await bot.ask({ kind: 'write-profile', file });
      const profile = JSON.parse(await readFile(file, 'utf8')) as Profiler.Profile;
      summaries.push(`## ${row.what}\n\n${summaryOf(profile, rounds)}`);
    }
    return `\n${summaries.join('\n\n')}\n\nThe profiles are in ${folder}.`;
  });
}
