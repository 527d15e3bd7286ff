import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeCommunity } from '../../harness/community/write-community.ts';
import { type LogLine, startBot } from '../../harness/processes/bot-process.ts';
import { startDiscord } from '../../sandbox/discord.ts';
import type { Outcome } from '../../sandbox/person.ts';
import { loadCatalogue } from '../../src/data/catalogue/load-catalogue.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { MOMENT_QUERIES } from '../moments/moment-queries.ts';
import { memoryOf } from './process-memory.ts';

const MOMENTS = 100_000;
/** A machine of 512 MB has this much for the bot, and a hundred for its system. */
const MAX_BYTES = 400_000_000;
const BYTES_PER_MB = 1_000_000;
/** Milliseconds: a small machine may be slow. */
const INTERACTION_TIMEOUT_MS = 120_000;
/** Milliseconds after each deed, in which what it began goes on, such as an index. */
const LULL_MS = 3_000;
/** Searches, which is about as many as there are kinds of words to look for. */
const SEARCHES = 20;

/** What docs/operating.md says to set beside it. */
const AS_ADVISED = { LIBRARY_MEMORY_MB: '128', MALLOC_ARENA_MAX: '2' };

/** pino's number for errors. */
const ERROR = 50;

/**
 * A bot with 100,000 moments in one community, as `npm run start:small` starts it: people use what takes most memory, while it
 * writes a backup.
 * @param tell is told what was done, and the memory after it
 * @returns the most memory that it ever had, in bytes
 * @throws {Error} if that is more than 400 MB, or if the bot logged an error
 */
export async function onSmallMachine(tell: (line: string) => void): Promise<number> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const folder = await mkdtemp(join(tmpdir(), 'goosebump-small-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const backups = join(folder, 'backups');
    await mkdir(backups);
    const discord = await startDiscord({
      rateLimits: 'lenient',
      deadlines: { acknowledge: INTERACTION_TIMEOUT_MS, deferred: INTERACTION_TIMEOUT_MS },
    });
    ends.push(() => discord.stop());
    const films = [...(await loadCatalogue()).films].map(({ id }) => id);
    const databaseFile = join(folder, 'moments.sqlite');
    const place = { guild: discord.guild.id, channel: discord.channels.moments.id };
    await writeCommunity(databaseFile, { ...place, moments: MOMENTS, films });

    const lines: LogLine[] = [];
    const { bot } = await startBot({
      ...{ discord, databaseFile, cwd: folder },
      // Nobody has made a backup before, so the bot begins with one.
      variables: { ...AS_ADVISED, BACKUP_DIR: backups },
      script: 'start:small',
      onLogged: (line) => lines.push(line),
    });
    ends.push(() => bot.stop());
    const pid = bot.pid ?? 0;
    const { john, elif } = discord.people;
    const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
      'first answer': async () => answered(await john.command('moment browse')),
      backup: () => until(() => lines.some(({ msg }) => msg === 'backup made')),
      search: async () => {
        for (const words of MOMENT_QUERIES.slice(0, SEARCHES))
          answered(await elif.command('moment search', { words }));
      },
      'more like this': async () => {
        const page = answered(await john.command('moment browse'));
        answered(await john.forge(page, ids.like.build({ moment: 2 })));
      },
      'quote picture': async () => answered(await john.command('moment card', { number: '1' })),
      'stats with a map': async () => answered(await john.command('moment stats')),
      'picture of a year': async () => answered(await elif.command('moment year', { year: 2024 })),
      'privacy export': async () => answered(await john.command('privacy export')),
    };
    for (const [what, act] of Object.entries(deeds)) {
      await bot.orLost(act());
      await setTimeout(LULL_MS);
      const { resident, peak } = await memoryOf(pid);
      tell(`${what}: ${inMb(resident)}, ${inMb(peak)} at most until now`);
    }
    const { peak } = await memoryOf(pid);
    const wrong = lines.find(({ level }) => level >= ERROR);
    if (wrong) throw new Error(`the bot logged an error: ${JSON.stringify(wrong)}`);
    if (peak > MAX_BYTES) throw new Error(`the bot took ${inMb(peak)}, more than ${inMb(MAX_BYTES)}`);
    return peak;
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

function answered(outcome: Outcome) {
  if ('message' in outcome) return outcome.message;
  throw new Error(`no message, but ${JSON.stringify(outcome)}`);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(100);
}

const inMb = (bytes: number): string => `${(bytes / BYTES_PER_MB).toFixed(0)} MB`;
