import { setTimeout } from 'node:timers/promises';
import { median } from '../harness/percentile.ts';
import type { BotProcess } from '../harness/processes/bot-process.ts';
import type { SandboxDiscord } from '../sandbox/discord.ts';
import type { Outcome } from '../sandbox/person.ts';
import type { Amount } from './report/figures.ts';
import { AT_MOST } from './report/goals.ts';
import type { Stage } from './stage.ts';

/** How often the bot is started. */
const MAX_STARTS = 3;

/** Milliseconds after the start in which the bot looks after its servers. */
const REST_MS = 10_000;

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_KB = 1_000;

/**
 * Starts the bot several times, and measures each start and the idle memory after it.
 * @returns the bot that was started last, which is still running
 */
export async function measureStarts(
  stage: Stage,
  rounds: number,
): Promise<{ readonly bot: BotProcess; readonly amounts: readonly Amount[] }> {
  const starts: number[] = [];
  const start = async () => {
    const { bot, startMs } = await stage.startBot();
    starts.push(startMs);
    return bot;
  };
  let bot = await start();
  while (starts.length < Math.min(MAX_STARTS, rounds)) {
    await bot.stop();
    bot = await start();
  }
  // A few rounds only show that it works.
  if (rounds > MAX_STARTS) await setTimeout(REST_MS);
  await bot.ask({ kind: 'tidy' });
  const resident = await bot.ask({ kind: 'resident' });
  const amounts: Amount[] = [
    { what: 'start, process to ready', value: median(starts), unit: 'ms', goal: AT_MOST.startMs },
    {
      what: 'memory at rest (resident)',
      value: resident / BYTES_PER_MB,
      unit: 'MB',
      goal: AT_MOST.memoryAtRestMb,
    },
  ];
  return { bot, amounts };
}

/** The first time that a bot reads a community with so many moments. */
export async function measureFirstLoad(
  { people: { john }, channels }: SandboxDiscord,
  bot: BotProcess,
  moments: number,
): Promise<readonly Amount[]> {
  // The same with an empty community, so that only the memory of the moments is measured.
  await john.command('moment browse', {}, { channel: channels.elsewhere.id });
  await john.autocomplete('moment show', 'number', 'miracle', {}, { channel: channels.elsewhere.id });
  const heapBefore = await bot.ask({ kind: 'heap' });

  await bot.ask({ kind: 'watch' });
  const begun = performance.now();
  const outcome = await bot.orLost(john.command('moment browse'));
  const firstAnswer = performance.now() - begun;
  const longestBlock = await bot.ask({ kind: 'longest-block' });
  assertPage(outcome);

  // What is built at the first key press, such as an index, counts as a moment's memory.
  await john.autocomplete('moment show', 'number', 'miracle');
  const heap = (await bot.ask({ kind: 'heap' })) - heapBefore;
  return [
    { what: 'first load: first answer', value: firstAnswer, unit: 'ms', goal: AT_MOST.firstAnswerMs },
    {
      what: 'first load: longest block of the event loop',
      value: longestBlock,
      unit: 'ms',
      goal: AT_MOST.longestBlockMs,
    },
    {
      what: 'heap a moment, with its card, goosebumps and replies',
      value: heap / moments / BYTES_PER_KB,
      unit: 'kB',
      goal: AT_MOST.heapPerMomentKb,
    },
  ];
}

function assertPage(outcome: Outcome): void {
  if (outcome.kind === 'message' && JSON.stringify(outcome.message.components).includes('browse:')) return;
  throw new Error(`no page of moments, but ${JSON.stringify(outcome)}`);
}
