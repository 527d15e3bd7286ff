import type { CommunityFilm } from '../../domain/community-film.ts';
import type { ContentNote, KeptReply, LiveMoment, ShownAuthor } from '../../domain/moment.ts';
import { EVERY_MOMENT, type MomentQuery, MS_PER_DAY } from '../../domain/moment-query.ts';
import { type Audience, NOTHING_HIDDEN, type Place } from '../../domain/place.ts';
import type { FoldedTexts } from '../../search/words/folded-texts.ts';
import type { Library } from './library.ts';
import { type MomentFilter, matchMoments } from './match-moments.ts';
import type { MomentLists } from './moment-lists.ts';
import { aboveGround, heightsIn } from './moment-order.ts';
import { MomentSelection } from './moment-selection.ts';
import type { MomentTallies } from './moment-table.ts';
import { type MomentTotals, totalsOf } from './moment-totals.ts';
import { besideIn, countIn, type Lists, largestFirst, randomIn, rankIn } from './sorted-numbers.ts';

/** Moments and goosebumps through the times that were asked for. */
export interface MomentCourse {
  /** For each time, how many moments were told. */
  readonly told: readonly number[];
  /** For each time, how many goosebumps were given. */
  readonly felt: readonly number[];
  /** For each moment, by its number, how many were given to it in all of the times. */
  readonly feltOf: Uint32Array;
}

/**
 * The moments that an audience may read. Every list, count and look-up for people goes through it, so that a moment shows
 * only where it may. What they may not read looks as if it had never existed.
 */
export class VisibleMoments {
  readonly #library: Library;
  readonly #live: MomentLists;
  readonly #audience: Audience;
  readonly #verdicts = new Map<Place, boolean>();
  #visible: { readonly lists: Lists; readonly isAll: boolean; readonly at: number } | undefined;

  constructor(library: Library, live: MomentLists, audience: Audience) {
    this.#library = library;
    this.#live = live;
    this.#audience = audience;
  }

  moment(number: number): LiveMoment | undefined {
    const live = this.#library.moment(number);
    return live && this.#mayRead(live.moment.place) ? live : undefined;
  }

  /** Whether a moment with that number existed and was removed. */
  wasRemoved(number: number): boolean {
    if (!this.#library.wasRemoved(number)) return false;
    const place = this.#library.placeOf(number);
    return place ? this.#mayRead(place) : this.#audience === NOTHING_HIDDEN;
  }

  get count(): number {
    return countIn(this.#read().lists);
  }

  /**
   * Those that fit a query, in its order.
   * @param filter the query with its films looked up
   * @param now milliseconds since 1970
   */
  select(
    filter: MomentFilter,
    order: Pick<MomentQuery, 'order' | 'period' | 'seed'>,
    now: number,
  ): MomentSelection {
    const numbers = this.#matching(filter);
    const heights = heightsIn(this.#library, order, now);
    // The top of a time is made of what was felt in it.
    const felt = order.period !== undefined && heights ? aboveGround(numbers, heights) : numbers;
    // A number is shuffled whatever is known about it.
    return new MomentSelection(
      felt,
      heights,
      order.order === 'shuffled' ? undefined : (number) => this.#mayReadNumber(number),
    );
  }

  /** How many of them have each country of an author, language, and film id. */
  tallies(): MomentTallies {
    return this.#library.table.talliesOf(this.#matching(EVERY_MOMENT));
  }

  /** An object that stays the same until a moment changes, to keep by it what is found about all; `undefined` if some are hidden. */
  get unchanged(): object | undefined {
    return this.#read().isAll ? this.#library.table.live : undefined;
  }

  /** Those told in a time, in numbers; all by default. */
  totals(time: Pick<MomentFilter, 'from' | 'to'> = {}): MomentTotals {
    const numbers = this.#matching({ ...EVERY_MOMENT, ...time });
    const marks = this.marksOf([...numbers]);
    const pseudonyms = new Set<string>();
    for (const number of this.#library.unnamed) {
      const name = marks[number] === 1 && this.#library.moment(number)?.moment.pseudonym?.name;
      if (name) pseudonyms.add(name);
    }
    return totalsOf(this.#library.table, numbers, pseudonyms);
  }

  /**
   * How often they were told and felt in each of some times that follow each other.
   * @param bounds where each begins, in milliseconds since 1970, and where the last ends
   */
  courseOf(bounds: readonly number[]): MomentCourse {
    const marks = this.marks();
    const { table, goosebumpLog } = this.#library;
    const told = bounds.slice(1).map((end, at) => {
      const begin = bounds[at] ?? end;
      return this.#matching({
        ...EVERY_MOMENT,
        from: Math.floor(begin / MS_PER_DAY),
        to: Math.floor(end / MS_PER_DAY) - 1,
      }).length;
    });
    return { told, ...goosebumpLog.courseOf(bounds, marks, table.last) };
  }

  /** For each number up to the last one, whether it is one of theirs: 1 or 0. */
  marks(): Uint8Array {
    const marks = new Uint8Array(this.#library.nextNumber);
    const numbers = this.#matching(EVERY_MOMENT);
    for (let at = 0; at < numbers.length; at += 1) marks[numbers[at] ?? 0] = 1;
    return marks;
  }

  /** The same for some numbers. */
  marksOf(numbers: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.#library.nextNumber);
    for (const number of numbers) marks[number] = 1;
    return marks;
  }

  #matching(filter: MomentFilter): Uint32Array {
    const readable = this.#read().isAll ? undefined : (place: Place) => this.#mayRead(place);
    return matchMoments(this.#library, filter, readable);
  }

  newest(): Generator<LiveMoment> {
    return this.moments(largestFirst(this.#read().lists));
  }

  /** Those among the numbers, in the same order. */
  *moments(numbers: Iterable<number>): Generator<LiveMoment> {
    for (const number of numbers) {
      const live = this.moment(number);
      if (live) yield live;
    }
  }

  /**
   * The one with that number, which is most likely meant, and those whose number begins with those digits, newest first.
   * @param numbers the only ones to consider, newest first
   */
  *numberedLike(digits: string, numbers?: readonly number[]): Generator<LiveMoment> {
    const exact = Number(digits);
    if (String(exact) === digits && (numbers?.includes(exact) ?? true)) yield* this.moments([exact]);
    const like = numbers
      ? numbers.filter((number) => String(number).startsWith(digits))
      : this.#live.startingWith(digits);
    for (const live of this.moments(like)) if (live.moment.number !== exact) yield live;
  }

  /** The numbers of those kept under any of those film ids, newest first. */
  numbersAbout(films: readonly string[]): readonly number[] {
    return this.#readable(this.#live.about(films));
  }

  /** How many those are; sooner than by their list, which is sorted. */
  countAbout(films: readonly string[]): number {
    if (this.#read().isAll) return this.#live.countAbout(films);
    return this.numbersAbout(films).length;
  }

  /** What those warn of, with the number of moments. */
  contentNotesAbout(films: readonly string[]): ReadonlyMap<ContentNote, number> {
    const counts = new Map<ContentNote, number>();
    const add = (note: ContentNote, count: number) => counts.set(note, (counts.get(note) ?? 0) + count);
    if (this.#read().isAll) {
      for (const film of films) {
        for (const [note, count] of this.#library.contentNotesAbout(film)) add(note, count);
      }
      return counts;
    }
    for (const { moment } of this.moments(this.#live.about(films))) {
      for (const note of moment.contentNotes) add(note, 1);
    }
    return counts;
  }

  /** The numbers of those that a person shared under any name of theirs, newest first. */
  numbersBy(user: string): readonly number[] {
    return this.numbersByAuthors(this.#library.namesOf(user));
  }

  /** The same, with those that they told without their name: only for what that person alone is shown. */
  ownNumbersOf(user: string): readonly number[] {
    return this.#readable(this.#live.ownOf(user, this.#library.namesOf(user)));
  }

  /** The numbers of those by some of `authors`, newest first. */
  numbersByAuthors(authors: readonly ShownAuthor[]): readonly number[] {
    return this.#readable(this.#live.by(authors));
  }

  /** The film ids of all moments, readable or not: for look-ups that end in a list here. */
  get momentFilms(): readonly string[] {
    return this.#library.momentFilms;
  }

  /** The folded names of everybody who has had a moment, for the same purpose: one object for each name of a person. */
  get authorNames(): FoldedTexts<ShownAuthor> {
    return this.#live.authorNames;
  }

  /** All moments, for the same purpose. */
  get unfiltered(): VisibleMoments {
    return this.#library.all;
  }

  /** Whether it is hidden until moderators decide about reports. */
  isHeld(number: number): boolean {
    return this.#library.isHeld(number) && this.#mayReadNumber(number);
  }

  /** The nearest one that is newer (or older) than that number. */
  beside(number: number, direction: 'newer' | 'older'): LiveMoment | undefined {
    const found = besideIn(this.#read().lists, number, direction === 'newer' ? 'larger' : 'smaller');
    return found === undefined ? undefined : this.moment(found);
  }

  /** Position among them; 1 is the newest. */
  rank(number: number): number {
    return rankIn(this.#read().lists, number);
  }

  /**
   * A random one other than those, or any if there is no other.
   * @param random as `Math.random`
   */
  random(random: () => number, except: ReadonlySet<number>): LiveMoment | undefined {
    const found = randomIn(this.#read().lists, random, except);
    return found === undefined ? undefined : this.moment(found);
  }

  /** Oldest first. */
  replies(number: number): readonly KeptReply[] {
    return this.moment(number) ? this.#library.replies(number) : [];
  }

  /**
   * Films that the community added, as far as they show here, except those merged into the catalogue. The same array until
   * one changes.
   */
  get films(): readonly CommunityFilm[] {
    return this.#library.filmsWithout((film) => this.#isHidden(film));
  }

  get merged(): readonly CommunityFilm[] {
    return this.#library.merged;
  }

  film(id: string): CommunityFilm | undefined {
    const film = this.#library.film(id);
    return film && !this.#isHidden(film) ? film : undefined;
  }

  currentFilmId(film: string): string {
    return this.#library.currentFilmId(film);
  }

  /** A film shows where it was added, and wherever a moment about it shows. */
  #isHidden({ id, place }: CommunityFilm): boolean {
    if (this.#audience === NOTHING_HIDDEN || (place && this.#mayRead(place))) return false;
    return !this.#live.about([id]).some((number) => this.moment(number));
  }

  #readable(numbers: readonly number[]): readonly number[] {
    if (this.#read().isAll) return numbers;
    return numbers.filter((number) => this.moment(number));
  }

  /**
   * Most audiences may read all there is: then nothing needs to be merged or filtered. A moment may be shared in another place
   * while an answer is made.
   */
  #read(): { readonly lists: Lists; readonly isAll: boolean } {
    const at = this.#live.placeChanges;
    if (this.#visible?.at === at) return this.#visible;
    const places = [...this.#live.places];
    const readable = places.filter((place) => this.#mayRead(place));
    const isAll = readable.length === places.length;
    this.#visible = {
      at,
      isAll,
      lists: isAll ? [this.#live.all] : readable.map((place) => this.#live.in(place)),
    };
    return this.#visible;
  }

  /** Removed or not. */
  #mayReadNumber(number: number): boolean {
    const place = this.#library.placeOf(number);
    return place !== undefined && this.#mayRead(place);
  }

  #mayRead(place: Place): boolean {
    const known = this.#verdicts.get(place);
    if (known !== undefined) return known;
    const verdict = this.#audience.mayRead(place);
    this.#verdicts.set(place, verdict);
    return verdict;
  }
}
