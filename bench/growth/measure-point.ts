import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../../harness/percentile.ts';
import { startBot } from '../../harness/processes/bot-process.ts';
import { seeded } from '../../harness/seeded.ts';
import { startDiscord } from '../../sandbox/discord.ts';
import { addGuilds } from '../../sandbox/many-guilds.ts';
import { loadCatalogue } from '../../src/data/catalogue/load-catalogue.ts';
import { shown } from '../acts/act.ts';
import { fullDatabase } from './database.ts';
import { byMoments, guildSizes } from './guild-sizes.ts';
import type { Point } from './points.ts';
import { atRest, memoryOf } from './process-memory.ts';
import type { Conditions, Measured, Spread } from './results.ts';
import { USES, type Used, useByTurns } from './uses.ts';

/** Milliseconds: slow answers are measured, not abandoned after three seconds as in Discord. */
const INTERACTION_TIMEOUT_MS = 120_000;
/** Discord lets no shard have more than 2,500, and recommends shards before there are as many. */
const GUILDS_PER_SHARD = 2_000;
/** What an operator should set as `LIBRARY_MEMORY_MB`, so that all moments with their indexes have room. */
const libraryMb = (moments: number): number => Math.max(512, Math.ceil((moments * 2.5) / 1_000));

interface Measuring {
  readonly uses: number;
  /** Is told what is being done now, in a few words. */
  readonly tell: (what: string) => void;
  /** Ends it at the next step. */
  readonly signal: AbortSignal;
}

/** Makes the database, starts the bot as `npm start` does, and measures it. Leaves nothing behind. */
export async function measurePoint(point: Point, { uses, tell: show, signal }: Measuring): Promise<Measured> {
  const ends: (() => Promise<unknown>)[] = [];
  const tell = (what: string) => {
    signal.throwIfAborted();
    show(what);
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'goosebump-growth-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const discord = await startDiscord({
      // The bot's own pace is measured.
      rateLimits: 'lenient',
      deadlines: { acknowledge: INTERACTION_TIMEOUT_MS, deferred: INTERACTION_TIMEOUT_MS },
      shards: Math.ceil(point.guilds / GUILDS_PER_SHARD),
    });
    ends.push(() => discord.stop());
    const members = Object.values(discord.people).map(({ id }) => id);
    const added = addGuilds(discord.world, {
      count: point.guilds,
      ownerId: discord.people.john.id,
      with: members,
    });
    const sizes = guildSizes(point.moments, point.guilds);
    const films = [...(await loadCatalogue()).films].map(({ id }) => id);
    const guilds = added.map(({ guild, channel }, rank) => ({
      guild: guild.id,
      channel: channel.id,
      moments: sizes[rank] ?? 0,
    }));

    tell('its database is made');
    const plans = guilds.filter(({ moments }) => moments > 0).map((guild) => ({ ...guild, films }));
    const database = await fullDatabase(point.database, plans, folder, ends);

    tell('it starts');
    const { bot, startMs } = await startBot({
      discord,
      databaseFile: '',
      cwd: folder,
      variables: { DATABASE_URL: database.url, LIBRARY_MEMORY_MB: String(libraryMb(point.moments)) },
    });
    ends.push(() => bot.stop());
    const pid = bot.pid ?? 0;
    const unrestMs = await atRest(pid, signal);
    await bot.ask({ kind: 'tidy' });
    const { resident: restBytes } = await memoryOf(pid);

    tell('people use it');
    const [largest] = guilds;
    if (!largest) throw new Error('there is no guild');
    const begun = performance.now();
    const first = await bot.orLost(
      discord.people.john.command('moment browse', {}, { channel: largest.channel }),
    );
    const firstAnswerMs = performance.now() - begun;
    shown(first, 'message', 'private');
    const random = seeded(1);
    const pickGuild = byMoments(sizes);
    const used = await useByTurns(discord, bot, {
      uses,
      films,
      random,
      nextGuild: () => guilds[pickGuild(random())] ?? largest,
      usedBefore: [largest.channel],
      signal,
    });
    const { resident: usedBytes, peak: peakBytes } = await memoryOf(pid);
    return {
      ...point,
      largest: largest.moments,
      databaseBytes: database.bytes,
      startMs: Math.round(startMs),
      unrestMs: Math.round(unrestMs),
      restBytes,
      firstAnswerMs: Math.round(firstAnswerMs),
      uses: spreadOf(used),
      warm: spreadOf(used.filter(({ isFirst }) => !isFirst)),
      cold: spreadOf(used.filter(({ isFirst }) => isFirst)),
      byUse: Object.fromEntries(
        USES.map((use) => [use, spreadOf(used.filter((one) => one.use === use && !one.isFirst))]),
      ),
      usedBytes,
      peakBytes,
      conditions: conditions(),
    };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

function spreadOf(used: readonly Used[]): Spread {
  const times = used.map(({ ms }) => ms);
  const rounded = (percent: number) =>
    times.length === 0 ? 0 : Number(percentile(times, percent).toFixed(2));
  return { count: times.length, p50: rounded(50), p99: rounded(99) };
}

/** Processes beside the benchmark and its bot that are too many to call the machine quiet. */
const OTHERS = 0.5;

function conditions(): Conditions {
  const [load = 0] = loadavg();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    load: Number(load.toFixed(1)),
    quiet: load < 2 + OTHERS,
  };
}
