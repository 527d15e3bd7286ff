import type { AuditEntry, KeptAuditEntry } from '../../domain/audit.ts';
import type { Posting } from '../../domain/card.ts';
import type { Because } from '../../domain/chain.ts';
import { type Moment, type Reply, shownAuthor } from '../../domain/moment.ts';
import type { Report, ReportCard, Verdict } from '../../domain/report.ts';
import type { Review, ReviewCard } from '../../domain/review.ts';
import type { BoardPost, Digest, Letter } from '../../domain/spread.ts';
import type { Want } from '../../domain/want.ts';
import { keyFor, parseKey, type RecordKey } from '../store/keys.ts';
import type { Change, RecordStore, StoredRecord } from '../store/record-store.ts';
import { type CardMarks, staleMark } from './card-marks.ts';
import { staleDigest } from './digests.ts';
import type { Library } from './library.ts';
import { talkMark } from './talks.ts';

interface Surroundings {
  readonly guild: string;
  readonly store: RecordStore;
  readonly library: Library;
  readonly marks: CardMarks;
  /** Called when there is something to do about cards of a moment. */
  readonly onStale: (number: number) => void;
  /** Called when a deed is in the log. */
  readonly onDeed: (entry: KeptAuditEntry) => void;
  /** Called when a moment was reported, or that was decided. */
  readonly onReport: (number: number) => void;
  /** Called when other moments wait for a moderator, or that is told elsewhere. */
  readonly onReview: () => void;
  /** Called when something changed that the digest of that slot shows. */
  readonly onDigest: (slot: string) => void;
  /** Called when something else is chosen for that setting. */
  readonly onSetting: (name: string) => void;
  /** Called when something happened that an author asked to be told. */
  readonly onLetter: (user: string) => void;
  /** Called when there is something to do about the thread of a moment. */
  readonly onTalk: (number: number) => void;
}

/**
 * The store as one community writes to it. A change to what cards show marks their moment as stale in the same commit, so no
 * part that changes something can forget it, and no kill can come in between. Only the community's queue calls it.
 */
export class MarkingStore {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  leaveNoTraces(): Promise<void> {
    return this.#around.store.leaveNoTraces();
  }

  get(key: string): Promise<unknown> {
    return this.#around.store.get(key);
  }

  range(after: string, before: string): AsyncIterable<StoredRecord> {
    return this.#around.store.range(after, before);
  }

  firstKey(after: string, before: string): Promise<string | undefined> {
    return this.#around.store.firstKey(after, before);
  }

  async set(key: string, record: unknown, lifetime?: number): Promise<void> {
    const touched = this.#touched({ set: key, record });
    const slots = this.#slotsShowing([key]);
    const change = { set: key, record, ...(lifetime !== undefined && { lifetime }) };
    const letters = this.#letters([change]);
    const along = [...this.#marks(touched, slots), ...letters];
    if (along.length === 0) await this.#around.store.set(key, record, lifetime);
    else await this.#around.store.write([change, ...along]);
    this.#tell(touched, slots);
    this.#follow(letters);
  }

  /** @param shown further moments whose cards show something else afterwards */
  async write(changes: readonly Change[], shown: readonly number[] = []): Promise<void> {
    const touched = changes.flatMap((change) => this.#touched(change)).concat(shown);
    const talks = this.#talksTouched(changes);
    const letters = this.#letters(changes);
    const { guild } = this.#around;
    const slots = this.#slotsShowing(changes.map((change) => ('set' in change ? change.set : change.delete)));
    await this.#around.store.write([
      ...changes,
      ...this.#marks(touched, slots),
      ...talks.map((number) => talkMark(guild, number)),
      ...letters,
    ]);
    this.#tell(touched, slots);
    for (const number of talks) this.#around.library.talks.mark(number);
    this.#follow([...changes, ...letters]);
  }

  async delete(key: string): Promise<void> {
    const touched = this.#touched({ delete: key });
    const slots = this.#slotsShowing([key]);
    const marks = this.#marks(touched, slots);
    if (marks.length === 0) await this.#around.store.delete(key);
    else await this.#around.store.write([{ delete: key }, ...marks]);
    this.#tell(touched, slots);
  }

  /** The moments with cards that show something else after this change. */
  #touched(change: Change): readonly number[] {
    const { library } = this.#around;
    const key = parseKey('set' in change ? change.set : change.delete);
    const record = 'set' in change ? change.record : undefined;
    const numbers = key ? [...this.#shownBy(key, record), ...linkedTo(key, record, library)] : [];
    return numbers.filter((number) => library.hasCards(number));
  }

  /** @param record `undefined` if it is deleted */
  #shownBy(key: RecordKey, record: unknown): readonly number[] {
    const { library } = this.#around;
    switch (key.kind) {
      case 'film':
      case 'merge':
        return library.all.numbersAbout([key.film]);
      // What an edit replaced shows on no card; the moment itself is in the same commit.
      case 'edit':
      case 'appeal':
      case 'block':
      case 'review':
      case 'reviewcard':
      case 'card':
      case 'posting':
      case 'stale':
      case 'want':
      // Its two ends are in `linkedTo`.
      case 'because':
      case 'board':
      case 'letter':
      case 'lettersoff':
      case 'digest':
      case 'staledigest':
      case 'talk':
      case 'talkmark':
      case 'draft':
      case 'query':
      case 'walk':
      case 'picture':
      case 'notice':
      case 'inbox':
      case 'audit':
      case 'erasure':
      case 'presence':
      case 'report':
      case 'reportcard':
      // Cards take the language and all other choices at their next change.
      case 'setting':
      case 'person':
        return [];
      // Its card on the board is taken down.
      case 'quiet':
        return library.spread.board.has(key.number) ? [key.number] : [];
      case 'reply':
        // Cards show how many replies there are, not what they say.
        return record !== undefined && library.numberOfReply(key.id) !== undefined ? [] : [key.number];
      default:
        return [key.number];
    }
  }

  /** The digests that show something else after a change of those records. */
  #slotsShowing(keys: readonly string[]): readonly string[] {
    const { library } = this.#around;
    const slots = new Set<string>();
    for (const key of keys) {
      for (const number of toldOfBy(parseKey(key), library))
        for (const slot of library.spread.digests.showing(number)) slots.add(slot);
    }
    return [...slots];
  }

  #marks(numbers: readonly number[], slots: readonly string[]): readonly Change[] {
    const { guild, marks } = this.#around;
    const stale = [...new Set(numbers)]
      .filter((number) => !marks.isMarked(number))
      .map((number) => staleMark(guild, number));
    return [...stale, ...slots.map((slot) => staleDigest(guild, slot))];
  }

  /** What makes letters due to authors who asked for them: the first goosebump or reply after each letter. */
  #letters(changes: readonly Change[]): readonly Change[] {
    const { guild, library } = this.#around;
    const { letters } = library.spread;
    if (letters.size === 0) return [];
    const due = new Map<string, Change>();
    for (const change of changes) {
      const key = 'set' in change ? parseKey(change.set) : undefined;
      const given = 'set' in change && key ? givenBy(key, change.record, library) : undefined;
      const letter = given && letters.get(given.to);
      if (!letter || letter.since !== undefined) continue;
      const record: Letter = { ...letter, since: given.at };
      due.set(given.to, { set: keyFor({ guild, kind: 'letter', user: given.to }), record });
    }
    return [...due.values()];
  }

  /** The moments that are removed, hidden or back after these changes, and have a thread. */
  #talksTouched(changes: readonly Change[]): readonly number[] {
    const { talks } = this.#around.library;
    return changes.flatMap((change) => {
      const key = parseKey('set' in change ? change.set : change.delete);
      if (key?.kind !== 'removal' && key?.kind !== 'verdict') return [];
      return talks.of(key.number)?.card ? [key.number] : [];
    });
  }

  #tell(numbers: readonly number[], slots: readonly string[]): void {
    for (const slot of slots) {
      this.#around.library.spread.digests.changed(slot);
      this.#around.onDigest(slot);
    }
    for (const number of numbers) {
      this.#around.marks.putStale(number);
      this.#around.onStale(number);
    }
  }

  /**
   * News, deeds, decisions and postings are committed with what they are about, by whatever part that is, so they are noticed here. Each
   * record was written just now, in its own shape.
   */
  #follow(changes: readonly Change[]): void {
    const { library, marks, onDeed, onReport, onReview, onLetter, onTalk, onSetting } = this.#around;
    for (const change of changes) {
      const key = parseKey('set' in change ? change.set : change.delete);
      if (key?.kind === 'report') {
        if ('set' in change) library.reports.putReport(key.number, key.user, change.record as Report);
        else library.reports.dropReport(key.number, key.user);
        onReport(key.number);
      }
      if (key?.kind === 'removal' && library.reports.of(key.number)) onReport(key.number);
      if (key?.kind === 'verdict') {
        if ('set' in change) library.putVerdict(key.number, change.record as Verdict);
        else library.reports.dropVerdict(key.number);
        if (library.reports.has(key.number)) onReport(key.number);
      }
      if (key?.kind === 'reportcard')
        library.reports.putCard(key.number, 'set' in change ? (change.record as ReportCard) : undefined);
      if (key?.kind === 'review') {
        if ('set' in change) library.reviews.put(key.id, change.record as Review);
        else library.reviews.drop(key.id);
        onReview();
      }
      if (key?.kind === 'reviewcard')
        library.reviews.putCard(key.channel, 'set' in change ? (change.record as ReviewCard) : undefined);
      // It may be the channel in which that is told.
      if (key?.kind === 'setting') onSetting(key.name);
      if (key?.kind === 'setting' && library.reviews.cards.size + library.reviews.waiting.length > 0)
        onReview();
      if (key?.kind === 'inbox') {
        if ('set' in change) library.news.put(key.user, key.id);
        else library.news.drop(key.user, key.id);
      }
      if (key) followSpread(library, key, 'set' in change ? change.record : undefined);
      if (key?.kind === 'letter' && 'set' in change && (change.record as Letter).since !== undefined)
        onLetter(key.user);
      if (key?.kind === 'posting') {
        const { number, after } = key;
        if ('set' in change) marks.putPosting({ ...(change.record as Posting), number, after });
        else marks.dropPosting(key);
      }
      if (key?.kind === 'talkmark' && 'set' in change) library.talks.mark(key.number);
      if (key?.kind === 'removal' || key?.kind === 'verdict' || key?.kind === 'talkmark') {
        if (library.talks.isMarked(key.number)) onTalk(key.number);
      }
      if (key?.kind === 'audit' && 'set' in change) onDeed({ ...(change.record as AuditEntry), id: key.id });
    }
  }
}

/** A goosebump, or a new reply, to the author of a moment; `undefined` for anything else, and for their own replies. */
function givenBy(
  key: RecordKey,
  record: unknown,
  library: Library,
): { readonly to: string; readonly at: number } | undefined {
  if (key.kind !== 'goosebump' && key.kind !== 'goose' && key.kind !== 'reply') return undefined;
  const to = library.authorOf(key.number);
  if (to === undefined) return undefined;
  const { at } = record as { readonly at: number };
  if (key.kind !== 'reply') return { to, at };
  const isTheirs = (record as Reply).author.id === to;
  return isTheirs || library.numberOfReply(key.id) !== undefined ? undefined : { to, at };
}

/**
 * The moments whose cards name that one, or count it: what it was told because of, and what was told because of it. They change
 * when a link does, when an end of it comes or goes, and when the name of its author does.
 * @param record `undefined` if it is deleted
 */
function linkedTo(key: RecordKey, record: unknown, library: Library): readonly number[] {
  const { chain } = library;
  switch (key.kind) {
    case 'because':
      return [key.number, chain.of(key.number), (record as Because | undefined)?.of].filter(isThere);
    case 'moment': {
      const known = library.moment(key.number)?.moment;
      const isSame = known && record && shownAuthor(known).name === shownAuthor(record as Moment).name;
      return isSame ? [] : neighboursOf(key.number);
    }
    case 'removal':
    case 'verdict':
      return neighboursOf(key.number);
    default:
      return [];
  }

  function neighboursOf(number: number): readonly number[] {
    return [chain.of(number), ...chain.ledTo(number)].filter(isThere);
  }
}

const isThere = (number: number | undefined): number is number => number !== undefined;

/** The moments of which that record says what a digest tells. */
function toldOfBy(key: RecordKey | undefined, library: Library): readonly number[] {
  switch (key?.kind) {
    case 'moment':
    case 'removal':
    case 'verdict':
    case 'quiet':
      return [key.number];
    case 'film':
    case 'merge':
      return library.all.numbersAbout([key.film]);
    // They may keep all of theirs where they told them.
    case 'person':
      return library.all.ownNumbersOf(key.user);
    default:
      return [];
  }
}

/** @param record `undefined` if it was deleted */
function followSpread(library: Library, key: RecordKey, record: unknown): void {
  const { wants, chain, spread } = library;
  if (key.kind === 'want') wants.put(key.user, key.film, record as Want | undefined);
  if (key.kind === 'because') chain.put(key.number, (record as Because | undefined)?.of);
  if (key.kind === 'quiet') library.putQuiet(key.number, record !== undefined);
  if (key.kind === 'board' && record) spread.board.set(key.number, record as BoardPost);
  if (key.kind === 'board' && !record) spread.board.delete(key.number);
  if (key.kind === 'letter') spread.putLetter(key.user, record as Letter | undefined);
  if (key.kind === 'digest') spread.digests.put(key.slot, record as Digest | undefined);
}
