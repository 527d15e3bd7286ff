import { seeded } from '../../harness/seeded.ts';
import { Crowd } from '../crowd/crowd.ts';
import { collect } from '../events/corpus.ts';
import { Storm } from '../events/storm.ts';
import type { Figure, PartReport } from '../report.ts';
import type { Running } from '../soak.ts';
import { Stage } from '../stage.ts';

/** Events that are sent before the bot is asked whether it is still there. */
const BATCH = 25;
/**
 * Events for one end of the bot, and for one by each kind of event. Once it has ended that often, only those broken events are
 * sent that it has survived: a start takes as long as hundreds of events.
 */
const EVENTS_PER_END = 400;
const EVENTS_PER_END_OF_A_KIND = 4_000;
/** After how many events the heap is measured. */
const MEASURE_EVERY = 1_000;
/** Memory that no number of events may exceed. A bot at rest takes about 120 MB. */
const MAX_RESIDENT_MB = 400;
const MAX_HEAP_MB = 150;
/** Milliseconds in which what was sent must be done with. */
const QUIET_TIMEOUT_MS = 20_000;
/** Milliseconds between two words on how far it is. */
const TELL_EVERY_MS = 10_000;
/** What people do afterwards. */
const DEEDS = 16;

/** Sends events that fit, and events that don't. The bot survives them, or ends in an orderly way and is started again. */
export function events(count: number, { seed, signal, tell }: Running): Promise<PartReport> {
  return Stage.use(async (stage) => {
    const random = seeded(seed);
    const crowd = new Crowd(stage, random);
    const corpus = await collect(stage, crowd, signal);
    const storm = new Storm({
      ...{ stage, corpus, random },
      maxEnds: Math.ceil(count / EVENTS_PER_END),
      maxEndsOfAKind: Math.ceil(count / EVENTS_PER_END_OF_A_KIND),
    });
    let told = performance.now();
    while (storm.sent < count && !signal.aborted) {
      await storm.send(Math.min(BATCH, count - storm.sent));
      if (storm.sent % MEASURE_EVERY < BATCH) await storm.measureHeap();
      if (performance.now() - told < TELL_EVERY_MS) continue;
      told = performance.now();
      tell(`${storm.sent} of ${count} events, ${storm.ends} ends, ${storm.residentMb.toFixed(0)} MB`);
    }
    const broken = [...storm.broken, ...(await after(stage, crowd, signal))];
    if (storm.heapMb > MAX_HEAP_MB) broken.push(`the bot kept ${storm.heapMb} MB`);
    if (storm.residentMb > MAX_RESIDENT_MB) broken.push(`the bot took ${storm.residentMb} MB`);
    const figures: Figure[] = [
      { what: 'events', value: storm.sent },
      { what: 'broken ones', value: storm.sentBroken },
      { what: 'orderly ends', value: storm.ends },
      { what: 'places in events that end it', value: storm.deadly.size },
      { what: 'memory, highest', value: storm.residentMb, unit: 'MB' },
      { what: 'heap that is in use, highest', value: storm.heapMb, unit: 'MB' },
    ];
    return { part: 'events', figures, broken };
  });
}

/** Whether people can go on, in the same process. What broken events did in their name is not known, but kept in order. */
async function after(stage: Stage, crowd: Crowd, signal: AbortSignal): Promise<readonly string[]> {
  // What came last is still being done.
  await stage.quiet(QUIET_TIMEOUT_MS);
  crowd.ledger.adopt((await stage.stored()).facts);
  const before = crowd.ledger.acknowledged;
  await crowd.act(DEEDS, signal);
  const stored = await stage.stored();
  const isUsed = crowd.ledger.acknowledged > before || signal.aborted;
  return [
    ...stored.faults,
    ...crowd.ledger.check(stored),
    ...(isUsed ? [] : ['afterwards, nothing that people did was acknowledged']),
  ];
}
