import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { pick, type Random } from '../../harness/seeded.ts';
import { timeOf } from '../../sandbox/world/timing.ts';
import { shownCards } from '../checks/cards.ts';
import { gather } from '../crowd/members.ts';
import type { Stage } from '../stage.ts';
import { Arrivals } from './arrivals.ts';
import { Presses } from './presses.ts';
import { type Tallied, Tally } from './tally.ts';

/** Cards whose button is pressed. */
export const CARDS = 60;
/** Milliseconds between two looks at how many are due. */
const TICK_MS = 4;
/** Milliseconds between two looks at memory, after which what is over is forgotten. */
const LOOK_MS = 1_000;
/** Milliseconds after which nobody looks at an answer any longer. */
const FORGET_AFTER_MS = 15_000;
/** Milliseconds in which the bot must answer again once the crowd is gone. */
const RECOVER_TIMEOUT_MS = 60_000;
const BYTES_PER_MB = 1_000_000;

/** What became of what came for some time. */
export interface Held extends Tallied {
  /** How many came a second in fact: this process may not keep up either. */
  readonly perSecond: number;
  /** The 99th percentile of how long this process was blocked, in milliseconds. */
  readonly sandboxBlockedMs: number;
}

/** A crowd that doesn't wait for answers. */
export class Crowding {
  residentMb = 0;
  readonly presses: Presses;
  readonly #stage: Stage;
  readonly #arrivals: Arrivals;
  readonly #tally: Tally;
  readonly #kept: ReadonlySet<string>;

  private constructor(stage: Stage, arrivals: Arrivals, kept: ReadonlySet<string>) {
    this.#stage = stage;
    this.#arrivals = arrivals;
    this.#kept = kept;
    this.#tally = new Tally(stage.discord);
    this.presses = new Presses(stage.discord);
  }

  static async gather(stage: Stage, random: Random): Promise<Crowding> {
    const { members, channels } = gather(stage.discord);
    const { world, guild } = stage.discord;
    const shown = Array.from({ length: CARDS }, (_, at) => {
      const place = { channel: pick(channels, random).id };
      return pick(members, random).person.command('moment show', { number: String(at + 1) }, place);
    });
    await Promise.all(shown);
    const cards = shownCards(world, guild.id).map(({ message }) => message);
    const kept = new Set(cards.map(({ id }) => id));
    return new Crowding(stage, new Arrivals(stage, members, cards, random), kept);
  }

  /** Sends so many a second for so long, whether or not they are answered, then waits for the last answers. */
  async hold(perSecond: number, seconds: number, signal: AbortSignal): Promise<Held> {
    this.#tally.take();
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const begun = performance.now();
    const elapsed = () => performance.now() - begun;
    let sent = 0;
    let lookedAt = 0;
    let looking: Promise<void> | undefined;
    while (elapsed() < seconds * 1_000 && !signal.aborted) {
      const due = Math.min((elapsed() / 1_000) * perSecond - sent, perSecond * (TICK_MS / 1_000) * 4 + 1);
      for (let at = 0; at < Math.floor(due); at += 1) this.#arrivals.send();
      sent += Math.max(0, Math.floor(due));
      if (elapsed() - lookedAt > LOOK_MS) {
        lookedAt = elapsed();
        looking ??= this.#look().finally(() => {
          looking = undefined;
        });
      }
      await setTimeout(TICK_MS);
    }
    const perSecondSent = sent / (elapsed() / 1_000);
    loop.disable();
    await this.#lastAnswers(signal);
    await looking;
    await this.#look();
    return { ...this.#tally.take(), perSecond: perSecondSent, sandboxBlockedMs: loop.percentile(99) / 1e6 };
  }

  /** @returns after how many milliseconds a page came at once; `undefined` if none came */
  async recover(signal: AbortSignal): Promise<number | undefined> {
    const { john } = this.#stage.discord.people;
    const begun = performance.now();
    while (performance.now() - begun < RECOVER_TIMEOUT_MS && !signal.aborted) {
      const told = await john.command('film info', { film: 'drishyam-2013' });
      if (told.kind === 'message' && !told.ephemeral) return performance.now() - begun;
    }
    return undefined;
  }

  /** Discord waits three seconds for each; then they count as failed. */
  async #lastAnswers(signal: AbortSignal): Promise<void> {
    const until = performance.now() + this.#stage.discord.world.deadlines.acknowledge + 1_000;
    while (this.#tally.waiting > 0 && performance.now() < until && !signal.aborted) await setTimeout(TICK_MS);
  }

  async #look(): Promise<void> {
    const { world } = this.#stage.discord;
    this.#stage.tidy(FORGET_AFTER_MS);
    const isOld = (id: string) => world.toldTime() - timeOf(id) > FORGET_AFTER_MS;
    for (const messages of world.messages.values()) {
      for (const id of messages.keys()) if (isOld(id) && !this.#kept.has(id)) messages.delete(id);
    }
    // If it has ended, that shows in what is not answered.
    const bytes = await this.#stage.bot.ask({ kind: 'resident' }).catch(() => 0);
    this.residentMb = Math.max(this.residentMb, bytes / BYTES_PER_MB);
  }
}
