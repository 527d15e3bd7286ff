import { setTimeout } from 'node:timers/promises';
import { type Act, autocomplete, filmInfo, goosebump, share } from './acts.ts';
import type { Drawings } from './drawings.ts';
import type { Measurement } from './measurement.ts';
import type { RawWrites } from './raw-writes.ts';
import type { Side } from './sides.ts';

/** Rounds before the clock counts: every film and query once at least, and the code compiled by the engine. */
const WARM_UP_ROUNDS = 60;

/** Milliseconds after each act, in which its aftermath (the card is noted, events come in) ends and burdens nobody else. */
const LULL = 5;

/** Drawings take as long as dozens of answers, so that only the first rounds have one: each family twice. */
const MOST_DRAWINGS = 40;

export interface Contest {
  readonly bot: Side;
  readonly bare: Side;
  readonly writes: RawWrites;
  readonly drawings: Drawings;
  readonly films: readonly string[];
}

/** Measures all of it by turns, round after round, until the rounds are over or the signal comes. */
export async function measure(
  { bot, bare, writes, drawings, films }: Contest,
  rounds: number,
  signal: AbortSignal,
): Promise<readonly Measurement[]> {
  const acts: readonly (readonly [string, Act])[] = [
    ['/film info', filmInfo(films)],
    ['autocomplete (film)', autocomplete],
    ['goosebump button', await goosebump([bot, bare])],
    ['share (form to card)', share(films)],
  ];
  const table = acts.map(([what]): Measurement => ({ what, real: [], floor: [] }));
  const durable: Measurement = { what: 'share / durable write', real: [], floor: [] };
  const drawn: Measurement = { what: 'lineage picture', real: [], floor: [] };

  for (let round = 0; round < WARM_UP_ROUNDS + rounds && !signal.aborted; round += 1) {
    const isWarm = round >= WARM_UP_ROUNDS;
    for (const [index, [, act]] of acts.entries()) {
      const { real, floor } = await inTurn(act, { bot, bare }, round, isWarm);
      if (!isWarm) continue;
      table[index]?.real.push(real);
      table[index]?.floor.push(floor);
    }
    const write = await writes.time();
    const shared = table.at(-1)?.real.at(-1);
    if (shared !== undefined) {
      durable.real.push(shared);
      durable.floor.push(write);
    }
    if (isWarm && drawn.real.length < MOST_DRAWINGS) {
      const { real, floor } = await drawings.time(round);
      drawn.real.push(real);
      drawn.floor.push(floor);
    }
    forget(bot, bare);
  }
  return [...table, durable, drawn];
}

/** Both sides, one right after the other. Who is first changes every other round, since goosebumps alternate every round. */
async function inTurn(
  act: Act,
  { bot, bare }: { bot: Side; bare: Side },
  round: number,
  isWarm: boolean,
): Promise<{ real: number; floor: number }> {
  const take = async (side: Side) => {
    const ms = await act(side, round);
    await setTimeout(LULL);
    return ms;
  };
  // Until it is warm the bot is first: the bare client has its answers from it.
  if (isWarm && (round & 2) === 2) {
    const floor = await take(bare);
    return { real: await take(bot), floor };
  }
  const real = await take(bot);
  return { real, floor: await take(bare) };
}

/** The sandboxes remember every request with its body: what is done is let go, so that memory stays level. */
function forget(...sides: readonly Side[]): void {
  for (const { discord } of sides) discord.requests.clear();
}
