import { setTimeout } from 'node:timers/promises';
import { pick, type Random, seeded } from '../../harness/seeded.ts';
import { Crowd } from '../crowd/crowd.ts';
import { type BrokenEvent, breakEvent } from '../events/break-event.ts';
import { collect, type GatewayEvent } from '../events/corpus.ts';
import type { Figure, PartReport } from '../report.ts';
import type { Running } from '../soak.ts';
import { type BotEnd, Stage } from '../stage.ts';

/** Events that are sent before the bot is asked whether it is still there. */
const BATCH = 25;
/** The share of events that are as Discord sends them. */
const VALID = 0.4;
/**
 * Events for one end of the bot, and for one by each kind of event. Once it has ended that often, only those broken events are
 * sent that it has survived: a start takes as long as hundreds of events.
 */
const EVENTS_PER_END = 400;
const EVENTS_PER_END_OF_A_KIND = 4_000;
/** Milliseconds in which an event that is sent by itself shows that it ends the bot. */
const DEADLY_WITHIN_MS = 25;
/** Milliseconds in which the bot must have ended once it has begun to. */
const END_TIMEOUT_MS = 40_000;
/** Milliseconds for which the next events wait until those before are done with. */
const CALM_TIMEOUT_MS = 2_000;
/** Memory that no number of events may exceed. A bot at rest takes about 120 MB. */
const MAX_RESIDENT_MB = 400;
const BYTES_PER_MB = 1_000_000;
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
      if (performance.now() - told < TELL_EVERY_MS) continue;
      told = performance.now();
      tell(`${storm.sent} of ${count} events, ${storm.ends} ends, ${storm.residentMb.toFixed(0)} MB`);
    }
    const broken = [...storm.broken, ...(await after(stage, crowd, signal))];
    if (storm.residentMb > MAX_RESIDENT_MB) broken.push(`the bot took ${storm.residentMb} MB`);
    const figures: Figure[] = [
      { what: 'events', value: storm.sent },
      { what: 'broken ones', value: storm.sentBroken },
      { what: 'orderly ends', value: storm.ends },
      { what: 'places in events that end it', value: storm.deadly.size },
      { what: 'memory, highest', value: storm.residentMb, unit: 'MB' },
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

interface StormOptions {
  readonly stage: Stage;
  readonly corpus: readonly GatewayEvent[];
  readonly random: Random;
  /** How often the bot may end before only harmless events are sent. */
  readonly maxEnds: number;
  /** The same for each kind of event. */
  readonly maxEndsOfAKind: number;
}

/** Events one after another, and what became of the bot. */
class Storm {
  readonly broken: string[] = [];
  /** Places in events where something wrong ends the bot. */
  readonly deadly = new Set<string>();
  sent = 0;
  sentBroken = 0;
  ends = 0;
  residentMb = 0;
  readonly #stage: Stage;
  readonly #corpus: readonly GatewayEvent[];
  readonly #random: Random;
  readonly #maxEnds: number;
  readonly #maxEndsOfAKind: number;
  readonly #endsBy = new Map<string, number>();
  /** Kinds of events that the bot has survived. */
  readonly #harmless = new Set<string>();

  constructor({ stage, corpus, random, maxEnds, maxEndsOfAKind }: StormOptions) {
    this.#stage = stage;
    this.#corpus = corpus;
    this.#random = random;
    this.#maxEnds = maxEnds;
    this.#maxEndsOfAKind = maxEndsOfAKind;
  }

  async send(count: number): Promise<void> {
    const batch = Array.from({ length: count }, () => this.#next());
    for (const one of batch) this.#dispatch(one);
    this.sent += count;
    this.sentBroken += batch.filter(({ what }) => what !== '').length;
    if (await this.#survives()) {
      for (const { what } of batch) this.#harmless.add(what);
      return;
    }
    await this.#restart();
    for (const one of batch.filter(({ what }) => !this.#harmless.has(what))) await this.#sendAlone(one);
  }

  /** Finds out whether it is this event that ended the bot. */
  async #sendAlone(one: BrokenEvent): Promise<void> {
    if (!this.#mayBeSent(one)) return;
    this.#dispatch(one);
    await setTimeout(DEADLY_WITHIN_MS);
    if (await this.#survives()) {
      this.#harmless.add(one.what);
      return;
    }
    this.deadly.add(one.place);
    this.#endsBy.set(one.event, (this.#endsBy.get(one.event) ?? 0) + 1);
    await this.#restart(one.what);
  }

  #next(): BrokenEvent {
    for (;;) {
      const event = pick(this.#corpus, this.#random);
      if (this.#random() < VALID) return { ...this.#asNew(event), what: '', place: '' };
      const broken = breakEvent(this.#asNew(event), this.#random);
      if (this.#mayBeSent(broken)) return broken;
    }
  }

  #mayBeSent({ event, what, place }: BrokenEvent): boolean {
    if (this.deadly.has(place)) return false;
    const isEnough = this.ends >= this.#maxEnds || (this.#endsBy.get(event) ?? 0) >= this.#maxEndsOfAKind;
    return !isEnough || this.#harmless.has(what);
  }

  /** An interaction that the bot has not seen: otherwise it would be done once, and the rest ignored. */
  #asNew(one: GatewayEvent): GatewayEvent {
    if (one.event !== 'INTERACTION_CREATE') return one;
    return { ...one, data: { ...(one.data as object), id: this.#stage.discord.world.nextId() } };
  }

  #dispatch({ event, data }: GatewayEvent): void {
    this.#stage.discord.gateway.dispatch(event, data);
  }

  /** Waits until the bot has caught up. Returns false if it is about to end. */
  async #survives(): Promise<boolean> {
    try {
      this.residentMb = Math.max(
        this.residentMb,
        (await this.#stage.bot.ask({ kind: 'resident' })) / BYTES_PER_MB,
      );
    } catch {
      return false;
    }
    await this.#stage.quiet(CALM_TIMEOUT_MS, 1);
    this.#stage.tidy(CALM_TIMEOUT_MS * 5);
    return !this.#stage.isEnding;
  }

  async #restart(because = 'an event'): Promise<void> {
    this.ends += 1;
    const late = setTimeout(END_TIMEOUT_MS, undefined, { ref: false });
    const end = await Promise.race([this.#stage.ended(), late]);
    this.broken.push(...faultsOf(end).map((fault) => `after ${because}: ${fault}`));
    if (!end) await this.#stage.kill();
    await this.#stage.start();
  }
}

/** What is not orderly about an end. */
function faultsOf(end: BotEnd | undefined): readonly string[] {
  if (!end) return ['the bot did not end, but no longer answered'];
  const { code, lastLine, fatal } = end;
  const stack = fatal?.err?.stack ?? '';
  // The first frame that is no part of Node itself.
  const thrownAt = stack
    .split('\n')
    .find((line) => /^\s+at .*(file:|\/)/.test(line) && !line.includes('node:'));
  return [
    ...(code === 1 ? [] : [`the bot ended with ${code}`]),
    ...(fatal ? [] : ['the bot ended without saying why']),
    ...(lastLine?.msg === 'stopped' ? [] : [`the bot stopped with "${lastLine?.msg}"`]),
    ...(thrownAt?.includes('/dist/src/') ? [`the bot's own code could not go on: ${stack}`] : []),
  ];
}
