import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BotProcess, type LogLine, startBot } from '../harness/processes/bot-process.ts';
import { type DiscordOptions, type SandboxDiscord, startDiscord } from '../sandbox/discord.ts';
import { failInteraction } from '../sandbox/world/interactions.ts';
import { timeOf } from '../sandbox/world/timing.ts';
import { cardFaults } from './checks/cards.ts';
import { readStored, type Stored } from './checks/stored.ts';

/** Milliseconds for which a person looks at "is thinking". */
const DEFERRED_TIMEOUT_MS = 6_000;
/** Milliseconds between two looks at whether the cards agree with the store. */
const LOOK_AGAIN_MS = 250;

/** pino's number for errors. */
const ERROR = 50;

/** How the bot ended. */
export interface BotEnd {
  /** The exit code, or the signal that ended it. */
  readonly code: number | string;
  readonly lastLine: LogLine | undefined;
  /** What it could not go on with, if it said so. */
  readonly fatal: LogLine | undefined;
}

/** A sandbox, and a bot of its own process in it that can be killed at any time. */
export class Stage {
  readonly discord: SandboxDiscord;
  readonly databaseFile: string;
  readonly #folder: string;
  /** How often the bot has logged each error. */
  readonly #errors = new Map<string, number>();
  #bot: BotProcess | undefined;
  #lastLine: LogLine | undefined;
  #fatal: LogLine | undefined;

  private constructor(discord: SandboxDiscord, folder: string) {
    this.discord = discord;
    this.#folder = folder;
    this.databaseFile = join(folder, 'moments.sqlite');
  }

  /** @param prepare is called before the first start, for instance to write a database */
  static async use<T>(
    use: (stage: Stage) => Promise<T>,
    options: DiscordOptions = {},
    prepare: (stage: Stage) => Promise<void> = async () => {},
  ): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'goosebump-soak-'));
    const discord = await startDiscord({
      rateLimits: 'lenient',
      // Faults are reported with the figures.
      warn: () => undefined,
      ...options,
      deadlines: { deferred: DEFERRED_TIMEOUT_MS, ...options.deadlines },
    });
    const stage = new Stage(discord, folder);
    try {
      await prepare(stage);
      await stage.start();
      return await use(stage);
    } finally {
      // All has been looked at, and nothing of it is kept.
      await stage.#bot?.kill();
      await discord.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The process that runs now, or is about to. */
  get bot(): BotProcess {
    if (!this.#bot) throw new Error('the bot was not started');
    return this.#bot;
  }

  /** Whether the bot has said that it can't go on, or has ended. */
  get isEnding(): boolean {
    return this.#fatal !== undefined || this.bot.hasEnded;
  }

  /** What the bot itself has logged as a bug. */
  errorFaults(): readonly string[] {
    return [...this.#errors].map(([what, times]) => `logged as an error, ${times} times: ${what}`);
  }

  /** Resolves with the milliseconds that it took. @throws if the bot ends before it is ready */
  async start(): Promise<number> {
    this.#fatal = undefined;
    const begun = Date.now();
    const { startMs } = await startBot({
      discord: this.discord,
      databaseFile: this.databaseFile,
      cwd: this.#folder,
      onLogged: (line) => this.#heard(line),
      onSpawned: (bot) => {
        this.#bot = bot;
      },
    });
    this.#failUnheard(begun);
    return startMs;
  }

  kill(): Promise<void> {
    return this.bot.kill();
  }

  /** How the bot has ended by itself, in words; `undefined` while it runs. */
  async endedBy(): Promise<string | undefined> {
    const end = await Promise.race([this.ended(), setTimeout(0, undefined)]);
    return end && `code ${end.code}, ${end.fatal?.err?.stack ?? end.fatal?.msg ?? end.lastLine?.msg}`;
  }

  /** Waits until the bot has ended by itself. */
  async ended(): Promise<BotEnd> {
    const code = await this.bot.ended;
    return { code, lastLine: this.#lastLine, fatal: this.#fatal };
  }

  stored(): Promise<Stored> {
    return readStored(this.databaseFile, this.discord.guild.id);
  }

  /** Waits until the bot sends no more requests, for that long at least. */
  async quiet(timeoutMs: number, lullMs = 500): Promise<void> {
    const { requests } = this.discord;
    let latest = performance.now();
    const begun = latest;
    const stop = requests.listen(() => {
      latest = performance.now();
    });
    do await setTimeout(lullMs);
    while (performance.now() - latest < lullMs && performance.now() - begun < timeoutMs);
    stop();
  }

  /**
   * Waits until the cards agree with the store.
   * @returns the store as it is then, and where they still don't agree when the time is over
   */
  async settled(
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<{ readonly stored: Stored; readonly faults: readonly string[]; readonly ms: number }> {
    const { world, guild } = this.discord;
    const begun = performance.now();
    for (;;) {
      const stored = await this.stored();
      const faults = cardFaults(world, guild.id, stored);
      const ms = performance.now() - begun;
      if (faults.length === 0 || ms > timeoutMs || signal.aborted) return { stored, faults, ms };
      await setTimeout(LOOK_AGAIN_MS);
    }
  }

  /**
   * Forgets what is over, so that this process's memory stays level: requests, interactions, private answers.
   * @param olderThanMs only what is older: what is younger may still be answered or edited
   */
  tidy(olderThanMs = 0): void {
    const { world, requests } = this.discord;
    requests.clear();
    const isOld = (id: string) => world.toldTime() - timeOf(id) > olderThanMs;
    for (const [id, { state }] of world.interactions) {
      if (state !== 'waiting' && isOld(id)) world.interactions.delete(id);
    }
    for (const messages of world.messages.values()) {
      for (const [id, { ephemeralTo }] of messages) {
        if (ephemeralTo !== undefined && isOld(id)) messages.delete(id);
      }
    }
  }

  /** Requests that Discord would have refused, or that it doesn't have. */
  requestFaults(): readonly string[] {
    const { violations, unknownRequests } = this.discord;
    return [
      ...violations.map(
        ({ method, path, faults }) => `${method} ${path} is refused: ${JSON.stringify(faults)}`,
      ),
      ...unknownRequests.map((request) => `there is no ${request}`),
    ];
  }

  /** No bot will ever answer what came before this one: nobody has to wait for three seconds to see that. */
  #failUnheard(before: number): void {
    const { world } = this.discord;
    for (const interaction of world.interactions.values()) {
      if (interaction.createdAt < before) failInteraction(world, interaction);
    }
  }

  #heard(line: LogLine): void {
    this.#lastLine = line;
    if (line.level > ERROR) this.#fatal = line;
    if (line.level < ERROR) return;
    const what = [line.msg, line.err?.message].filter(Boolean).join(': ').slice(0, 120);
    this.#errors.set(what, (this.#errors.get(what) ?? 0) + 1);
  }
}
