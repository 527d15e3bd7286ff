import type { Communities } from '../../data/community/communities.ts';
import { type DigestTimes, latestSlot, nextSlot } from '../../domain/digest-slot.ts';
import digestChannel from '../../settings/community/digest-channel.ts';
import { digestTimes, TIME_SETTINGS } from '../../settings/digest-times.ts';
import { createQueue } from '../../tasks/queue.ts';
import { composeDigest } from './compose-digest.ts';
import type { DigestMessages, DigestMessagesOptions } from './digest-messages.ts';

interface DigestClockOptions {
  readonly communities: Pick<Communities, 'community' | 'choiceIn'>;
  readonly messages: Pick<DigestMessages, 'send'>;
  readonly channelIn: DigestMessagesOptions['channelIn'];
  readonly now: () => number;
  readonly log: { warn(facts: object, message: string): void };
}

/** How late a digest may be sent, such as after the bot was down, in milliseconds. */
const LATE_MS = 6 * 60 * 60 * 1000;

/** Longest sleep, in milliseconds: a clock that was set, or a machine that slept, is noticed after that. */
const LONGEST_SLEEP_MS = 10 * 60 * 1000;

/** Milliseconds until something that failed is tried again. */
const RETRY_MS = 60_000;

/** The settings after whose change the next digest may come at another time. */
const TIMING: ReadonlySet<string> = new Set([digestChannel, ...TIME_SETTINGS].map(({ name }) => name));

/** Where a community's digest goes, and when. */
interface Plan {
  readonly channel: string;
  readonly times: DigestTimes;
}

/**
 * Sends the digests of all communities when they are due. It keeps nothing but when the next one of each is, so that no library
 * has to be in memory for it; one community comes after another.
 */
export class DigestClock {
  readonly #options: DigestClockOptions;
  /** When the next digest of each community is due, in milliseconds since 1970. */
  readonly #due = new Map<string, number>();
  readonly #queue = createQueue();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: DigestClockOptions) {
    this.#options = options;
  }

  /** Plans a community's next digest, and sends the last one if it was due while the bot was away. */
  plan(guild: string): Promise<void> {
    return this.#later(guild, async () => {
      const plan = await this.#planOf(guild);
      if (plan) await this.#sendLatest(guild, plan);
    });
  }

  /** Other times were chosen. What was due before by them is not sent: it is meant for the next one. */
  changed(guild: string, setting: string): Promise<void> {
    if (!TIMING.has(setting)) return Promise.resolve();
    return this.#later(guild, async () => {
      const plan = await this.#planOf(guild);
      if (!plan) return;
      const { communities, now } = this.#options;
      const { id, at: until } = latestSlot(plan.times, now());
      if (now() - until > LATE_MS) return;
      const { digests } = await communities.community(guild);
      await digests.keep(id, { at: now(), until, channel: plan.channel });
    });
  }

  /** Waits for what is under way, and sends nothing more. */
  stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    return this.#queue(async () => {});
  }

  async #sendLatest(guild: string, { channel, times }: Plan): Promise<void> {
    const { communities, messages, channelIn, now, log } = this.#options;
    const slot = latestSlot(times, now());
    if (now() - slot.at > LATE_MS) return;
    const community = await communities.community(guild);
    if (slot.at <= community.library.spread.digests.handledUntil) return;
    const there = channelIn(guild, channel);
    if (!there) {
      log.warn({ guild, channel }, 'no digest: its channel is not known');
      return;
    }
    const content = await composeDigest(community, { slot, times, audience: there.audience });
    if (content) await messages.send(community, slot.id, { at: now(), until: slot.at, channel, content });
  }

  async #planOf(guild: string): Promise<Plan | undefined> {
    const { communities, now } = this.#options;
    const channel = await communities.choiceIn(guild, digestChannel);
    if (channel === undefined) {
      this.#due.delete(guild);
      return undefined;
    }
    const chosen = new Map<string, unknown>();
    for (const choice of TIME_SETTINGS)
      chosen.set(choice.name, await communities.choiceIn<unknown>(guild, choice));
    const times = digestTimes(<V>({ name }: { readonly name: string }) => chosen.get(name) as V | undefined);
    this.#due.set(guild, nextSlot(times, now()).at);
    return { channel, times };
  }

  #later(guild: string, work: () => Promise<void>): Promise<void> {
    return this.#queue(async () => {
      if (this.#isStopped) return;
      try {
        await work();
      } catch (error) {
        this.#options.log.warn({ err: error, guild }, 'digest not planned or sent');
        this.#due.set(guild, this.#options.now() + RETRY_MS);
      } finally {
        this.#sleep();
      }
    });
  }

  /** Until the first one is due, or as long as it may. */
  #sleep(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped || this.#due.size === 0) return;
    const first = Math.min(...this.#due.values());
    const ms = Math.min(Math.max(first - this.#options.now(), 0), LONGEST_SLEEP_MS);
    this.#timer = setTimeout(() => this.#wake(), ms).unref();
  }

  #wake(): void {
    const now = this.#options.now();
    const due = [...this.#due].filter(([, at]) => at <= now).map(([guild]) => guild);
    for (const guild of due) {
      // Until it is planned again: others that are done before would wake it once more.
      this.#due.delete(guild);
      void this.plan(guild);
    }
    if (due.length === 0) this.#sleep();
  }
}
