import type { LogEntry, RequestLog } from '../rest/request-log.ts';
import { type Listener, Stream } from '../world/changes.ts';
import { interactionTokens } from '../world/interactions.ts';
import type { World } from '../world/world.ts';
import type { LogLine } from './protocol.ts';

/** How many lines a new window is given. */
const remembered = 200;
/** Characters of a body or an answer, as JSON. */
const longestBody = 20_000;

/** The log of requests for the panel: numbered, short, and without secrets. */
export class PageLog {
  readonly #lines: LogLine[] = [];
  readonly #stream = new Stream<LogLine>();
  readonly #world: World;
  readonly #token: string;
  /** Starts from the time, so that numbers keep rising after a restart: a window may outlive a sandbox. */
  #next: number;

  constructor(world: World, log: RequestLog, token: string) {
    this.#world = world;
    this.#token = token;
    this.#next = world.clock();
    log.listen((entry) => this.#add(entry));
  }

  /** The latest, newest last. */
  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  listen(listener: Listener<LogLine>): () => void {
    return this.#stream.listen(listener);
  }

  #add(entry: LogEntry): void {
    const line = { number: this.#next, ...this.#toLine(entry) };
    this.#next += 1;
    this.#lines.push(line);
    if (this.#lines.length > remembered) this.#lines.shift();
    this.#stream.emit(line);
  }

  #toLine(entry: LogEntry): Omit<LogLine, 'number'> {
    const { kind, at, ms } = entry;
    if (entry.kind === 'request') {
      const { method, path, status, body, answer } = entry;
      return { kind, at, ms, method, what: this.#masked(path), status, ...this.#bodies(body, answer) };
    }
    const interaction = this.#world.interactions.get(entry.id);
    const who = this.#world.users.get(entry.userId)?.displayName;
    return {
      kind,
      at,
      ms,
      method: '→',
      what: entry.what,
      status: entry.outcome,
      ...(who === undefined ? {} : { who }),
      ...this.#bodies(interaction?.payload, interaction?.answer),
    };
  }

  #bodies(body: unknown, answer: unknown): Pick<LogLine, 'body' | 'answer'> {
    return {
      ...(body === undefined ? {} : { body: this.#short(body) }),
      ...(answer === undefined ? {} : { answer: this.#short(answer) }),
    };
  }

  #short(body: unknown): unknown {
    const text = this.#masked(JSON.stringify(body));
    return text.length > longestBody ? { truncated: text.slice(0, longestBody) } : JSON.parse(text);
  }

  #masked(text: string): string {
    return text.replaceAll(this.#token, '…').replaceAll(interactionTokens, '…');
  }
}
