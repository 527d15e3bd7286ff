import { setTimeout } from 'node:timers/promises';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { pick, type Random } from '../../harness/seeded.ts';
import type { BotEnd, Stage } from '../stage.ts';
import { type BrokenEvent, breakEvent } from './break-event.ts';
import type { GatewayEvent } from './corpus.ts';

/** The share of events that are as Discord sends them. */
const VALID = 0.4;
/** Broken events that are kept to be sent again. */
const MAX_SURVIVED = 2_000;
/** Milliseconds in which an event that is sent by itself shows that it ends the bot. */
const DEADLY_WITHIN_MS = 25;
/** Milliseconds in which the bot must have ended once it has begun to. */
const END_TIMEOUT_MS = 40_000;
/** Milliseconds for which the next events wait until those before are done with. */
const CALM_TIMEOUT_MS = 2_000;
const BYTES_PER_MB = 1_000_000;

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
export class Storm {
  readonly broken: string[] = [];
  /** Places in events where something wrong ends the bot. */
  readonly deadly = new Set<string>();
  sent = 0;
  sentBroken = 0;
  ends = 0;
  residentMb = 0;
  heapMb = 0;
  readonly #stage: Stage;
  readonly #corpus: readonly GatewayEvent[];
  readonly #random: Random;
  readonly #maxEnds: number;
  readonly #maxEndsOfAKind: number;
  readonly #endsBy = new Map<string, number>();
  /** Kinds of events that the bot has survived. */
  readonly #harmless = new Set<string>();
  /** Some of these events. */
  readonly #survived: BrokenEvent[] = [];

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
      for (const one of batch) this.#learn(one);
      return;
    }
    await this.#restart();
    const unknown = batch.filter(({ what }) => what !== '' && !this.#harmless.has(what));
    // One that was survived before may have ended it all the same, together with another.
    for (const { what } of batch) this.#distrust(what);
    for (const one of unknown) await this.#sendAlone(one);
  }

  /** Finds out whether it is this event that ended the bot. */
  async #sendAlone(one: BrokenEvent): Promise<void> {
    if (!this.#mayBeSent(one)) return;
    this.#dispatch(one);
    await setTimeout(DEADLY_WITHIN_MS);
    if (await this.#survives()) {
      this.#learn(one);
      return;
    }
    this.deadly.add(one.place);
    this.#endsBy.set(one.event, (this.#endsBy.get(one.event) ?? 0) + 1);
    await this.#restart(one.what);
  }

  #learn(one: BrokenEvent): void {
    if (one.what === '' || this.#harmless.has(one.what)) return;
    this.#harmless.add(one.what);
    if (this.#survived.length < MAX_SURVIVED) this.#survived.push(one);
  }

  #distrust(what: string): void {
    if (!this.#harmless.delete(what)) return;
    const at = this.#survived.findIndex((one) => one.what === what);
    if (at >= 0) this.#survived.splice(at, 1);
  }

  #next(): BrokenEvent {
    for (;;) {
      const event = pick(this.#corpus, this.#random);
      if (this.#random() < VALID) return { ...this.#asNew(event), what: '', place: '' };
      const broken = breakEvent(this.#asNew(event), this.#random);
      if (this.#mayBeSent(broken)) return broken;
      // Known ones do as well, and leave most of what is sent broken.
      const known = this.#survived[Math.floor(this.#random() * this.#survived.length)];
      if (known) return { ...known, ...this.#asNew(known) };
    }
  }

  #mayBeSent({ event, what, place }: BrokenEvent): boolean {
    if (this.deadly.has(place)) return false;
    const isEnough = this.ends >= this.#maxEnds || (this.#endsBy.get(event) ?? 0) >= this.#maxEndsOfAKind;
    return !isEnough || this.#harmless.has(what);
  }

  /** An interaction that the bot has not seen: otherwise it would be done once, and the rest ignored. */
  #asNew({ event, data }: GatewayEvent): GatewayEvent {
    const hasId = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
    if (event !== GatewayDispatchEvents.InteractionCreate || !hasId) return { event, data };
    return { event, data: { ...data, id: this.#stage.discord.world.nextId() } };
  }

  #dispatch({ event, data }: GatewayEvent): void {
    this.#stage.discord.gateway.dispatch(event, data);
  }

  async measureHeap(): Promise<void> {
    // If it ends just now, the next events find out.
    const bytes = await this.#stage.bot.ask({ kind: 'heap' }).catch(() => 0);
    this.heapMb = Math.max(this.heapMb, bytes / BYTES_PER_MB);
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
