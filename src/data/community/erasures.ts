import { EditDraft } from '../../domain/draft.ts';
import { Erasure, type ErasureFacts, type Wishes } from '../../domain/erasure.ts';
import type { Removal } from '../../domain/moment.ts';
import { namelessOrigin, nobody } from '../../domain/nobody.ts';
import { openReports, type Report } from '../../domain/report.ts';
import { type Erased, UNREADABLE } from '../privacy/rule.ts';
import { rangesOf, ruleOf } from '../privacy/rules.ts';
import { draftsOf } from '../store/key-ranges.ts';
import { keyFor, parseKey, type RecordKey } from '../store/keys.ts';
import { NewerRecord, readRecord } from '../store/read-record.ts';
import type { Change, StoredRecord } from '../store/record-store.ts';
import type { Audit } from './audit.ts';
import type { Library } from './library.ts';
import type { CommunityLog } from './load-library.ts';
import { endOfMoment } from './moment-end.ts';
import { putRecord } from './put-record.ts';
import { quietRecord } from './spread.ts';
import type { Writer } from './writer.ts';

/** Records that are changed in one commit: others write in between. */
const A_COMMIT = 25;

export interface ErasureReport {
  /** How many records were erased or changed. */
  readonly erased: number;
  /** How many mention the person and can't be read, so that they stay as they are. */
  readonly left: number;
}

/** What people have erased, for good. */
export class Erasures {
  readonly #writer: Writer;
  readonly #log: CommunityLog;
  readonly #audit: Audit;

  constructor(writer: Writer, log: CommunityLog, audit: Audit) {
    this.#writer = writer;
    this.#log = log;
    this.#audit = audit;
  }

  /**
   * An author removes their own moment: nothing is left of it but its number.
   * @param at milliseconds since 1970
   * @param along changes committed together with it, made of the reports that were waiting
   * @returns false if the moment never existed, or is already gone
   */
  eraseMoment(
    number: number,
    at: number,
    along: (waiting: readonly Report[]) => readonly Change[] = () => [],
  ): Promise<boolean> {
    const { store, library, queue } = this.#writer;
    return queue(async () => {
      if (!library.moment(number) && !library.isHeld(number)) return false;
      await store.leaveNoTraces();
      const reported = library.reports.of(number);
      const { changes, apply } = await this.#endOf(number, at);
      await store.write([...along(reported ? openReports(reported) : []), ...changes]);
      apply();
      return true;
    });
  }

  /**
   * Keeps that a person's data is to be erased, before anything is. If it is under way already, it goes on as it is. What waits
   * for a moderator goes at once: published meanwhile, it would be newer than what is erased.
   */
  begin(user: string, wishes: Wishes, facts: ErasureFacts) {
    const { guild, store, library, queue } = this.#writer;
    return queue(async () => {
      const known = await this.#find(user);
      if (known) return known;
      const erasure: Erasure = { v: 1, ...wishes, ...facts };
      await store.leaveNoTraces();
      const sent = library.reviews.by(user).filter(({ sentAt }) => sentAt <= facts.at);
      const gone = sent.flatMap(({ id, picture }) => [
        keyFor({ guild, kind: 'review', user, id }),
        ...(picture ? [keyFor({ guild, kind: 'picture', id: picture.id })] : []),
      ]);
      await store.write([
        { set: this.#keyOf(user), record: erasure },
        ...gone.map((key) => ({ delete: key })),
      ]);
      return erasure;
    });
  }

  /** The person's erasure, if it is under way. */
  find(user: string): Promise<Erasure | undefined> {
    return this.#writer.queue(() => this.#find(user));
  }

  /**
   * Erases the person's data, some records at a time. After a kill, it is done once more from the beginning.
   * @param onProgress is told how many records were erased so far
   * @returns `undefined` if it was stopped, or if nothing is to be erased
   */
  async carryOut(
    user: string,
    stop: AbortSignal,
    onProgress: (erased: number) => void = () => undefined,
  ): Promise<ErasureReport | undefined> {
    const { guild, store, library } = this.#writer;
    const erasure = await this.find(user);
    if (!erasure) return undefined;
    const { at, name, hash, moments, replies } = erasure;
    const told = (number: number) => library.authorOf(number) === user;
    const person: Erased = { id: user, told, at, name, hash, wishes: { moments, replies } };
    const report = { erased: 0, left: 0 };
    let keys: RecordKey[] = [];
    const commit = async () => {
      const done = await this.#erase(keys, person);
      report.erased += done.erased;
      report.left += done.left;
      keys = [];
      onProgress(report.erased);
    };
    for (const range of rangesOf(guild)) {
      for await (const row of store.range(...range)) {
        if (stop.aborted) return undefined;
        const found = concerns(row, person);
        if (found === UNREADABLE) {
          this.#log.warn({ key: row.key }, 'record not erased: it cannot be read');
          report.left += 1;
        } else if (found) keys.push(found);
        if (keys.length === A_COMMIT) await commit();
      }
    }
    await commit();
    await this.#end(user, erasure);
    return report;
  }

  /** Its own record goes last; that it was done is logged, without a name. */
  #end(user: string, { id, at, hash }: Erasure): Promise<void> {
    const { store, queue } = this.#writer;
    const whom = hash === undefined ? {} : { whom: { hash } };
    const logged = this.#audit.entry(id, { at, deed: 'data-erased', ...whom });
    return queue(() => store.write([{ delete: this.#keyOf(user) }, logged]));
  }

  /** One that has changed in the meantime is judged as it is now. */
  #erase(keys: readonly RecordKey[], person: Erased): Promise<ErasureReport> {
    const { store, queue } = this.#writer;
    if (keys.length === 0) return Promise.resolve({ erased: 0, left: 0 });
    return queue(async () => {
      const ends: End[] = [];
      let left = 0;
      for (const key of keys) {
        try {
          const end = await this.#judge(key, person);
          if (end) ends.push(end);
        } catch (error) {
          // It can't be erased without changing what a later release wrote.
          if (!(error instanceof NewerRecord)) throw error;
          this.#log.warn({ key: keyFor(key), fault: error.message }, 'record not erased');
          left += 1;
        }
      }
      const shown = keys.flatMap((key) => (key.kind === 'card' ? [key.number] : []));
      await store.write(
        ends.flatMap(({ changes }) => changes),
        shown,
      );
      for (const { apply } of ends) apply();
      return { erased: ends.length, left };
    });
  }

  /** @throws {NewerRecord} if a later release wrote what would have to be changed */
  async #judge(key: RecordKey, person: Erased): Promise<End | undefined> {
    const { library, writableKey } = this.#writer;
    const text = keyFor(key);
    const fate = await this.#fateOf(key, person);
    if (fate?.kind === 'moment') return this.#endOf(fate.number, person.at);
    if (fate?.kind === 'delete') {
      const gone = fate.picture ? [text, keyFor(fate.picture)] : [text];
      return { changes: gone.map((one) => ({ delete: one })), apply: () => drop(library, key) };
    }
    if (fate?.kind !== 'keep') return undefined;
    const { record, lifetime } = fate;
    const kept = writableKey(fate.key);
    const { guild } = this.#writer;
    // What its author kept where it was told stays there without them.
    const isQuiet = key.kind === 'moment' && library.stays(key.number);
    return {
      changes: [
        ...(isQuiet ? [quietRecord(guild, key.number)] : []),
        ...(kept === text ? [] : [{ delete: text }]),
        { set: kept, record, ...(lifetime !== undefined && { lifetime }) },
      ],
      apply() {
        if (kept !== text) drop(library, key);
        putRecord(fate.key, record, library);
      },
    };
  }

  async #fateOf(key: RecordKey, person: Erased) {
    const { store, library } = this.#writer;
    const rule = ruleOf(key);
    const record = await store.get(keyFor(key));
    if (rule.whose !== 'person' || record === undefined) return undefined;
    const fate = rule.erased(key, record, person);
    if (fate === UNREADABLE || fate?.kind !== 'keep' || key.kind !== 'moment') {
      return fate === UNREADABLE ? undefined : fate;
    }
    // One that was removed is not kept without a name: nobody reads it. One that is only hidden may come back.
    return library.wasRemoved(key.number) && !library.isHeld(key.number)
      ? ({ kind: 'moment', number: key.number } as const)
      : fate;
  }

  async #endOf(number: number, at: number): Promise<End> {
    const { guild, store, library, writableKey } = this.#writer;
    const moment = library.moment(number)?.moment ?? library.removed(number);
    const gone = { number, ...(moment?.picture && { picture: moment.picture }) };
    const removal: Removal = {
      v: 1,
      by: nobody(),
      at,
      ...(moment && { erased: { place: moment.place, since: namelessOrigin(moment) } }),
    };
    return {
      changes: [
        ...(await endOfMoment(store, guild, gone)),
        ...(moment ? await this.#endOfEdits(number, moment.author.id) : []),
        { set: writableKey({ guild, kind: 'removal', number }), record: removal },
      ],
      apply: () => {
        library.eraseMoment(number);
        library.putRemoval(number, removal);
      },
    };
  }

  /** What its author had begun to change in it says the same again. */
  async #endOfEdits(number: number, author: string): Promise<readonly Change[]> {
    const { guild, store } = this.#writer;
    const begun: Change[] = [];
    for await (const row of store.range(...draftsOf(guild, author))) {
      const read = 'record' in row ? readRecord('editDraft', EditDraft, row.record) : undefined;
      if (read?.ok && read.value.number === number) begun.push({ delete: row.key });
    }
    return begun;
  }

  async #find(user: string): Promise<Erasure | undefined> {
    const record = await this.#writer.store.get(this.#keyOf(user));
    if (record === undefined) return undefined;
    const read = readRecord('erasure', Erasure, record);
    return read.ok ? read.value : undefined;
  }

  #keyOf(user: string): string {
    return keyFor({ guild: this.#writer.guild, kind: 'erasure', user });
  }
}

/** What there is to write, and to do in the library once it is on disk. */
interface End {
  readonly changes: readonly Change[];
  readonly apply: () => void;
}

/** The key of a record that isn't to stay as it is. */
function concerns(row: StoredRecord, person: Erased): RecordKey | typeof UNREADABLE | undefined {
  const key = parseKey(row.key);
  const rule = key && ruleOf(key);
  if (!key || rule?.whose !== 'person') return undefined;
  // Of a row that can't be read at all, nobody knows whom it mentions but its key.
  if ('unreadable' in row) return 'user' in key && key.user === person.id ? UNREADABLE : undefined;
  const fate = rule.erased(key, row.record, person);
  if (fate !== UNREADABLE) return fate && key;
  return JSON.stringify(row.record).includes(person.id) ? UNREADABLE : undefined;
}

function drop(library: Library, key: RecordKey): void {
  if (key.kind === 'reply') library.dropReply(key.number, key.id);
  if (key.kind === 'goosebump') library.dropGoosebump(key.number, key.user, 'button');
  if (key.kind === 'goose') library.dropGoosebump(key.number, key.user, 'goose');
  if (key.kind === 'inbox') library.news.drop(key.user, key.id);
  if (key.kind === 'person') library.putOwnChoices(key.user, {});
  if (key.kind === 'appeal') library.moderation.dropAppeal(key.number);
}
