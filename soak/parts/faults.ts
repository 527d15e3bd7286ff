import { UsageError } from '../../harness/flags.ts';
import { percentile } from '../../harness/percentile.ts';
import { pick, type Random, seeded } from '../../harness/seeded.ts';
import { watchPublic } from '../checks/privacy.ts';
import { Crowd } from '../crowd/crowd.ts';
import type { Options } from '../options.ts';
import type { PartReport } from '../report.ts';
import type { Running } from '../soak.ts';
import { Stage } from '../stage.ts';
import { FAULT_KINDS, type FaultKind } from './fault-kinds.ts';

/** What people do while something goes wrong. */
const DEEDS = 24;
/**
 * Milliseconds in which the cards must agree with the store once it is over. What failed is tried again with longer and longer
 * pauses.
 */
const SETTLE_TIMEOUT_MS = 90_000;

/** What broke at one fault is told as it happens, up to that many. */
const MAX_TOLD = 5;

/** Causes one fault after another under load, later two at a time, and looks at what is left each time. */
export function faults(
  { faults: count, fault }: Pick<Options, 'faults' | 'fault'>,
  { seed, signal, tell }: Running,
): Promise<PartReport> {
  return Stage.use(async (stage) => {
    const random = seeded(seed);
    const crowd = new Crowd(stage, random);
    const watch = watchPublic(stage.discord.world);
    const broken: string[] = [];
    const settleMs: number[] = [];
    // So that there are cards for the first one.
    await crowd.act(DEEDS, signal);
    let done = 0;
    const kinds = FAULT_KINDS.filter(({ what }) => what.includes(fault));
    if (kinds.length === 0) throw new UsageError(`--fault ${fault}: there is none with that in its name.`);
    for (const together of inTurns(kinds, count, random)) {
      if (signal.aborted) break;
      const ends = together.map((kind) => kind.begin({ stage, crowd, random }));
      await crowd.act(DEEDS, signal);
      stage.discord.faults.clear();
      for (const end of ends) await end?.();
      const ending = await stage.endedBy();
      if (ending !== undefined) await stage.start();
      const { stored, faults: lagging, ms } = await stage.settled(SETTLE_TIMEOUT_MS, signal);
      // Nobody waited until it had settled.
      if (signal.aborted) break;
      settleMs.push(ms);
      const found = [
        ...(ending === undefined ? [] : [`the bot ended: ${ending}`]),
        ...lagging,
        ...stored.faults,
        ...crowd.ledger.check(stored),
        ...watch.faults.splice(0),
      ];
      const named = together.map(({ what }) => what).join(', and ');
      broken.push(...found.map((what) => `${named}: ${what}`));
      stage.tidy();
      done += 1;
      tell(`${done} of ${count} faults: ${[named, ...found.slice(0, MAX_TOLD)].join('\n  BROKEN ')}`);
    }
    watch.stop();
    return {
      part: 'faults',
      figures: [
        { what: 'faults', value: done },
        { what: 'kinds', value: Math.min(done, kinds.length) },
        { what: 'deeds', value: crowd.deeds },
        { what: 'deeds acknowledged', value: crowd.ledger.acknowledged },
        { what: 'cards agree afterwards, median', value: percentile(settleMs, 50), unit: 'ms' },
        { what: 'cards agree afterwards, longest', value: percentile(settleMs, 100), unit: 'ms' },
      ],
      broken: [...broken, ...stage.errorFaults(), ...stage.requestFaults()],
    };
  });
}

/** All kinds in a random order, then all in another with a second one each, and so on. */
function* inTurns(
  kinds: readonly FaultKind[],
  count: number,
  random: Random,
): Generator<readonly FaultKind[]> {
  let left: FaultKind[] = [];
  for (let at = 0; at < count; at += 1) {
    if (left.length === 0) left = [...kinds];
    const [kind] = left.splice(Math.floor(random() * left.length), 1);
    if (kind) yield at < kinds.length ? [kind] : [kind, pick(FAULT_KINDS, random)];
  }
}
