import type { ErasureFacts, Wishes } from '../../domain/erasure.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import { allOfKind } from '../store/key-ranges.ts';
import { parseKey } from '../store/keys.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Communities } from './communities.ts';
import { communitiesIn } from './communities-in.ts';
import type { ErasureReport } from './erasures.ts';

/** Up to this size a file is written anew at once, in a second or less; a larger one with the daily purge. */
const QUICK_BYTES = 64 * 1024 * 1024;

/** Milliseconds for what is under way when the bot stops: one commit. */
const STOP_WITHIN_MS = 5_000;

interface Surroundings {
  readonly communities: Communities;
  readonly store: RecordStore;
  /** Whether this process works for that server. */
  readonly isOurs: (guild: string) => boolean;
  readonly log: { warn(facts: object, message: string): void };
}

/** Who in which community. */
interface Whose {
  readonly guild: string;
  readonly user: string;
}

interface Running {
  readonly report: Promise<ErasureReport>;
  readonly resolve: (report: ErasureReport) => void;
  erased: number;
}

/** Erasures under way: each is tried until it is done, and goes on after the next start. */
export class PersonErasures {
  readonly #around: Surroundings;
  readonly #work: PersistentWork;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Running>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#work = new PersistentWork((key, error) =>
      around.log.warn({ err: error, erasure: key }, 'data of a person not erased yet; it is tried again'),
    );
  }

  /** Begins once that is on disk. One that is under way goes on as it is. */
  async begin(whose: Whose, wishes: Wishes, facts: ErasureFacts): Promise<void> {
    const community = await this.#around.communities.community(whose.guild);
    await community.erasures.begin(whose.user, wishes, facts);
    this.#run(whose);
  }

  /** What was erased, if that is done within so many milliseconds. */
  async done(whose: Whose, withinMs: number): Promise<ErasureReport | undefined> {
    const running = this.#running.get(idOf(whose));
    if (!running) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), withinMs);
    });
    const report = await Promise.race([running.report, late]);
    clearTimeout(timer);
    return report;
  }

  /** How many records were erased so far; `undefined` if nothing is under way. */
  async progress(whose: Whose): Promise<number | undefined> {
    const community = await this.#around.communities.community(whose.guild);
    if (!(await community.erasures.find(whose.user))) return undefined;
    return this.#running.get(idOf(whose))?.erased ?? 0;
  }

  /** Goes on with what was under way when the bot last ran. */
  async resume(stop: AbortSignal): Promise<void> {
    const { store, isOurs } = this.#around;
    for await (const guild of communitiesIn(store, isOurs)) {
      for await (const row of store.range(...allOfKind(guild, 'erasure'))) {
        if (stop.aborted) return;
        const key = parseKey(row.key);
        if (key?.kind === 'erasure') this.#run({ guild, user: key.user });
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#work.stop(STOP_WITHIN_MS);
  }

  #run(whose: Whose): void {
    const id = idOf(whose);
    if (!this.#running.has(id)) {
      let resolve: Running['resolve'] = () => undefined;
      const report = new Promise<ErasureReport>((done) => {
        resolve = done;
      });
      this.#running.set(id, { report, resolve, erased: 0 });
    }
    this.#work.now(id, () => this.#carryOut(whose));
  }

  async #carryOut(whose: Whose): Promise<Tried> {
    const id = idOf(whose);
    const { communities, store } = this.#around;
    const community = await communities.community(whose.guild);
    const report = await community.erasures.carryOut(whose.user, this.#stopping.signal, (erased) => {
      const running = this.#running.get(id);
      if (running) running.erased = erased;
    });
    if (!report) return 'done';
    // What is left in the file is taken out by the daily purge at the latest.
    await store.dropTraces(QUICK_BYTES).catch((error: unknown) => {
      this.#around.log.warn(
        { err: error },
        'traces of erased data not dropped; they are tried again in a day',
      );
    });
    this.#running.get(id)?.resolve(report);
    this.#running.delete(id);
    return 'done';
  }
}

const idOf = ({ guild, user }: Whose) => `${guild}:${user}`;
