import { type APIInteractionResponse, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { percentile } from '../../harness/percentile.ts';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { LogEntry } from '../../sandbox/rest/request-log.ts';
import type { Interaction } from '../../sandbox/world/model.ts';
import { textsFor } from '../../src/i18n/texts.ts';

const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback$/;

const DEFERRALS: readonly InteractionResponseType[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
];

/** That it was too much, or took too long, as it stands in JSON. */
const REFUSALS = ['en-US', 'es-ES', 'tr']
  .map((locale) => textsFor(locale).errors)
  .flatMap(({ busy, late, slow }) => [busy, late, slow])
  .map((words) => JSON.stringify(words).slice(1, -1));

/** What became of the interactions of some time. */
export interface Tallied {
  readonly sent: number;
  readonly answered: number;
  /** Of those answered: how many were told that it was too much, or took too long. */
  readonly refused: number;
  /** Answered with "is thinking". */
  readonly deferred: number;
  readonly failed: number;
  /** Of those: suggestions, which nobody misses who goes on typing. */
  readonly failedSuggestions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Counts what is answered, and times it: from the event on the gateway to the arrival of the callback. What the sandbox does
 * before and after is not the bot's time.
 */
export class Tally {
  readonly #sentAt = new Map<string, number>();
  readonly #stops: readonly (() => void)[];
  #times: number[] = [];
  #sent = 0;
  #refused = 0;
  #deferred = 0;
  #failed = 0;
  #failedSuggestions = 0;

  constructor({ world, requests }: Pick<SandboxDiscord, 'world' | 'requests'>) {
    this.#stops = [
      world.changes.listen((change) => {
        if (change.type === 'interaction-created') {
          this.#sent += 1;
          this.#sentAt.set(change.interaction.id, performance.now());
        } else if (change.type === 'interaction-failed') {
          this.#failed += 1;
          if (isSuggestion(change.interaction)) this.#failedSuggestions += 1;
          this.#sentAt.delete(change.interaction.id);
        }
      }),
      requests.listen((entry) => this.#hear(entry)),
    ];
  }

  /** Those that are neither answered nor failed yet. */
  get waiting(): number {
    return this.#sentAt.size;
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  /** What was counted since the last time. */
  take(): Tallied {
    const tallied = {
      sent: this.#sent,
      answered: this.#times.length,
      refused: this.#refused,
      deferred: this.#deferred,
      failed: this.#failed,
      failedSuggestions: this.#failedSuggestions,
      p50Ms: percentile(this.#times, 50),
      p99Ms: percentile(this.#times, 99),
    };
    this.#times = [];
    this.#sent = 0;
    this.#refused = 0;
    this.#deferred = 0;
    this.#failed = 0;
    this.#failedSuggestions = 0;
    return tallied;
  }

  #hear(entry: LogEntry): void {
    if (entry.kind !== 'request' || (entry.status !== 200 && entry.status !== 204)) return;
    const id = CALLBACK.exec(entry.path)?.[1] ?? '';
    const sentAt = this.#sentAt.get(id);
    if (sentAt === undefined) return;
    this.#sentAt.delete(id);
    this.#times.push(performance.now() - entry.ms - sentAt);
    const { type } = entry.body as APIInteractionResponse;
    if (DEFERRALS.includes(type)) this.#deferred += 1;
    const said = type === InteractionResponseType.ChannelMessageWithSource ? JSON.stringify(entry.body) : '';
    if (REFUSALS.some((words) => said.includes(words))) this.#refused += 1;
  }
}

const isSuggestion = ({ payload }: Interaction) =>
  payload.type === InteractionType.ApplicationCommandAutocomplete;
