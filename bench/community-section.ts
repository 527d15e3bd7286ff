import { median } from '../harness/percentile.ts';
import { numberQueries } from './acts/autocompleting.ts';
import type { Row } from './acts/rows.ts';
import { shareFirst } from './acts/writing.ts';
import { compare } from './compare.ts';
import { measureFirstLoad, measureStarts } from './loading.ts';
import type { BareProcess } from './processes/bare-process.ts';
import { pinToCores, unpin } from './processes/cores.ts';
import { profileBot } from './profile/profile-bot.ts';
import type { Amount, Section } from './report/figures.ts';
import { measureSlowestKey } from './slowest-key.ts';
import { type CommunitySize, onStage } from './stage.ts';

/** How often a durable write is measured on its own. */
const MAX_WRITES = 50;

export interface Running {
  readonly signal: AbortSignal;
  /** Is told what is being done now, in a few words. */
  readonly tell: (what: string) => void;
}

export interface CommunityMeasuring extends CommunitySize {
  readonly rows: readonly Row[];
  /** How often each row is measured. */
  readonly rounds: number;
  /** The folder for CPU profiles of the bot; none are taken by default. */
  readonly profileFolder?: string | undefined;
}

/** Everything that is measured for a bot with a community of that size. */
export function measureCommunity(
  { moments, films, rows, rounds, profileFolder }: CommunityMeasuring,
  { signal, tell }: Running,
): Promise<Section> {
  const size = moments.toLocaleString('en');
  tell(`${size} moments: made and written`);
  return onStage({ moments, films }, async (stage) => {
    const title = `A community of ${size} moments`;
    tell(`${size} moments: starts and first load`);
    const { bot, amounts } = await measureStarts(stage, rounds);
    if (signal.aborted) return { title, comparisons: [], amounts };
    const loaded = [...amounts, ...(await measureFirstLoad(stage.discord, bot, moments))];
    const [film = ''] = films;
    await shareFirst(stage.discord, film);
    const { sides, bare } = await stage.join(bot);
    if (!pinToCores([bot, bare].flatMap(({ pid }) => pid ?? [])))
      tell('processes change cores here (there is no taskset): ratios vary more');
    const comparisons = await compare(rows, sides, {
      rounds,
      signal,
      onRun: (run, of) => tell(`${size} moments: ${run === 0 ? 'warm-up' : `run ${run} of ${of}`}`),
    }).finally(unpin);
    if (signal.aborted) return { title, comparisons, amounts: loaded };
    const slowest = await measureSlowestKey(sides.bot, numberQueries(moments), rounds, signal);
    const all = [...loaded, slowest, await measureWrite(bare, rounds)];
    if (profileFolder === undefined) return { title, comparisons, amounts: all };
    tell(`${size} moments: profiles`);
    const notes = await profileBot(bot, rows, sides, { rounds, folder: profileFolder, signal });
    return { title, comparisons, amounts: all, notes };
  });
}

async function measureWrite(bare: BareProcess, rounds: number): Promise<Amount> {
  const times: number[] = [];
  while (times.length < Math.min(MAX_WRITES, rounds)) times.push(await bare.ask({ kind: 'write' }));
  return { what: 'one durable write (raw sqlite3, WAL, FULL)', value: median(times), unit: 'ms' };
}
