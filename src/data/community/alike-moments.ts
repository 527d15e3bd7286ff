import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Moment } from '../../domain/moment.ts';
import type { Embedder, Embedding } from '../../search/likeness/embedder.ts';
import { type Letters, lettersOf } from '../../search/likeness/letters.ts';
import { LikenessIndex } from '../../search/likeness/likeness-index.ts';
import type { Library } from './library.ts';

/** How long other work may have to wait while texts are indexed, in milliseconds. */
const SLICE_MS = 15;

interface AlikeLog {
  warn(facts: object, message: string): void;
}

/** Texts that are kept as they were compared, of the stories that people tell about now: a kilobyte or two each. */
const MAX_TOLD = 5_000;

/** A text as it is compared with another of the same story. */
export interface ToldText {
  readonly embedded: Embedding;
  readonly letters: Letters;
}

/** Everything by which the moments of one library are compared. */
interface Kept {
  readonly index: LikenessIndex;
  /** The numbers of moments that have changed since they were indexed. */
  readonly changed: Set<number>;
  catchingUp: Promise<void> | undefined;
}

/**
 * The texts of moments, so that those which are alike are found. A community's are indexed when somebody first asks, and let
 * go with its library.
 */
export class AlikeMoments {
  readonly #open: () => Promise<Embedder>;
  readonly #log: AlikeLog;
  #opening: Promise<Embedder> | undefined;
  readonly #kept = new WeakMap<Library, Kept>();
  // By size, so that it takes room only for what is in it.
  readonly #told = new LRUCache<Moment, ToldText>({ maxSize: MAX_TOLD, sizeCalculation: () => 1 });

  constructor(open: () => Promise<Embedder>, log: AlikeLog) {
    this.#open = open;
    this.#log = log;
  }

  /** Loaded once. */
  embedder(): Promise<Embedder> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** The text of a moment, to compare it with one that is about to be told. */
  textOf(moment: Moment, embedder: Embedder): ToldText {
    const known = this.#told.get(moment);
    if (known) return known;
    const made = { embedded: embedder.embed(moment.text), letters: lettersOf(moment.text) };
    this.#told.set(moment, made);
    return made;
  }

  /** All live moments, as they are now. */
  async indexOf(library: Library): Promise<LikenessIndex> {
    const embedder = await this.embedder();
    const kept = this.#kept.get(library) ?? this.#begin(library, embedder);
    while (kept.changed.size > 0) {
      kept.catchingUp ??= catchUp(library, embedder, kept).finally(() => {
        kept.catchingUp = undefined;
      });
      await kept.catchingUp;
    }
    return kept.index;
  }

  /** What is alike is shown beside something else, which must not fail with it. */
  failed(error: unknown): void {
    this.#log.warn({ err: error }, 'moments not compared');
  }

  #begin(library: Library, embedder: Embedder): Kept {
    const changed = new Set(library.table.live);
    const index = new LikenessIndex(embedder.size);
    library.followWith({
      momentPut: (number) => changed.add(number),
      momentGone: (number) => changed.add(number),
      get bytes() {
        return index.bytes;
      },
    });
    const kept = { index, changed, catchingUp: undefined };
    this.#kept.set(library, kept);
    return kept;
  }
}

async function catchUp(library: Library, embedder: Embedder, { index, changed }: Kept): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const number of changed) {
    changed.delete(number);
    const live = library.moment(number);
    if (live) index.put(number, embedder.embed(live.moment.text));
    else index.delete(number);
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE_MS;
  }
}
