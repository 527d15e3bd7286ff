import { explainStart, type RunningBot, start } from '../src/start.ts';
import type { BotControl } from './page/bot-control.ts';
import type { BotState } from './page/protocol.ts';
import { Stream } from './world/changes.ts';

interface SandboxBotOptions {
  /** Called at each start. */
  readonly environment: () => Readonly<Record<string, string>>;
  /** Takes the bot's log, and why a start failed. */
  readonly log: { write(line: string): void };
}

/** The real bot, started and stopped on request. Requests are carried out one at a time, in order. */
export class SandboxBot implements BotControl {
  readonly #options: SandboxBotOptions;
  readonly #states = new Stream<BotState>();
  #state: BotState = { kind: 'stopped' };
  #running: RunningBot | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: SandboxBotOptions) {
    this.#options = options;
  }

  get state(): BotState {
    return this.#state;
  }

  listen(listener: () => void): () => void {
    return this.#states.listen(listener);
  }

  /** Resolves once the bot runs or has failed to start; the state then says why. */
  start(): Promise<void> {
    return this.#enqueue(() => this.#begin());
  }

  stop(): Promise<void> {
    return this.#enqueue(() => this.#end());
  }

  /** Stops it, so that another bot can take its place. */
  leave(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#end();
      if (this.#state.kind === 'stopped') this.#enter({ kind: 'elsewhere' });
    });
  }

  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#end();
      await this.#begin();
    });
  }

  async #begin(): Promise<void> {
    if (this.#running) return;
    const { environment, log } = this.#options;
    this.#enter({ kind: 'starting' });
    try {
      const bot = await start(environment(), log);
      this.#running = bot;
      this.#enter({ kind: 'running' });
      void bot.lost.then(() => this.#enqueue(() => this.#lose(bot)));
    } catch (error) {
      const told = explainStart(error);
      log.write(`${told}\n`);
      this.#enter({ kind: 'failed', reason: told.split('\n', 1).join('') });
    }
  }

  async #end(): Promise<void> {
    const bot = this.#running;
    this.#running = undefined;
    if (bot) {
      this.#enter({ kind: 'stopping' });
      if (!(await this.#stopped(bot))) return;
    }
    this.#enter({ kind: 'stopped' });
  }

  /** The bot can't bring this connection back by itself: it has to be restarted. */
  async #lose(bot: RunningBot): Promise<void> {
    if (this.#running !== bot) return;
    this.#running = undefined;
    if (await this.#stopped(bot)) {
      this.#enter({ kind: 'failed', reason: 'Discord has closed the connection for good. Restart the bot.' });
    }
  }

  /** Returns whether it stopped cleanly. If not, its own log says more. */
  #stopped(bot: RunningBot): Promise<boolean> {
    return bot.stop().then(
      () => true,
      (error: Error) => {
        this.#enter({ kind: 'failed', reason: `The bot could not stop cleanly: ${error.message}` });
        return false;
      },
    );
  }

  #enter(state: BotState): void {
    this.#state = state;
    this.#states.emit(state);
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task);
    return this.#queue;
  }
}
