import type { KeptAuditEntry } from '../../domain/audit.ts';
import type { KeptPosting } from '../../domain/card.ts';
import type { Choice } from '../../domain/chosen.ts';
import type { CommunityFilm } from '../../domain/community-film.ts';
import {
  type Moment,
  namedBeside,
  type Person,
  type Pseudonym,
  type Removal,
  type Reply,
} from '../../domain/moment.ts';
import type { Report } from '../../domain/report.ts';
import { LETTERS, LetterRefusal } from '../../domain/spread.ts';
import { createQueue, type Queue } from '../../tasks/queue.ts';
import { insteadOfUnreadable } from '../store/instead-of-unreadable.ts';
import { keyFor, type RecordKey } from '../store/keys.ts';
import { NewerRecord, readRecord } from '../store/read-record.ts';
import type { Change, RecordStore } from '../store/record-store.ts';
import { Audit } from './audit.ts';
import { Blocks } from './blocks.ts';
import { postingRecord } from './card-marks.ts';
import { CardRecords, type OnStale } from './card-records.ts';
import { Chains } from './chains.ts';
import { type ChoiceChange, Choices, type Json, type Learnt } from './choices.ts';
import { Digests } from './digests.ts';
import { Edits } from './edits.ts';
import { Erasures } from './erasures.ts';
import { FilmRecords } from './film-records.ts';
import { Goosebumps } from './goosebumps.ts';
import { Inbox } from './inbox.ts';
import type { Library } from './library.ts';
import { type CommunityLog, type LoadedLibrary, loadLibrary } from './load-library.ts';
import { MarkingStore } from './marking-store.ts';
import { Removals } from './removals.ts';
import { Reports } from './reports.ts';
import { Reviews } from './reviews.ts';
import { Spread } from './spread.ts';
import { Talks, talkToCome } from './talks.ts';
import { Tellings } from './tellings.ts';
import { Wants } from './wants.ts';
import type { Writer } from './writer.ts';

/** Those who are told of what happens in communities. */
export interface Watchers {
  readonly onStale?: OnStale;
  /** Called when a deed is in the log. */
  readonly onDeed?: (guild: string, entry: KeptAuditEntry) => void;
  /** Called when a moment was reported, or that was decided. */
  readonly onReport?: (guild: string, number: number) => void;
  /** Called when other moments wait for a moderator. */
  readonly onReview?: (guild: string) => void;
  /** Called when something changed that the digest of that slot shows. */
  readonly onDigest?: (guild: string, slot: string) => void;
  /** Called when something else was chosen for that setting. */
  readonly onSetting?: (guild: string, name: string) => void;
  /** Called when something happened that an author asked to be told. */
  readonly onLetter?: (guild: string, user: string) => void;
  /** Called when there is something to do about the thread of a moment. */
  readonly onTalk?: (guild: string, number: number) => void;
}

interface Surroundings extends Watchers {
  readonly store: RecordStore;
  readonly log: CommunityLog;
}

/** A film that a member added, with its first moment. */
interface NewFilm {
  readonly film: CommunityFilm;
  /** Returns the id of the same film, in case somebody else has just added it. */
  readonly findExisting: () => string | undefined;
}

/** A card that is about to be posted. */
interface NewPosting {
  /** An id older than its message. */
  readonly after: string;
  /** Where it goes; by default, where the moment was shared. */
  readonly channel?: string | undefined;
  /** Whether people get a thread there to talk about the moment. */
  readonly hasTalk?: boolean;
}

/** What is committed together with a moment. */
interface Beside {
  /** The film that it is about, if the community doesn't have it yet. */
  readonly newFilm?: NewFilm;
  /** Its first card, if one is about to be posted. */
  readonly posting?: NewPosting;
  /** What it tells about the community and its author. */
  readonly learnt?: Learnt;
  /**
   * If it is told without its author's name, makes them a pseudonym, unless they have one here.
   * @param inUse the names that others go by
   */
  readonly pseudonym?: ((inUse: ReadonlySet<string>) => Pseudonym) | undefined;
  /** Whether it may still be shared, once every change before is done. */
  readonly isWanted?: () => boolean;
  /** Changes that need its number. */
  readonly along?: (moment: Moment) => readonly Change[];
}

/**
 * All that one community stores, and the only way to change it. Each change waits in a queue, is checked against the state
 * at that time, is written as one record, and shows in the library once it is on disk.
 */
export class Community {
  readonly guild: string;
  readonly library: Library;
  readonly goosebumps: Goosebumps;
  readonly cards: CardRecords;
  readonly films: FilmRecords;
  readonly edits: Edits;
  readonly audit: Audit;
  readonly inbox: Inbox;
  readonly removals: Removals;
  readonly blocks: Blocks;
  readonly erasures: Erasures;
  readonly reports: Reports;
  readonly reviews: Reviews;
  readonly digests: Digests;
  readonly spread: Spread;
  readonly wants: Wants;
  readonly talks: Talks;
  readonly chains: Chains;
  readonly #store: MarkingStore;
  /** The keys of records that a later release wrote. */
  readonly #newer: ReadonlySet<string>;
  readonly #queue: Queue;
  readonly #choices: Choices;

  private constructor(
    guild: string,
    { store, log, onStale, onDeed, onReport, onReview, onTalk, onDigest, onSetting, onLetter }: Surroundings,
    { library, marks, newer }: LoadedLibrary,
  ) {
    this.guild = guild;
    const tellings = new Tellings(guild, log);
    this.#queue = createQueue(() => tellings.tell());
    this.library = library;
    this.#store = new MarkingStore({
      guild,
      store,
      library,
      marks,
      onStale: (number) => tellings.add(() => onStale?.(guild, number)),
      onDeed: (entry) => tellings.add(() => onDeed?.(guild, entry)),
      onReport: (number) => tellings.add(() => onReport?.(guild, number)),
      onReview: () => tellings.add(() => onReview?.(guild)),
      onDigest: (slot) => tellings.add(() => onDigest?.(guild, slot)),
      onSetting: (name) => tellings.add(() => onSetting?.(guild, name)),
      onLetter: (user) => tellings.add(() => onLetter?.(guild, user)),
      onTalk: (number) => tellings.add(() => onTalk?.(guild, number)),
    });
    this.#newer = newer;
    this.#choices = new Choices(guild, library, log);
    const writer: Writer = {
      ...{ guild, library, store: this.#store, queue: this.#queue },
      writableKey: (key) => this.#writable(keyFor(key)),
    };
    this.goosebumps = new Goosebumps(writer);
    this.films = new FilmRecords(writer);
    this.edits = new Edits(writer, log);
    this.audit = new Audit(writer, log);
    this.inbox = new Inbox(writer, log);
    this.removals = new Removals(writer);
    this.blocks = new Blocks(writer);
    this.erasures = new Erasures(writer, log, this.audit);
    this.reports = new Reports(writer);
    this.reviews = new Reviews(writer);
    this.digests = new Digests(writer);
    this.spread = new Spread(writer);
    this.wants = new Wants(writer);
    this.talks = new Talks(writer);
    this.chains = new Chains(writer);
    this.cards = new CardRecords({ writer, marks, store, log, onStale });
  }

  /** Reads everything in one pass. Records that can't be read are reported, left out, and kept as they are. */
  static async open(
    guild: string,
    store: RecordStore,
    log: CommunityLog,
    watchers: Watchers = {},
  ): Promise<Community> {
    return new Community(guild, { store, log, ...watchers }, await loadLibrary(guild, store, log));
  }

  /**
   * Keeps a moment under the next number.
   * @param along changes committed together with it, such as its picture and the end of its draft
   * @returns `undefined` if its draft has already become a moment, removed or not, or if it is no longer wanted
   */
  share(
    story: Omit<Moment, 'v' | 'number'>,
    along: readonly Change[] = [],
    { newFilm, posting, learnt = {}, pseudonym: make, isWanted = () => true, along: more }: Beside = {},
  ): Promise<Moment | undefined> {
    return this.#queue(async () => {
      if (this.library.numberOfOrigin(story.origin) !== undefined || !isWanted()) return undefined;
      const existing = newFilm?.findExisting();
      const film = existing ?? story.film;
      const added = existing === undefined ? newFilm?.film : undefined;
      const pseudonym = make && this.#pseudonymOf(story.author, make);
      const moment: Moment = {
        v: 1,
        number: this.library.nextNumber,
        ...story,
        ...(pseudonym && { pseudonym }),
        film,
      };
      const key = this.#writableKey({ kind: 'moment', number: moment.number });
      const cards = posting === undefined ? [] : [postingOf(moment, posting)];
      const talk = posting?.hasTalk ? talkToCome(this.guild, moment.number) : undefined;
      // What a later release wrote is left alone: it must not keep a moment from being shared.
      const learning = this.#choices
        .learn(story.author.id, learnt)
        .filter((one) => !this.#newer.has(one.key));
      await this.#store.write([
        ...along,
        ...(more?.(moment) ?? []),
        ...(added ? [{ set: this.#writableKey({ kind: 'film', film }), record: added }] : []),
        ...learning.map(({ change }) => change),
        ...cards.map((card) => postingRecord(this.guild, card)),
        ...(talk ? [talk.change] : []),
        { set: key, record: moment },
      ]);
      if (added) this.library.putFilm(added);
      this.library.putMoment(moment);
      if (talk) this.library.talks.put(moment.number, talk.talk);
      for (const { apply } of learning) apply();
      for (const card of cards) this.cards.begun(card);
      return moment;
    });
  }

  /**
   * Keeps a reply, or its new text if a reply with that id exists: also where the moment is gone, which may come back.
   * @param id the id of the interaction or message that it came with
   * @returns false if the moment is gone
   */
  reply(number: number, id: string, reply: Omit<Reply, 'v'>): Promise<boolean> {
    return this.#queue(async () => {
      const isKnown = this.library.numberOfReply(id) === number;
      if (!isKnown && !this.library.moment(number)) return false;
      const kept: Reply = { v: 1, ...reply };
      await this.#keep({ kind: 'reply', number, id }, kept);
      this.library.putReply(number, { ...kept, id });
      return true;
    });
  }

  /** A reply as its author now has it. One that was taken back or erased meanwhile stays gone. */
  editReply(number: number, id: string, reply: Omit<Reply, 'v'>): Promise<void> {
    return this.#queue(async () => {
      if (this.library.numberOfReply(id) !== number) return;
      const kept: Reply = { v: 1, ...reply };
      await this.#keep({ kind: 'reply', number, id }, kept);
      this.library.putReply(number, { ...kept, id });
    });
  }

  /**
   * @param along changes committed together with it
   * @returns the number of the moment that it belonged to, or `undefined` if there is no such reply
   */
  takeBackReply(id: string, along: readonly Change[] = []): Promise<number | undefined> {
    return this.#queue(async () => {
      const number = this.library.numberOfReply(id);
      if (number === undefined) return undefined;
      const key = keyFor({ guild: this.guild, kind: 'reply', number, id });
      await this.#store.write([...along, { delete: key }]);
      this.library.dropReply(number, id);
      return number;
    });
  }

  /**
   * Takes a moment off every list; it is kept, so that it can be restored. Reports of it are decided by that.
   * @param along changes committed together with it, made of the reports that were waiting
   * @returns false if the moment never existed, or is already gone
   */
  remove(
    number: number,
    by: Person,
    at: number,
    reason: string | undefined,
    along: (waiting: readonly Report[]) => readonly Change[] = () => [],
  ): Promise<boolean> {
    return this.#queue(async () => {
      const live = this.library.moment(number);
      const moment = live?.moment ?? (this.library.isHeld(number) ? this.library.removed(number) : undefined);
      if (!moment) return false;
      const named = namedBeside(moment, by);
      const removal: Removal = { v: 1, by: named, at, ...(reason !== undefined && { reason }) };
      const key = this.#writableKey({ kind: 'removal', number });
      const { waiting, changes } = this.reports.removed(number, named, at);
      await this.#store.write([...along(waiting), { set: key, record: removal }, ...changes]);
      this.library.putRemoval(number, removal);
      return true;
    });
  }

  /** What the community chose; `undefined` if it hasn't, or if that can't be read. */
  setting<V>(choice: Choice<V>): V | undefined {
    return this.#choices.setting(choice);
  }

  /** What a person chose for themselves here. */
  ownChoice<V>(user: string, choice: Choice<V>): V | undefined {
    return this.#choices.own(user, choice);
  }

  /** Those who have made that choice for themselves here. */
  peopleWith<V>(choice: Choice<V>): ReadonlySet<string> {
    return this.#choices.peopleWith(choice);
  }

  /**
   * @param value `undefined` takes the choice back
   * @param along what is committed together with it, of the value before
   */
  changeSetting<V extends Json>(
    choice: Choice<V>,
    value: V | undefined,
    along: (before: V | undefined) => readonly Change[] = () => [],
  ): Promise<void> {
    return this.#queue(() =>
      this.#choose(this.#choices.settingChange(choice.name, value), along(this.setting(choice))),
    );
  }

  /**
   * @param value `undefined` takes the choice back
   * @param at milliseconds since 1970
   */
  changeOwnChoice<V extends Json>(
    user: string,
    { name }: Choice<V>,
    value: V | undefined,
    at = Date.now(),
  ): Promise<void> {
    return this.#queue(() => {
      const { changes, shown } = this.spread.chosen(user, name, value !== undefined, at);
      return this.#choose(this.#choices.ownChange(user, name, value), changes, shown);
    });
  }

  /** Turns off the letters of a person who did so in one of them. */
  heedLetterRefusal(user: string): Promise<void> {
    return this.#queue(async () => {
      if (this.ownChoice(user, LETTERS) === undefined) return;
      // One that can't be read was pressed all the same.
      const stored = await this.#store
        .get(keyFor({ guild: this.guild, kind: 'lettersoff', user }))
        .catch(insteadOfUnreadable(null));
      if (stored === undefined) return;
      const read = readRecord('lettersoff', LetterRefusal, stored);
      const at = read.ok ? read.value.at : Date.now();
      const { changes } = this.spread.chosen(user, LETTERS.name, false, at);
      await this.#choose(this.#choices.ownChange(user, LETTERS.name, undefined), changes);
    });
  }

  async #choose(
    { key, change, apply }: ChoiceChange,
    along: readonly Change[] = [],
    shown: readonly number[] = [],
  ): Promise<void> {
    if (this.#newer.has(key)) throw new NewerRecord(key);
    await this.#store.write([...along, change], shown);
    apply();
  }

  /** The same on all that a person tells without their name here. Nothing but their moments has it. */
  #pseudonymOf({ id }: Person, make: (inUse: ReadonlySet<string>) => Pseudonym): Pseudonym {
    return this.library.pseudonymOf(id) ?? make(this.library.namesInUse);
  }

  /** Resolves when every requested change is done, and what is no longer needed is deleted. */
  async settled(): Promise<void> {
    await this.#queue(async () => {});
    await this.cards.sweep();
  }

  async #keep(key: KeyInGuild, record: unknown): Promise<void> {
    await this.#store.set(this.#writableKey(key), record);
  }

  /**
   * The key as the store knows it.
   * @throws {NewerRecord} if a later release wrote that record
   */
  #writableKey(key: KeyInGuild): string {
    return this.#writable(keyFor({ guild: this.guild, ...key }));
  }

  #writable(key: string): string {
    if (this.#newer.has(key)) throw new NewerRecord(key);
    return key;
  }
}

type WithoutGuild<K> = K extends RecordKey ? Omit<K, 'guild'> : never;
type KeyInGuild = WithoutGuild<RecordKey>;

const postingOf = (
  { number, place }: Moment,
  { after, channel = place.channel }: NewPosting,
): KeptPosting => ({ v: 1, number, after, channel });
