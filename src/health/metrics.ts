import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { StoreError } from '../data/store/record-store.ts';
import type { GatewayState } from '../discord/gateway-state.ts';
import type { Handled } from '../interactions/course.ts';

/** What of a running bot is read at each scrape. */
export interface Measured {
  gateway(): GatewayState;
  /** Milliseconds to Discord and back; below 0 until it is known. */
  ping(): number;
  /** How many servers the bot is in. */
  servers(): number;
  /** How many moments have cards that are not in step yet. */
  cardsBehind(): number;
  /** What is in memory of communities. */
  libraries(): { readonly count: number; readonly heapBytes: number; readonly reread: number };
}

/** Seconds. Discord waits for three. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];

/**
 * For Prometheus. Labels come from closed sets: the names of parts are those of the registry, and nothing says which server
 * or person it was.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #interactions: Counter<'kind' | 'part' | 'outcome'>;
  readonly #durations: Histogram<'kind'>;
  readonly #storeErrors: Counter<'kind'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#interactions = new Counter({
      name: 'goosebump_interactions_total',
      help: 'Interactions, by what was used and what became of them.',
      labelNames: ['kind', 'part', 'outcome'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'goosebump_interaction_duration_seconds',
      help: 'From when an interaction came until it was answered.',
      labelNames: ['kind'],
      buckets: BUCKETS,
      registers,
    });
    this.#storeErrors = new Counter({
      name: 'goosebump_store_errors_total',
      help: 'Reads and writes of the database that failed.',
      labelNames: ['kind'],
      registers,
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  handled({ kind, part, outcome, ms }: Handled): void {
    this.#interactions.inc({ kind, part, outcome });
    this.#durations.observe({ kind }, ms / 1_000);
  }

  storeFailed(error: unknown): void {
    this.#storeErrors.inc({ kind: error instanceof StoreError ? error.kind : 'unavailable' });
  }

  /** From now on, each scrape reads these too. */
  follow(measured: Measured): void {
    const gauge = (name: string, help: string, read: () => number) => {
      const registers = [this.#registry];
      new Gauge({
        name: `goosebump_${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    };
    gauge('gateway_ready', 'Whether events come from Discord now.', () =>
      measured.gateway() === 'ready' ? 1 : 0,
    );
    gauge('gateway_ping_seconds', 'The time to Discord and back; not a number until it is known.', () => {
      const ms = measured.ping();
      return ms < 0 ? Number.NaN : ms / 1_000;
    });
    gauge('servers', 'Servers that the bot is in.', measured.servers);
    gauge('cards_behind', 'Moments whose cards are not in step yet.', measured.cardsBehind);
    gauge(
      'libraries',
      'Servers whose moments are kept in memory, apart from what waits to be collected.',
      () => measured.libraries().count,
    );
    gauge(
      'libraries_bytes',
      'An estimate of the memory that these take.',
      () => measured.libraries().heapBytes,
    );
    new Counter({
      name: 'goosebump_libraries_reread_total',
      help: 'Servers whose moments were read again because there was no room to keep them.',
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(measured.libraries().reread);
      },
    });
  }

  read(): Promise<string> {
    return this.#registry.metrics();
  }

  stop(): void {
    this.#registry.clear();
  }
}
