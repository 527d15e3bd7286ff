import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCommunity, shippedFilms } from './community.ts';
import { openDrawings } from './drawings.ts';
import { measureFilmSearch } from './film-search.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measurement.ts';
import { openRawWrites } from './raw-writes.ts';
import { type Answers, bareSide, botSide, patientDiscord } from './sides.ts';

/** Sets everything up in a temporary folder, measures, and leaves nothing behind, whatever happens. */
export async function benchmark(rounds: number, signal: AbortSignal): Promise<readonly Measurement[]> {
  // By itself and first, so that its films don't burden what is measured after it.
  const search = await measureFilmSearch(rounds, signal);
  if (signal.aborted) return [search];
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const folder = await mkdtemp(join(tmpdir(), 'goosebump-bench-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const discord = await patientDiscord();
    ends.push(() => discord.stop());

    const databaseUrl = `sqlite://${join(folder, 'moments.sqlite')}`;
    const films = await shippedFilms();
    await fillCommunity(databaseUrl, discord.guild.id, films, signal);
    if (signal.aborted) return [search];
    const writes = await openRawWrites(join(folder, 'raw.sqlite'), films);
    ends.push(() => writes.close());

    const drawings = await openDrawings();

    const answers: Answers = new Map();
    const bot = await botSide(discord, databaseUrl, answers);
    ends.push(() => bot.stop());
    const bare = await bareSide(bot, answers);
    ends.push(() => bare.stop());

    return [...(await measure({ bot, bare, writes, drawings, films }, rounds, signal)), search];
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
