import { CONTENT_NOTES, type LiveMoment, MOODS, type Moment } from '../../domain/moment.ts';
import { MS_PER_DAY } from '../../domain/moment-query.ts';
import type { Place } from '../../domain/place.ts';
import type { Tally } from '../../domain/tally.ts';
import { Ordinals } from './ordinals.ts';

const FIRST_ROOM = 64;

/** How many moments have each country of an author, language, and film id. */
export type MomentTallies = Readonly<Record<'country' | 'language' | 'film', Tally>>;

/** In the column of flags. */
export const HAS = { picture: 1, video: 2 } as const;

/**
 * What queries ask of live moments, in columns of numbers: a query looks at a hundred thousand in less than a millisecond. The
 * row is the moment's number. Texts and names are numbered; 0 stands for none.
 */
export class MomentTable {
  readonly filmIds = new Ordinals<string>();
  readonly authorIds = new Ordinals<string>();
  readonly places = new Ordinals<Place>();
  readonly countries = new Ordinals<string>();
  readonly languages = new Ordinals<string>();
  /** 0 for a number without a live moment. */
  film = new Uint32Array(FIRST_ROOM);
  /** 0 for one that was told without a name: no query finds it by its author. */
  author = new Uint32Array(FIRST_ROOM);
  place = new Uint32Array(FIRST_ROOM);
  country = new Uint16Array(FIRST_ROOM);
  language = new Uint16Array(FIRST_ROOM);
  /** Bit n for the nth mood, or content note. */
  moods = new Uint16Array(FIRST_ROOM);
  notes = new Uint16Array(FIRST_ROOM);
  flags = new Uint8Array(FIRST_ROOM);
  /** Days since 1970. */
  day = new Uint16Array(FIRST_ROOM);
  goosebumps = new Uint32Array(FIRST_ROOM);
  replies = new Uint32Array(FIRST_ROOM);
  /** 1 for one that stays where it was told. */
  stays = new Uint8Array(FIRST_ROOM);
  #last = 0;
  #staying = 0;
  #live: Uint32Array | undefined;

  /** The largest number that has had a live moment. */
  get last(): number {
    return this.#last;
  }

  /** Whether any stays where it was told: most communities have none. */
  get hasStaying(): boolean {
    return this.#staying > 0;
  }

  /** The numbers of the live moments, newest first. The same until there is another one, or one is no longer what it was. */
  get live(): Uint32Array {
    this.#live ??= this.#collectLive();
    return this.#live;
  }

  /** How many of some moments have each country of an author, language, and film id. */
  talliesOf(numbers: Uint32Array): MomentTallies {
    return {
      country: tallyOf(numbers, this.country, this.countries.values),
      language: tallyOf(numbers, this.language, this.languages.values),
      film: tallyOf(numbers, this.film, this.filmIds.values),
    };
  }

  put(moment: Moment): void {
    const { number, film, author, pseudonym, place, country, moods, contentNotes } = moment;
    const { picture, video, sharedAt, language } = moment;
    this.#makeRoom(number);
    this.#live = undefined;
    this.film[number] = this.filmIds.of(film);
    this.author[number] = pseudonym ? 0 : this.authorIds.of(author.id);
    this.place[number] = this.places.of(place);
    this.country[number] = country === undefined ? 0 : this.countries.of(country);
    this.language[number] = language === undefined ? 0 : this.languages.of(language);
    this.moods[number] = bitsOf(MOODS, moods);
    this.notes[number] = bitsOf(CONTENT_NOTES, contentNotes);
    this.flags[number] = (picture ? HAS.picture : 0) | (video === undefined ? 0 : HAS.video);
    this.day[number] = Math.floor(sharedAt / MS_PER_DAY);
  }

  count(number: number, { goosebumps, replies }: Pick<LiveMoment, 'goosebumps' | 'replies'>): void {
    this.#makeRoom(number);
    this.goosebumps[number] = goosebumps;
    this.replies[number] = replies;
  }

  keep(number: number, stays: boolean): void {
    this.#makeRoom(number);
    const value = stays ? 1 : 0;
    this.#staying += value - (this.stays[number] ?? 0);
    this.stays[number] = value;
  }

  delete(number: number): void {
    if (!this.film[number]) return;
    this.#live = undefined;
    this.film[number] = 0;
  }

  #collectLive(): Uint32Array {
    const found = new Uint32Array(this.#last);
    let count = 0;
    for (let number = this.#last; number > 0; number -= 1) {
      found[count] = number;
      count += this.film[number] === 0 ? 0 : 1;
    }
    return found.slice(0, count);
  }

  #makeRoom(number: number): void {
    this.#last = Math.max(this.#last, number);
    if (number < this.film.length) return;
    const room = Math.max(number + 1, this.film.length * 2);
    this.film = grown(this.film, new Uint32Array(room));
    this.author = grown(this.author, new Uint32Array(room));
    this.place = grown(this.place, new Uint32Array(room));
    this.country = grown(this.country, new Uint16Array(room));
    this.language = grown(this.language, new Uint16Array(room));
    this.moods = grown(this.moods, new Uint16Array(room));
    this.notes = grown(this.notes, new Uint16Array(room));
    this.flags = grown(this.flags, new Uint8Array(room));
    this.day = grown(this.day, new Uint16Array(room));
    this.goosebumps = grown(this.goosebumps, new Uint32Array(room));
    this.replies = grown(this.replies, new Uint32Array(room));
    this.stays = grown(this.stays, new Uint8Array(room));
  }
}

/**
 * How many moments have each value.
 * @param column which value each moment has, by its number: 1 for the first
 */
function tallyOf(numbers: Uint32Array, column: Uint16Array | Uint32Array, values: readonly string[]): Tally {
  const counts = new Uint32Array(values.length + 1);
  // An iterator would take many times as long.
  for (let at = 0; at < numbers.length; at += 1) {
    const value = column[numbers[at] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const found = new Map<string, number>();
  for (const [at, value] of values.entries()) {
    const count = counts[at + 1] ?? 0;
    if (count > 0) found.set(value, count);
  }
  return found;
}

/** A bit for each of the list that was chosen, the lowest for the first. */
export function bitsOf(list: readonly string[], chosen: readonly string[]): number {
  let bits = 0;
  for (const one of chosen) bits |= 1 << list.indexOf(one);
  return bits;
}

function grown<A extends Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  from: A,
  to: A,
): A {
  to.set(from);
  return to;
}
