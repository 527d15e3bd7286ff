import type { z } from 'zod';
import { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import { Card, Goosebump, Moment, type Person, Removal, Reply } from '../../domain/moment.ts';
import { createQueue } from '../../tasks/queue.ts';
import { factsOf, keyFor, parseKey, type RecordKey } from '../store/keys.ts';
import type { RecordStore, StoredRecord } from '../store/record-store.ts';
import { Library } from './library.ts';

export interface CommunityLog {
  warn(facts: object, message: string): void;
}

/** What became of a goosebump: `own` and `gone` changed nothing. */
export type GoosebumpOutcome = 'given' | 'takenBack' | 'own' | 'gone';

/**
 * All that one community keeps, and the only way to change it: each change waits its turn, is checked against what is
 * there by then, is written as one record, and shows in the library once it is on the disk.
 */
export class Community {
  readonly guild: string;
  readonly library: Library;
  readonly #store: RecordStore;
  readonly #queue = createQueue();

  private constructor(guild: string, library: Library, store: RecordStore) {
    this.guild = guild;
    this.library = library;
    this.#store = store;
  }

  /** Reads all of it in one pass. What can't be read stays where it is, is reported, and is left out. */
  static async open(guild: string, store: RecordStore, log: CommunityLog): Promise<Community> {
    const library = new Library();
    const moments: Moment[] = [];
    for await (const row of store.range(...factsOf(guild))) {
      const fault = load(row, library, moments);
      if (fault) log.warn({ key: row.key, fault }, 'record set aside: it can not be read');
    }
    // The keys come in the order of their text, 10 before 9; the library takes them quickest in theirs.
    moments.sort((one, other) => one.number - other.number);
    for (const moment of moments) library.putMoment(moment);
    return new Community(guild, library, store);
  }

  /**
   * Keeps a moment under the next number.
   * @returns `undefined` where its draft has become a moment before, be that removed by now
   */
  share(story: Omit<Moment, 'v' | 'number'>): Promise<Moment | undefined> {
    return this.#queue(async () => {
      if (this.library.hasOrigin(story.origin)) return undefined;
      const moment: Moment = { v: 1, number: this.library.nextNumber, ...story };
      await this.#keep({ kind: 'moment', number: moment.number }, moment);
      this.library.putMoment(moment);
      return moment;
    });
  }

  /** @param at milliseconds since 1970 */
  toggleGoosebump(number: number, user: string, at: number): Promise<GoosebumpOutcome> {
    return this.#goosebump(number, user, at, () => !this.library.hasGoosebump(number, user));
  }

  setGoosebump(number: number, user: string, wanted: boolean, at: number): Promise<GoosebumpOutcome> {
    return this.#goosebump(number, user, at, () => wanted);
  }

  #goosebump(number: number, user: string, at: number, wants: () => boolean): Promise<GoosebumpOutcome> {
    return this.#queue(async () => {
      const live = this.library.moment(number);
      if (!live) return 'gone';
      if (live.moment.author.id === user) return 'own';
      const wanted = wants();
      const has = this.library.hasGoosebump(number, user);
      if (wanted && !has) {
        await this.#keep({ kind: 'goosebump', number, user }, { v: 1, at } satisfies z.infer<
          typeof Goosebump
        >);
        this.library.putGoosebump(number, user);
      } else if (!wanted && has) {
        await this.#forget({ kind: 'goosebump', number, user });
        this.library.dropGoosebump(number, user);
      }
      return wanted ? 'given' : 'takenBack';
    });
  }

  /**
   * Keeps a reply, or its new words where one of that id is kept.
   * @param id the id of what it came with: an interaction or a message
   * @returns false where the moment is gone
   */
  reply(number: number, id: string, reply: Omit<Reply, 'v'>): Promise<boolean> {
    return this.#queue(async () => {
      if (!this.library.moment(number)) return false;
      const kept: Reply = { v: 1, ...reply };
      await this.#keep({ kind: 'reply', number, id }, kept);
      this.library.putReply(number, { ...kept, id });
      return true;
    });
  }

  /** @returns the number of the moment that it stood under, or `undefined` where there is no such reply */
  takeBackReply(id: string): Promise<number | undefined> {
    return this.#queue(async () => {
      const number = this.library.numberOfReply(id);
      if (number === undefined) return undefined;
      await this.#forget({ kind: 'reply', number, id });
      this.library.dropReply(number, id);
      return number;
    });
  }

  /** @returns false where the moment was not there, or is gone already */
  remove(number: number, by: Person, at: number, reason: string | undefined): Promise<boolean> {
    return this.#queue(async () => {
      if (!this.library.moment(number)) return false;
      const removal: Removal = { v: 1, by, at, ...(reason !== undefined && { reason }) };
      await this.#keep({ kind: 'removal', number }, removal);
      this.library.putRemoval(number, removal);
      return true;
    });
  }

  /**
   * Keeps a film of the community's own.
   * @param same finds one that is the same, should another have added it just before
   * @returns the id of the film that counts
   */
  addFilm(film: CommunityFilm, same: () => string | undefined = () => undefined): Promise<string> {
    return this.#queue(async () => {
      const before = same();
      if (before !== undefined) return before;
      await this.#keep({ kind: 'film', film: film.id }, film);
      this.library.putFilm(film);
      return film.id;
    });
  }

  /**
   * Keeps what a moderator filled in of a film of the community's own.
   * @returns false where there is no such film
   */
  completeFilm(film: CommunityFilm): Promise<boolean> {
    return this.#queue(async () => {
      if (!this.library.film(film.id)) return false;
      await this.#keep({ kind: 'film', film: film.id }, film);
      this.library.putFilm(film);
      return true;
    });
  }

  /**
   * From now on a film of the community's own means one of the catalogue. Its own record stays, so that this can be undone.
   * @returns false where there is no such film, or it was merged before
   */
  mergeFilm(film: string, merge: Omit<FilmMerge, 'v'>): Promise<boolean> {
    return this.#queue(async () => {
      if (!this.library.film(film) || this.library.meant(film) !== film) return false;
      const kept: FilmMerge = { v: 1, ...merge };
      await this.#keep({ kind: 'merge', film }, kept);
      this.library.putMerge(film, kept);
      return true;
    });
  }

  /** @returns false where the film was not merged */
  unmergeFilm(film: string): Promise<boolean> {
    return this.#queue(async () => {
      if (this.library.meant(film) === film) return false;
      await this.#forget({ kind: 'merge', film });
      this.library.dropMerge(film);
      return true;
    });
  }

  keepCard(number: number, message: string, card: Omit<Card, 'v'>): Promise<void> {
    return this.#queue(async () => {
      const kept: Card = { v: 1, ...card };
      await this.#keep({ kind: 'card', number, message }, kept);
      this.library.putCard(number, { ...kept, message });
    });
  }

  forgetCard(message: string): Promise<void> {
    return this.#queue(async () => {
      const number = this.library.numberOfCard(message);
      if (number === undefined) return;
      await this.#forget({ kind: 'card', number, message });
      this.library.dropCard(number, message);
    });
  }

  /** Resolves when every change that was asked for is done. */
  async settled(): Promise<void> {
    await this.#queue(async () => {});
  }

  async #keep(key: KeyInGuild, record: unknown): Promise<void> {
    await this.#store.set(keyFor({ guild: this.guild, ...key }), record);
  }

  async #forget(key: KeyInGuild): Promise<void> {
    await this.#store.delete(keyFor({ guild: this.guild, ...key }));
  }
}

type WithoutGuild<K> = K extends RecordKey ? Omit<K, 'guild'> : never;
type KeyInGuild = WithoutGuild<RecordKey>;

/** Puts one row into the library. Answers what is wrong with it, in words that quote nobody. */
function load(row: StoredRecord, library: Library, moments: Moment[]): string | undefined {
  const key = parseKey(row.key);
  if (!key) return 'unknown key';
  // A number whose record can't be read is taken all the same: the next moment must not be kept over it.
  if ('number' in key) library.reserve(key.number);
  const fault = 'unreadable' in row ? row.unreadable : putRecord(key, row.record, library, moments);
  // Better a moment too few in sight than one that somebody removed.
  if (fault !== undefined && key.kind === 'removal') library.hide(key.number);
  return fault;
}

function putRecord(key: RecordKey, record: unknown, library: Library, moments: Moment[]): string | undefined {
  const read = <T>(schema: z.ZodType<T>, put: (parsed: T) => void): string | undefined => {
    const parsed = schema.safeParse(record);
    if (!parsed.success)
      return parsed.error.issues.map((issue) => issue.path.join('.')).join(', ') || 'no record';
    put(parsed.data);
    return undefined;
  };
  switch (key.kind) {
    case 'moment':
      return read(Moment, (moment) => moments.push({ ...moment, number: key.number }));
    case 'goosebump':
      return read(Goosebump, () => library.putGoosebump(key.number, key.user));
    case 'reply':
      return read(Reply, (reply) => library.putReply(key.number, { ...reply, id: key.id }));
    case 'removal':
      return read(Removal, (removal) => library.putRemoval(key.number, removal));
    case 'card':
      return read(Card, (card) => library.putCard(key.number, { ...card, message: key.message }));
    case 'film':
      return read(CommunityFilm, (film) => library.putFilm(film));
    case 'merge':
      return read(FilmMerge, (merge) => library.putMerge(key.film, merge));
    // Drafts are read one by one, when their author comes back to them; pictures stand in a range of their own.
    case 'draft':
    case 'picture':
      return undefined;
  }
}
