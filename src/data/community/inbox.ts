import { type KeptNews, MAX_NEWS_AT_ONCE, News } from '../../domain/news.ts';
import { inboxOf } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change } from '../store/record-store.ts';
import type { CommunityLog } from './load-library.ts';
import type { Writer } from './writer.ts';

type WithoutVersion<N> = N extends News ? Omit<N, 'v'> : never;
export type NewNews = WithoutVersion<News>;

/** What people hear with their next answer from the bot: kept until they have been told. */
export class Inbox {
  readonly #writer: Writer;
  readonly #log: CommunityLog;
  /** Who is being told: two answers at once must not say the same. */
  readonly #telling = new Set<string>();

  constructor(writer: Writer, log: CommunityLog) {
    this.#writer = writer;
    this.#log = log;
  }

  /**
   * The change that leaves news for a person, to be committed with what it is about.
   * @param id of the interaction that it comes from
   */
  put(user: string, id: string, news: NewNews): Change {
    const { guild } = this.#writer;
    return { set: keyFor({ guild, kind: 'inbox', user, id }), record: { v: 1, ...news } };
  }

  /** Leaves news that come with nothing else. */
  leave(user: string, id: string, news: NewNews): Promise<void> {
    const { store, queue } = this.#writer;
    return queue(() => store.write([this.put(user, id, news)]));
  }

  /** What that person has not heard yet, oldest first. Until `told` or `release`, nobody else gets it. */
  async begin(user: string): Promise<readonly KeptNews[]> {
    const { library } = this.#writer;
    if (library.news.of(user).length === 0 || this.#telling.has(user)) return [];
    this.#telling.add(user);
    try {
      const news = await this.#read(user);
      if (news.length === 0) this.release(user);
      return news;
    } catch (error) {
      this.release(user);
      throw error;
    }
  }

  /** They have heard it. */
  async told(user: string, ids: readonly string[]): Promise<void> {
    const { guild, store, queue } = this.#writer;
    try {
      await queue(() =>
        store.write(ids.map((id) => ({ delete: keyFor({ guild, kind: 'inbox', user, id }) }))),
      );
    } finally {
      this.release(user);
    }
  }

  /** They could not be told: it stays. */
  release(user: string): void {
    this.#telling.delete(user);
  }

  async #read(user: string): Promise<readonly KeptNews[]> {
    const { guild, store, library } = this.#writer;
    const waiting = new Set(library.news.of(user));
    const news: KeptNews[] = [];
    for await (const row of store.range(...inboxOf(guild, user))) {
      const key = parseKey(row.key);
      // What could not be read before is not looked at again before the next start.
      if (key?.kind !== 'inbox' || !waiting.has(key.id)) continue;
      const read =
        'unreadable' in row
          ? { ok: false as const, fault: row.unreadable }
          : readRecord('inbox', News, row.record);
      if (read.ok) {
        news.push({ ...read.value, id: key.id });
        if (news.length === MAX_NEWS_AT_ONCE) break;
        continue;
      }
      this.#log.warn({ key: row.key, fault: read.fault }, 'record set aside: it cannot be read');
      library.news.drop(user, key.id);
    }
    return news;
  }
}
