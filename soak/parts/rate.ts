import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { writeCommunity } from '../../harness/community/write-community.ts';
import { pick, type Random, seeded } from '../../harness/seeded.ts';
import { timeOf } from '../../sandbox/world/timing.ts';
import { shownCards } from '../checks/cards.ts';
import { gather } from '../crowd/members.ts';
import { Arrivals } from '../rate/arrivals.ts';
import { type Tallied, Tally } from '../rate/tally.ts';
import type { Figure, PartReport } from '../report.ts';
import type { Running } from '../soak.ts';
import { Stage } from '../stage.ts';

export interface RateOptions {
  /** Interactions a second. */
  readonly rate: number;
  readonly seconds: number;
  /** How often it is raised after that, at most. */
  readonly steps: number;
}

/** Moments in the community. */
const MOMENTS = 1_000;
const FILMS = ['7-kogustaki-mucize-2019', 'drishyam-2013', 'forrest-gump-1994', 'infernal-affairs-2002'];
/** Cards whose button is pressed. */
const CARDS = 60;
/** Each step of the staircase is that much higher than the one before, and takes that long. */
const STEP = 1.25;
const STEP_SECONDS = 10;
/** A step breaks it if that share of what came was not answered in time, or the slowest hundredth took that long. */
const MAX_UNANSWERED = 0.01;
const MAX_P99_MS = 1_500;
/** Of what should come, so much has to: otherwise this process is the one that doesn't keep up. */
const MIN_SENT = 0.9;
/** Milliseconds between two looks at how many are due. */
const TICK_MS = 4;
/** Milliseconds between two looks at memory, after which what is over is forgotten. */
const LOOK_MS = 1_000;
/** Milliseconds after which nobody looks at an answer any longer. */
const FORGET_AFTER_MS = 15_000;
/** Milliseconds in which the bot must answer again once the crowd is gone. */
const RECOVER_TIMEOUT_MS = 60_000;
/** Memory that no crowd may exceed. A bot at rest takes about 120 MB. */
const MAX_RESIDENT_MB = 500;
const BYTES_PER_MB = 1_000_000;

/** Holds a rate, then raises it until the bot no longer keeps up, and looks at what people meet then. */
export function rate(options: RateOptions, { seed, signal, tell }: Running): Promise<PartReport> {
  const { seconds, steps } = options;
  return Stage.use(
    async (stage) => {
      const crowd = await Crowding.gather(stage, seeded(seed));
      tell(`${MOMENTS} moments, ${CARDS} cards, and a crowd`);
      const held = await crowd.hold(options.rate, seconds, signal);
      tell(lineOf(options.rate, held));
      const figures = [...figuresOf(`${options.rate}/s`, held)];
      const broken: string[] = [];
      let perSecond = options.rate;
      for (let step = 0; step < steps && !signal.aborted; step += 1) {
        perSecond = Math.round(perSecond * STEP);
        const climbed = await crowd.hold(perSecond, Math.min(STEP_SECONDS, seconds), signal);
        tell(lineOf(perSecond, climbed));
        const breaks = isTooMuch(climbed);
        const isSlow = climbed.perSecond < perSecond * MIN_SENT;
        if (breaks || isSlow || step === steps - 1) figures.push(...figuresOf(`${perSecond}/s`, climbed));
        if (breaks) figures.push({ what: 'breaks at, a second', value: perSecond });
        else if (isSlow)
          figures.push({ what: 'this machine sends at most, a second', value: climbed.perSecond });
        if (breaks || isSlow) break;
      }
      const recoveredMs = await crowd.recover(signal);
      const ending = await stage.endedBy();
      if (ending !== undefined) broken.push(`the bot ended: ${ending}`);
      if (recoveredMs !== undefined)
        figures.push({ what: 'answers at once again after', value: recoveredMs, unit: 'ms' });
      else if (!signal.aborted) broken.push('the bot did not answer again after the crowd was gone');
      figures.push({ what: 'memory, highest', value: crowd.residentMb, unit: 'MB' });
      if (crowd.residentMb > MAX_RESIDENT_MB) broken.push(`the bot took ${crowd.residentMb.toFixed(0)} MB`);
      const { faults } = await stage.stored();
      return {
        part: 'rate',
        figures,
        broken: [...broken, ...faults, ...stage.errorFaults(), ...stage.requestFaults()],
      };
    },
    {},
    ({ databaseFile, discord: { guild, channels } }) =>
      writeCommunity(databaseFile, {
        guild: guild.id,
        channel: channels.moments.id,
        moments: MOMENTS,
        films: FILMS,
      }),
  );
}

interface Held extends Tallied {
  /** How many came a second in fact: this process may not keep up either. */
  readonly perSecond: number;
  /** The 99th percentile of how long this process was blocked, in milliseconds. */
  readonly sandboxBlockedMs: number;
}

const isTooMuch = ({ sent, failed, p99Ms }: Held) => failed / sent > MAX_UNANSWERED || p99Ms > MAX_P99_MS;

function figuresOf(at: string, held: Held): readonly Figure[] {
  return [
    { what: `${at}, came a second`, value: held.perSecond },
    { what: `${at}, p50`, value: held.p50Ms, unit: 'ms' },
    { what: `${at}, p99`, value: held.p99Ms, unit: 'ms' },
    { what: `${at}, told to wait`, value: held.deferred },
    { what: `${at}, told that it took too long`, value: held.refused },
    { what: `${at}, not answered`, value: held.failed },
    { what: `${at}, suggestions among these`, value: held.failedSuggestions },
    { what: `${at}, sandbox blocked, p99`, value: held.sandboxBlockedMs, unit: 'ms' },
  ];
}

const lineOf = (wanted: number, held: Held) =>
  `${wanted}/s wanted, ${held.perSecond.toFixed(0)}/s came: p50 ${held.p50Ms.toFixed(1)} ms, p99 ${held.p99Ms.toFixed(1)} ms, ${held.deferred} deferred, ${held.refused} refused, ${held.failed} not answered`;

/** A crowd that doesn't wait for answers. */
class Crowding {
  residentMb = 0;
  readonly #stage: Stage;
  readonly #arrivals: Arrivals;
  readonly #tally: Tally;
  readonly #kept: ReadonlySet<string>;

  private constructor(stage: Stage, arrivals: Arrivals, kept: ReadonlySet<string>) {
    this.#stage = stage;
    this.#arrivals = arrivals;
    this.#kept = kept;
    this.#tally = new Tally(stage.discord);
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
