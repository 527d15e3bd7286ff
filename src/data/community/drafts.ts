import type { DraftKey } from '../../domain/draft.ts';
import {
  CompletionDraft,
  DRAFT_LIFETIME_MS,
  type Draft,
  EditDraft,
  MergeDraft,
  RemovalDraft,
  ShareDraft,
} from '../../domain/draft.ts';
import { KeyedQueue } from '../../tasks/queue.ts';
import { draftsOf } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { type ReadRecord, readRecord } from '../store/read-record.ts';
import type { Change, RecordStore } from '../store/record-store.ts';

interface DraftsLog {
  warn(facts: object, message: string): void;
}

interface DraftKinds {
  readonly share: ShareDraft;
  readonly edit: EditDraft;
  readonly removal: RemovalDraft;
  readonly completion: CompletionDraft;
  readonly merge: MergeDraft;
}

/** How each kind is read, and its name in the table of upgrades. */
const READERS: { readonly [K in keyof DraftKinds]: (record: unknown) => ReadRecord<DraftKinds[K]> } = {
  share: (record) => readRecord('shareDraft', ShareDraft, record),
  edit: (record) => readRecord('editDraft', EditDraft, record),
  removal: (record) => readRecord('removalDraft', RemovalDraft, record),
  completion: (record) => readRecord('completionDraft', CompletionDraft, record),
  merge: (record) => readRecord('mergeDraft', MergeDraft, record),
};

/** What people began but haven't finished: kept for a day, so that nothing typed is lost, even in a restart. */
export class Drafts {
  readonly #store: RecordStore;
  readonly #log: DraftsLog;
  /** Work on drafts, by their ids, and by the people that they belong to. */
  readonly #queues = new KeyedQueue();

  constructor(store: RecordStore, log: DraftsLog) {
    this.#store = store;
    this.#log = log;
  }

  async keep(key: DraftKey, draft: Draft): Promise<void> {
    await this.#store.set(keyFor({ kind: 'draft', ...key }), draft, DRAFT_LIFETIME_MS);
  }

  /** `undefined` if it was used, has expired, is of another kind, or never belonged to this person. */
  async find<K extends keyof DraftKinds>(key: DraftKey, kind: K): Promise<DraftKinds[K] | undefined> {
    const text = keyFor({ kind: 'draft', ...key });
    const record = await this.#store.get(text);
    if (!isOfKind(record, kind)) return undefined;
    const read = READERS[kind](record);
    if (read.ok) return read.value;
    // A draft from a later release is not overwritten: nobody stores a draft again without having found it.
    this.#log.warn({ key: text, fault: read.fault }, 'record set aside: it cannot be read');
    return undefined;
  }

  /** All moments that a person began to tell, by their ids: that of a message is older than its draft. */
  async allShares(
    guild: string,
    user: string,
  ): Promise<readonly { readonly id: string; readonly draft: ShareDraft }[]> {
    const found: { readonly id: string; readonly draft: ShareDraft }[] = [];
    for await (const row of this.#store.range(...draftsOf(guild, user))) {
      const key = parseKey(row.key);
      if (key?.kind !== 'draft' || 'unreadable' in row || !isOfKind(row.record, 'share')) continue;
      const read = READERS.share(row.record);
      if (read.ok) found.push({ id: key.id, draft: read.value });
    }
    return found;
  }

  /** Lets only one caller at a time work on a draft: the second one waits, and then finds what the first one left. */
  exclusive<T>({ id }: DraftKey, work: () => Promise<T>): Promise<T> {
    return this.#queues.add(id, work);
  }

  /** The same, and only one draft of that person: what depends on how many there were is judged for one after the other. */
  exclusiveFor<T>(key: DraftKey, work: () => Promise<T>): Promise<T> {
    const { guild, user } = key;
    return this.#queues.add(`${guild}:${user}`, () => this.exclusive(key, work));
  }

  /** The change that ends it, to be committed together with what it became. */
  ending(key: DraftKey): Change {
    return { delete: keyFor({ kind: 'draft', ...key }) };
  }

  /** The draft has served its purpose, so failing to delete it must not look like a failure. */
  async forget(key: DraftKey): Promise<void> {
    try {
      await this.#store.delete(keyFor({ kind: 'draft', ...key }));
    } catch (error) {
      this.#log.warn({ err: error, draft: key.id }, 'draft not forgotten; it ends by itself within a day');
    }
  }

  /**
   * Uses a draft once: of two callers with the same draft, the second finds it gone. If `use` fails, the draft stays.
   * @returns what `use` returns, or `undefined` if there is no such draft
   */
  useUp<K extends keyof DraftKinds, T>(
    key: DraftKey,
    kind: K,
    use: (draft: DraftKinds[K]) => Promise<T>,
  ): Promise<T | undefined> {
    return this.exclusive(key, async () => {
      const draft = await this.find(key, kind);
      if (!draft) return undefined;
      const result = await use(draft);
      await this.forget(key);
      return result;
    });
  }
}

function isOfKind(record: unknown, kind: keyof DraftKinds): boolean {
  return typeof record === 'object' && record !== null && 'kind' in record && record.kind === kind;
}
