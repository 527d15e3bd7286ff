import { setTimeout } from 'node:timers/promises';
import { percentile } from '../../harness/percentile.ts';
import { type Random, seeded } from '../../harness/seeded.ts';
import { watchPublic } from '../checks/privacy.ts';
import { Crowd } from '../crowd/crowd.ts';
import type { Figure, PartReport } from '../report.ts';
import type { Running } from '../soak.ts';
import { Stage } from '../stage.ts';

/** What people do around each kill. */
const DEEDS = 40;
/** The latest moment of a kill, in milliseconds after the crowd began. */
const KILL_WITHIN_MS = 2_000;
/** A kill comes at one of that many requests. */
const KILL_WITHIN_REQUESTS = 60;
/** Of a start: few requests, the first ones before the bot is ready. */
const START_REQUESTS = 8;
/** Milliseconds in which the cards must agree with the store after a start. */
const SETTLE_TIMEOUT_MS = 60_000;

/** Kills the bot again and again on one database, in the middle of everything, and looks at what is left. */
export function kills(count: number, { seed, signal, tell }: Running): Promise<PartReport> {
  return Stage.use(async (stage) => {
    const random = seeded(seed);
    const crowd = new Crowd(stage, random);
    const watch = watchPublic(stage.discord.world);
    const broken: string[] = [];
    const startMs: number[] = [];
    const settleMs: number[] = [];
    let done = 0;
    while (done < count && !signal.aborted) {
      const acting = crowd.act(DEEDS, signal);
      await killed(stage, random);
      done += 1;
      if (random() < 0.2 && done < count) done += await killedAtStart(stage, random);
      else startMs.push(await stage.start());
      await acting;
      const { stored, faults, ms } = await stage.settled(SETTLE_TIMEOUT_MS, signal);
      // Nobody waited until it had settled.
      if (signal.aborted) break;
      settleMs.push(ms);
      const found = [...faults, ...stored.faults, ...crowd.ledger.check(stored), ...watch.faults.splice(0)];
      broken.push(...found.map((what) => `after ${done} kills: ${what}`));
      stage.tidy();
      tell(`${done} of ${count} kills, ${stored.moments.size} moments`);
    }
    watch.stop();
    const figures: Figure[] = [
      { what: 'kills', value: done },
      { what: 'deeds', value: crowd.deeds },
      { what: 'deeds acknowledged', value: crowd.ledger.acknowledged },
      { what: 'start, median', value: percentile(startMs, 50), unit: 'ms' },
      { what: 'cards agree after a start, median', value: percentile(settleMs, 50), unit: 'ms' },
      { what: 'cards agree after a start, longest', value: percentile(settleMs, 100), unit: 'ms' },
    ];
    return {
      part: 'kills',
      figures,
      broken: [...broken, ...stage.errorFaults(), ...stage.requestFaults()],
    };
  });
}

/** Kills the bot at some moment, or right at one of its requests, before Discord has it or after. */
async function killed(stage: Stage, random: Random): Promise<void> {
  const isAtRequest = random() < 0.6;
  const ms = Math.floor(random() * KILL_WITHIN_MS);
  const stop = isAtRequest ? killAtRequest(stage, random, KILL_WITHIN_REQUESTS) : undefined;
  // If there are not that many requests, it comes all the same.
  await Promise.race([stage.bot.ended, setTimeout(isAtRequest ? KILL_WITHIN_MS * 2 : ms)]);
  stop?.();
  await stage.kill();
}

/** Starts the bot, and kills it on the way, or while it catches up. Resolves with the number of kills. */
async function killedAtStart(stage: Stage, random: Random): Promise<number> {
  const stop = killAtRequest(stage, random, START_REQUESTS);
  await stage.start().catch(() => undefined);
  await Promise.race([stage.bot.ended, setTimeout(KILL_WITHIN_MS)]);
  stop();
  await stage.kill();
  await stage.start();
  return 1;
}

function killAtRequest(stage: Stage, random: Random, within: number): () => void {
  let left = 1 + Math.floor(random() * within);
  let isOver = false;
  const test = () => {
    if (isOver) return false;
    left -= 1;
    if (left > 0) return false;
    isOver = true;
    void stage.kill();
    return true;
  };
  stage.discord.faults.next({ path: { test }, cut: true, after: random() < 0.5 });
  return () => {
    isOver = true;
    stage.discord.faults.clear();
  };
}
