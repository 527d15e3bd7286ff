import type { CardState } from '../../domain/card.ts';
import type { PersonRecord } from '../../domain/chosen.ts';
import type { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import {
  type ContentNote,
  type GoosebumpWay,
  type KeptCard,
  type KeptReply,
  type LiveMoment,
  type Moment,
  type Person,
  type Pseudonym,
  type Removal,
  type ShownAuthor,
  shownAuthor,
} from '../../domain/moment.ts';
import { type Audience, NOTHING_HIDDEN, type Place } from '../../domain/place.ts';
import type { Verdict } from '../../domain/report.ts';
import { isLater } from '../../domain/snowflake.ts';
import { STAYS } from '../../domain/spread.ts';
import { ChainBook } from './chain-book.ts';
import { ChosenValues } from './chosen-values.ts';
import { compactCard, compactMoment, compactReply } from './compact.ts';
import { DeedLog } from './deed-log.ts';
import { countOfFew, type Few, itemsOf, withAnother, withOneMore, without } from './few.ts';
import {
  countOf,
  entryOf,
  type GoosebumpGivers,
  type GoosebumpWays,
  givers,
  minusWay,
  plusWay,
  waysOf,
  withEntry,
  withoutEntry,
} from './goosebump-givers.ts';
import { HEAP_BYTES, textBytes } from './heap-bytes.ts';
import { Interner } from './interner.ts';
import type { LibraryFollower } from './library-follower.ts';
import { ModerationBook } from './moderation-book.ts';
import { MomentLists } from './moment-lists.ts';
import { MomentTable } from './moment-table.ts';
import { NewsIds } from './news-ids.ts';
import { OwnFilmList } from './own-film-list.ts';
import { ReportBook } from './report-book.ts';
import { ReviewBook } from './review-book.ts';
import { SpreadBook } from './spread-book.ts';
import { TalkBook } from './talk-book.ts';
import { VisibleMoments } from './visible-moments.ts';
import { WantBook } from './want-book.ts';

/** Everything known about one moment. Its lists are created when something is added: most moments have few. */
interface Entry {
  moment: Moment | undefined;
  removal: Removal | undefined;
  /** Removed, even if the record of the removal can't be read. */
  hidden: boolean;
  /** Hidden until moderators decide about reports. */
  held: boolean;
  goosebumps: GoosebumpGivers;
  replies: Few<KeptReply>;
  cards: Few<KeptCard>;
}

function lives(entry: Entry): entry is Entry & { moment: Moment } {
  return entry.moment !== undefined && entry.removal === undefined && !entry.hidden && !entry.held;
}

const NONE: readonly string[] = [];

/**
 * The read model of one community: it answers every list, count and look-up without the disk. Only the writer
 * (`community.ts`) changes it, after the write is on disk.
 */
export class Library {
  readonly #entries = new Map<number, Entry>();
  readonly #ownFilms = new OwnFilmList();
  readonly #numberOfCard = new Map<string, number>();
  readonly #numberOfReply = new Map<string, number>();
  readonly #numberOfOrigin = new Map<string, number>();
  readonly #edited = new Set<number>();
  readonly #shared = new Interner();
  readonly #live = new MomentLists();
  /** What queries look at. */
  readonly table = new MomentTable();
  readonly goosebumpLog = new DeedLog();
  readonly replyLog = new DeedLog();
  readonly reports = new ReportBook();
  /** Who has news. */
  readonly news = new NewsIds();
  readonly reviews = new ReviewBook();
  readonly moderation = new ModerationBook();
  readonly wants = new WantBook();
  readonly chain = new ChainBook();
  readonly spread = new SpreadBook();
  readonly talks = new TalkBook();
  readonly #chosen = new ChosenValues(this.#shared);
  /** By film id, until a moment of it changes. */
  readonly #contentNotes = new Map<string, ReadonlyMap<ContentNote, number>>();
  /** When people shared what they erased since: it counts towards how much they may share. */
  readonly #erasedShares = new Map<string, number[]>();
  #lastNumber = 0;
  #heapBytes: number = HEAP_BYTES.library;
  #momentFilms: readonly string[] | undefined;
  /** What is made of the moments, and kept in step with them. */
  readonly #followers: LibraryFollower[] = [];

  // ——— Look-ups ———

  moment(number: number): LiveMoment | undefined {
    const entry = this.#entries.get(number);
    if (!entry || !lives(entry)) return undefined;
    return {
      moment: entry.moment,
      goosebumps: countOf(entry.goosebumps),
      replies: countOfFew(entry.replies),
    };
  }

  /** What the live moments kept under a film id warn of, with the number of moments. Summed when first asked for. */
  contentNotesAbout(film: string): ReadonlyMap<ContentNote, number> {
    const known = this.#contentNotes.get(film);
    if (known) return known;
    const counts = new Map<ContentNote, number>();
    for (const number of this.#live.about([film])) {
      for (const note of this.#entries.get(number)?.moment?.contentNotes ?? []) {
        counts.set(note, (counts.get(note) ?? 0) + 1);
      }
    }
    this.#contentNotes.set(film, counts);
    return counts;
  }

  /** A moment that was removed, for those who may still decide about it. */
  removed(number: number): Moment | undefined {
    return this.wasRemoved(number) ? this.#entries.get(number)?.moment : undefined;
  }

  /** The numbers of moments that their authors changed, removed or not; the newest moment first. */
  get edited(): readonly number[] {
    return [...this.#edited].sort((one, other) => other - one);
  }

  /** The numbers of live moments that were told without a name, newest first. */
  get unnamed(): readonly number[] {
    return this.#live.unnamed;
  }

  /** Whether a moment with that number existed and was removed, or is hidden until moderators decide. */
  wasRemoved(number: number): boolean {
    const entry = this.#entries.get(number);
    return entry !== undefined && (entry.removal !== undefined || entry.hidden || entry.held);
  }

  /** Whether it is only hidden until moderators decide about reports. */
  isHeld(number: number): boolean {
    const entry = this.#entries.get(number);
    return entry?.held === true && entry.removal === undefined && !entry.hidden;
  }

  /** By whom, when and why it was removed; `undefined` if it wasn't, or if that can't be read. */
  removal(number: number): Removal | undefined {
    return this.#entries.get(number)?.removal;
  }

  /** The number for the next moment. No number is ever used twice, not even that of a removed or unreadable moment. */
  get nextNumber(): number {
    return this.#lastNumber + 1;
  }

  /** The number of the moment that came from that draft, removed or not. */
  numberOfOrigin(origin: string): number | undefined {
    return this.#numberOfOrigin.get(origin);
  }

  /** All moments, for moderators' duties and for the bot's own work. */
  get all(): VisibleMoments {
    return this.seenBy(NOTHING_HIDDEN);
  }

  /** The moments that an audience may read: whatever is listed, counted or looked up for people. */
  seenBy(audience: Audience): VisibleMoments {
    return new VisibleMoments(this, this.#live, audience);
  }

  /** The numbers of live moments kept under a film id, readable or not: for look-ups that end in a list of `VisibleMoments`. */
  numbersWithFilm(film: string): readonly number[] {
    return this.#live.withFilm(film);
  }

  /** The same for one name of a person. */
  numbersWithAuthor(author: ShownAuthor): readonly number[] {
    return this.#live.withAuthor(author);
  }

  /** The pseudonym of a person, if there is a moment that they told under it, removed or not. */
  pseudonymOf(user: string): Pseudonym | undefined {
    for (const { moment } of this.#entries.values()) {
      if (moment?.pseudonym && moment.author.id === user) return moment.pseudonym;
    }
    return undefined;
  }

  /** Every name under which moments were told, removed or not. */
  get namesInUse(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { moment } of this.#entries.values()) if (moment) names.add(shownAuthor(moment).name);
    return names;
  }

  /** The id of who told a moment, removed or not. */
  authorOf(number: number): string | undefined {
    return this.#entries.get(number)?.moment?.author.id;
  }

  /** Whether its author keeps that moment, or all of theirs, where it was told. */
  stays(number: number): boolean {
    const author = this.authorOf(number);
    return this.spread.quiet.has(number) || (author !== undefined && this.#keepsAll(author));
  }

  /** The numbers of a person's moments that have been on the board. */
  onBoardBy(user: string): readonly number[] {
    return [...this.spread.board.keys()].filter((number) => this.authorOf(number) === user);
  }

  /** Where a moment was shared, removed or not. */
  placeOf(number: number): Place | undefined {
    const { moment, removal } = this.#entries.get(number) ?? {};
    return moment?.place ?? removal?.erased?.place;
  }

  /** Where live moments were shared. */
  get places(): Iterable<Place> {
    return this.#live.places;
  }

  /** All names of a person, one object for each. */
  namesOf(user: string): readonly Person[] {
    return this.#shared.peopleOf(user);
  }

  /** The film ids of live moments. The same array until an id is added, or a merge changes one. */
  get momentFilms(): readonly string[] {
    this.#momentFilms ??= [...this.#live.films];
    return this.#momentFilms;
  }

  /** Approximate memory of all of it, with what follows it, in bytes. */
  get heapBytes(): number {
    const books = [this.talks, this.wants, this.chain];
    const own = this.#heapBytes + this.#live.filmCount * HEAP_BYTES.momentFilm;
    const inBooks = books.reduce((sum, { heapBytes }) => sum + heapBytes, own);
    return this.#followers.reduce((sum, { bytes }) => sum + bytes, inBooks);
  }

  /** From now on, it is told of each change. */
  followWith(follower: LibraryFollower): void {
    this.#followers.push(follower);
  }

  /**
   * When a person shared moments, removed or not.
   * @param after milliseconds since 1970
   */
  *timesShared(user: string, after: number): Generator<number> {
    for (const at of this.#erasedShares.get(user) ?? []) if (at > after) yield at;
    for (let number = this.#lastNumber; number > 0; number -= 1) {
      const moment = this.#entries.get(number)?.moment;
      if (!moment) continue;
      if (moment.sharedAt <= after) return;
      if (moment.author.id === user) yield moment.sharedAt;
    }
  }

  /** The numbers of a person's moments that don't show, oldest first: hidden until moderators decide, or removed by one. */
  unshownOf(user: string): { readonly hidden: readonly number[]; readonly removed: readonly number[] } {
    const numbers = [...this.#entries.values()].flatMap((entry) =>
      entry.moment?.author.id === user && !lives(entry) ? [entry.moment.number] : [],
    );
    return {
      hidden: numbers.filter((number) => this.isHeld(number)),
      removed: numbers.filter((number) => !this.isHeld(number)),
    };
  }

  /** How many live moments, replies and goosebumps of a person there are, with and without their name; and moments that don't show. */
  holdingsOf(user: string) {
    const marked = (log: DeedLog) =>
      log.momentsOf(user, this.#lastNumber).reduce((sum, mark) => sum + mark, 0);
    const told = this.namesOf(user).map((name) => this.#live.withAuthor(name).length);
    const unnamed = this.unnamed.filter((number) => this.authorOf(number) === user).length;
    let replies = 0;
    for (const [number, mark] of this.replyLog.momentsOf(user, this.#lastNumber).entries()) {
      if (mark === 1) replies += this.replies(number).filter(({ author }) => author.id === user).length;
    }
    return {
      moments: told.reduce((sum, count) => sum + count, unnamed),
      replies,
      goosebumps: marked(this.goosebumpLog),
      unshown: Object.values(this.unshownOf(user)).flat().length,
    };
  }

  hasGoosebump(number: number, user: string): boolean {
    return this.goosebumpWays(number, user) !== undefined;
  }

  /** In which ways that person gave a goosebump; `undefined` if they gave none. */
  goosebumpWays(number: number, user: string): GoosebumpWays | undefined {
    return waysOf(this.#entries.get(number)?.goosebumps ?? NONE, user);
  }

  /** Oldest first: a reply's id is a snowflake, so it rises with time. */
  replies(number: number): readonly KeptReply[] {
    const replies = itemsOf(this.#entries.get(number)?.replies);
    return replies.toSorted((one, other) => one.at - other.at || one.id.localeCompare(other.id));
  }

  cards(number: number): readonly KeptCard[] {
    return [...itemsOf(this.#entries.get(number)?.cards)];
  }

  hasCards(number: number): boolean {
    return this.#entries.get(number)?.cards !== undefined;
  }

  /**
   * What a message that looks like a card of that number is here. If the database was replaced by an older or empty one, the
   * number may belong to nobody, or to a moment that began after the message was posted: that is no card of it.
   */
  cardState(number: number, message: string): CardState {
    const { moment, removal } = this.#entries.get(number) ?? {};
    const since = moment?.origin ?? removal?.erased?.since;
    if (since !== undefined && !isLater(message, since)) return 'unknown';
    if (this.wasRemoved(number)) return 'removed';
    return moment ? 'live' : 'unknown';
  }

  numberOfCard(message: string): number | undefined {
    return this.#numberOfCard.get(message);
  }

  numberOfReply(id: string): number | undefined {
    return this.#numberOfReply.get(id);
  }

  /** Films that the community added, except those merged into the catalogue. The same array until one changes. */
  get films(): readonly CommunityFilm[] {
    return this.#ownFilms.unmerged;
  }

  /** The same without some; the same array for the same ones. */
  filmsWithout(isHidden: (film: CommunityFilm) => boolean): readonly CommunityFilm[] {
    return this.#ownFilms.unmergedWithout(isHidden);
  }

  /** Those merged into the catalogue: they still help to recognise a film. */
  get merged(): readonly CommunityFilm[] {
    return this.#ownFilms.merged;
  }

  film(id: string): CommunityFilm | undefined {
    return this.#ownFilms.film(id);
  }

  /** The current id of a film: another one if it was merged. */
  currentFilmId(film: string): string {
    return this.#ownFilms.currentFilmId(film);
  }

  /** What the community chose for that setting, as it is stored. */
  setting(name: string): unknown {
    return this.#chosen.setting(name);
  }

  /** What a person chose for themselves, as it is stored. */
  ownChoices(user: string): PersonRecord['values'] {
    return this.#chosen.own(user);
  }

  /** Those who chose something for that setting. */
  peopleWith(setting: string): readonly string[] {
    return this.#chosen.peopleWith(setting);
  }

  // ——— Changes: for `community.ts` ———

  /** Reserves a number: something is kept under it, readable or not. */
  reserve(number: number): void {
    this.#lastNumber = Math.max(this.#lastNumber, number);
  }

  /** @param number the moment's own, unless it is kept under another */
  putMoment(moment: Moment, number = moment.number): void {
    const kept = compactMoment(moment, number, this.#shared);
    const entry = this.#entry(kept.number);
    if (entry.moment) {
      this.#heapBytes += textBytes(kept.text) - textBytes(entry.moment.text);
      if (this.#live.delete(entry.moment) === 'films') this.#momentFilms = undefined;
      this.#contentNotes.delete(entry.moment.film);
    } else this.#heapBytes += HEAP_BYTES.moment + textBytes(kept.text);
    entry.moment = kept;
    if (kept.editedAt !== undefined) this.#edited.add(kept.number);
    this.#numberOfOrigin.set(kept.origin, kept.number);
    this.#settle(entry);
  }

  putRemoval(number: number, removal: Removal): void {
    const entry = this.#entry(number);
    entry.removal = { ...removal, by: this.#shared.person(removal.by) };
    this.#settle(entry);
  }

  /** Nothing is left of the moment but its removal, and its cards until they are taken down. */
  eraseMoment(number: number): void {
    const entry = this.#entries.get(number);
    if (!entry) return;
    for (const { id } of itemsOf(entry.replies)) this.dropReply(number, id);
    for (const user of givers(entry.goosebumps)) {
      this.dropGoosebump(number, user, 'button');
      this.dropGoosebump(number, user, 'goose');
    }
    const { moment } = entry;
    if (!moment) return;
    const shares = this.#erasedShares.get(moment.author.id) ?? [];
    this.#erasedShares.set(moment.author.id, [...shares, moment.sharedAt]);
    this.#heapBytes -= HEAP_BYTES.moment + textBytes(moment.text);
    this.#edited.delete(number);
    this.#numberOfOrigin.delete(moment.origin);
    entry.hidden = true;
    this.#settle(entry);
    entry.moment = undefined;
  }

  putVerdict(number: number, verdict: Verdict): void {
    this.reports.putVerdict(number, verdict);
    const entry = this.#entry(number);
    const held = verdict.outcome === 'hidden';
    if (entry.held === held) return;
    entry.held = held;
    this.#settle(entry);
  }

  /** The moment is back, as it was. */
  dropRemoval(number: number): void {
    const entry = this.#entries.get(number);
    if (!entry) return;
    entry.removal = undefined;
    this.#settle(entry);
  }

  hide(number: number): void {
    const entry = this.#entry(number);
    entry.hidden = true;
    this.#settle(entry);
  }

  /** @param at milliseconds since 1970 */
  putGoosebump(number: number, user: string, way: GoosebumpWay, at: number): void {
    const entry = this.#entry(number);
    const ways = waysOf(entry.goosebumps, user);
    if (ways === undefined) this.goosebumpLog.add(user, number, at);
    this.#changeWays(entry, user, ways, plusWay(ways, way));
    this.#count(number, entry);
  }

  dropGoosebump(number: number, user: string, way: GoosebumpWay): void {
    const entry = this.#entries.get(number);
    const ways = entry && waysOf(entry.goosebumps, user);
    if (!entry || !ways) return;
    const left = minusWay(ways, way);
    if (left === undefined) this.goosebumpLog.drop(user, number);
    this.#changeWays(entry, user, ways, left);
    this.#count(number, entry);
  }

  putReply(number: number, reply: KeptReply): void {
    const entry = this.#entry(number);
    const kept = compactReply(reply, this.#shared);
    const { id, text } = kept;
    const known =
      this.#numberOfReply.get(id) === number
        ? itemsOf(entry.replies).find((one) => one.id === id)
        : undefined;
    entry.replies = known ? withAnother(entry.replies, known, kept) : withOneMore(entry.replies, kept);
    this.#heapBytes += textBytes(text) - textBytes(known?.text ?? '');
    for (const follower of this.#followers) follower.replyPut?.(number, kept);
    if (known) return;
    this.#numberOfReply.set(kept.id, number);
    this.replyLog.add(kept.author.id, number, kept.at);
    this.#count(number, entry);
    this.#heapBytes += HEAP_BYTES.reply;
  }

  dropReply(number: number, id: string): void {
    const entry = this.#entries.get(number);
    const dropped = itemsOf(entry?.replies).find((reply) => reply.id === id);
    if (!entry || !dropped) return;
    entry.replies = without(entry.replies, dropped);
    this.#numberOfReply.delete(id);
    this.replyLog.drop(dropped.author.id, number);
    this.#count(number, entry);
    this.#heapBytes -= HEAP_BYTES.reply + textBytes(dropped.text);
    for (const follower of this.#followers) follower.replyDropped?.(number, id);
  }

  putCard(number: number, card: KeptCard): void {
    const entry = this.#entry(number);
    const kept = compactCard(card, this.#shared);
    const { message } = kept;
    const known =
      this.#numberOfCard.get(message) === number
        ? itemsOf(entry.cards).find((one) => one.message === message)
        : undefined;
    entry.cards = known ? withAnother(entry.cards, known, kept) : withOneMore(entry.cards, kept);
    if (known) return;
    this.#numberOfCard.set(kept.message, number);
    this.#heapBytes += HEAP_BYTES.card;
  }

  dropCard(number: number, message: string): void {
    const entry = this.#entries.get(number);
    const dropped = itemsOf(entry?.cards).find((card) => card.message === message);
    if (!entry || !dropped) return;
    entry.cards = without(entry.cards, dropped);
    this.#numberOfCard.delete(message);
    this.#heapBytes -= HEAP_BYTES.card;
  }

  putFilm(film: CommunityFilm): void {
    if (!this.#ownFilms.film(film.id)) this.#heapBytes += HEAP_BYTES.film;
    this.#ownFilms.put(film);
    this.#momentFilms = undefined;
    for (const follower of this.#followers) follower.filmChanged?.(film.id);
  }

  putMerge(film: string, merge: FilmMerge): void {
    this.#ownFilms.putMerge(film, merge);
    this.#momentFilms = undefined;
    for (const follower of this.#followers) follower.filmChanged?.(film);
  }

  dropMerge(film: string): void {
    this.#ownFilms.dropMerge(film);
    this.#momentFilms = undefined;
    for (const follower of this.#followers) follower.filmChanged?.(film);
  }

  /** @param value `undefined` if nothing is chosen any more */
  putSetting(name: string, value: unknown): void {
    this.#chosen.putSetting(name, value);
  }

  /** Replaces all that a person chose. */
  putOwnChoices(user: string, values: PersonRecord['values']): void {
    const before = this.#keepsAll(user);
    this.#heapBytes += HEAP_BYTES.person * this.#chosen.putOwn(user, values);
    if (this.#keepsAll(user) === before) return;
    for (const number of this.#live.ownOf(user, this.namesOf(user)))
      this.table.keep(number, this.stays(number));
  }

  /** Whether that moment alone stays where it was told. */
  putQuiet(number: number, isQuiet: boolean): void {
    if (isQuiet) this.spread.quiet.add(number);
    else this.spread.quiet.delete(number);
    this.table.keep(number, this.stays(number));
  }

  #keepsAll(user: string): boolean {
    return this.ownChoices(user)[STAYS.name] === true;
  }

  #entry(number: number): Entry {
    const known = this.#entries.get(number);
    if (known) return known;
    const entry: Entry = {
      moment: undefined,
      removal: undefined,
      hidden: false,
      held: false,
      goosebumps: NONE,
      replies: undefined,
      cards: undefined,
    };
    this.#entries.set(number, entry);
    this.reserve(number);
    return entry;
  }

  #changeWays(entry: Entry, user: string, before?: GoosebumpWays, after?: GoosebumpWays): void {
    if (before === after) return;
    if (before !== undefined) {
      entry.goosebumps = withoutEntry(entry.goosebumps, entryOf(user, before));
      this.#heapBytes -= HEAP_BYTES.goosebump;
    }
    if (after !== undefined) {
      entry.goosebumps = withEntry(entry.goosebumps, this.#shared.id(entryOf(user, after)));
      this.#heapBytes += HEAP_BYTES.goosebump;
    }
  }

  /** Adds a live moment to the lists, and takes any other off them. */
  #settle(entry: Entry): void {
    if (!entry.moment) return;
    this.#contentNotes.delete(entry.moment.film);
    const changed = lives(entry) ? this.#live.add(entry.moment) : this.#live.delete(entry.moment);
    if (changed === 'films') this.#momentFilms = undefined;
    const { number } = entry.moment;
    if (lives(entry)) {
      this.table.put(entry.moment);
      this.table.keep(number, this.stays(number));
      for (const follower of this.#followers) follower.momentPut(number);
    } else {
      this.table.delete(number);
      for (const follower of this.#followers) follower.momentGone?.(number);
    }
  }

  #count(number: number, { goosebumps, replies }: Entry): void {
    this.table.count(number, { goosebumps: countOf(goosebumps), replies: countOfFew(replies) });
  }
}
