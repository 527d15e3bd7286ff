import { type Listener, Stream } from '../world/changes.ts';
import { describe } from '../world/interactions.ts';
import type { World } from '../world/world.ts';

interface LoggedRequest {
  readonly kind: 'request';
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly status: number | 'cut';
  readonly ms: number;
  readonly body: unknown;
  readonly answer: unknown;
}

interface LoggedInteraction {
  readonly kind: 'interaction';
  readonly at: number;
  readonly id: string;
  /** `/moment share`, `autocomplete /moment share`, `button goosebump:1`, `form share`. */
  readonly what: string;
  readonly userId: string;
  readonly outcome: 'answered' | 'failed';
  /** From the dispatch to the callback. */
  readonly ms: number;
}

export type LogEntry = LoggedRequest | LoggedInteraction;

/** Older entries are dropped, so that a sandbox can run for days. */
const longest = 10_000;

/** What went over the wire, newest last. */
export class RequestLog {
  readonly #stream = new Stream<LogEntry>();
  #entries: LogEntry[] = [];

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(entry: LogEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > longest) this.#entries.shift();
    this.#stream.emit(entry);
  }

  /** Returns the function that stops listening. */
  listen(listener: Listener<LogEntry>): () => void {
    return this.#stream.listen(listener);
  }

  clear(): void {
    this.#entries = [];
  }
}

/** Logs each interaction once it is settled, with the time since its dispatch. */
export function followInteractions(world: World, log: RequestLog): void {
  const started = new Map<string, number>();
  world.changes.listen((change) => {
    if (change.type === 'interaction-created') started.set(change.interaction.id, performance.now());
    if (change.type !== 'interaction-answered' && change.type !== 'interaction-failed') return;
    const { id, userId, payload, createdAt } = change.interaction;
    const ms = performance.now() - (started.get(id) ?? 0);
    const outcome = change.type === 'interaction-answered' ? 'answered' : 'failed';
    started.delete(id);
    log.add({ kind: 'interaction', at: createdAt, id, what: describe(payload), userId, outcome, ms });
  });
}
