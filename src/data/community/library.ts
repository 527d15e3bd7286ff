import type { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import type { KeptCard, KeptReply, LiveMoment, Moment, Removal } from '../../domain/moment.ts';

/** Everything that is known of one moment. */
interface Entry {
  moment?: Moment;
  removal?: Removal;
  /** Removed, though the record that says so can't be read. */
  hidden?: true;
  readonly goosebumps: Set<string>;
  readonly replies: Map<string, KeptReply>;
  readonly cards: Map<string, KeptCard>;
}

function lives(entry: Entry): entry is Entry & { moment: Moment } {
  return entry.moment !== undefined && entry.removal === undefined && !entry.hidden;
}

/**
 * The read model of one community: every list, count and look-up is answered from it, without the disk.
 * It changes only through the function that writes (`community.ts`), after the write is on the disk.
 */
export class Library {
  readonly #entries = new Map<number, Entry>();
  readonly #films = new Map<string, CommunityFilm>();
  readonly #merges = new Map<string, FilmMerge>();
  readonly #numberOfCard = new Map<string, number>();
  readonly #numberOfReply = new Map<string, number>();
  readonly #origins = new Set<string>();
  /** The numbers of live moments, oldest first. */
  #live: number[] = [];
  #lastNumber = 0;
  /** One array as long as nothing changes, so that what is made of it can be kept beside it. */
  #listed: readonly CommunityFilm[] | undefined;

  // ——— Look-ups ———

  moment(number: number): LiveMoment | undefined {
    const entry = this.#entries.get(number);
    if (!entry || !lives(entry)) return undefined;
    return { moment: entry.moment, goosebumps: entry.goosebumps.size, replies: entry.replies.size };
  }

  /** Whether a moment of that number was there once, and was removed. */
  wasRemoved(number: number): boolean {
    const entry = this.#entries.get(number);
    return entry !== undefined && (entry.removal !== undefined || entry.hidden === true);
  }

  get count(): number {
    return this.#live.length;
  }

  /** The number that the next moment gets: no number is ever given twice, removed or unreadable ones included. */
  get nextNumber(): number {
    return this.#lastNumber + 1;
  }

  /** Whether a moment came of that draft, removed or not. */
  hasOrigin(origin: string): boolean {
    return this.#origins.has(origin);
  }

  /** Live moments, newest first. */
  *newest(): Generator<LiveMoment> {
    for (let index = this.#live.length - 1; index >= 0; index -= 1) {
      const live = this.moment(this.#live[index] ?? 0);
      if (live) yield live;
    }
  }

  /** The nearest live moment that is newer (or older) than that number, whether that one still lives or not. */
  beside(number: number, direction: 'newer' | 'older'): LiveMoment | undefined {
    const index = this.#position(number);
    const isLive = this.#live[index] === number;
    const found = direction === 'older' ? index - 1 : isLive ? index + 1 : index;
    return this.moment(this.#live[found] ?? 0);
  }

  /** 1 for the newest. */
  rank(number: number): number {
    return this.#live.length - this.#position(number);
  }

  /**
   * Any live moment but those, or any at all where nothing else is left.
   * @param random as `Math.random`
   */
  random(random: () => number, except: ReadonlySet<number>): LiveMoment | undefined {
    const fresh = this.#live.filter((number) => !except.has(number));
    const pool = fresh.length > 0 ? fresh : this.#live;
    return this.moment(pool[Math.floor(random() * pool.length)] ?? 0);
  }

  hasGoosebump(number: number, user: string): boolean {
    return this.#entries.get(number)?.goosebumps.has(user) ?? false;
  }

  /** Oldest first: a reply's id is a snowflake, which rises with time. */
  replies(number: number): readonly KeptReply[] {
    const replies = [...(this.#entries.get(number)?.replies.values() ?? [])];
    return replies.sort((one, other) => one.at - other.at || one.id.localeCompare(other.id));
  }

  cards(number: number): readonly KeptCard[] {
    return [...(this.#entries.get(number)?.cards.values() ?? [])];
  }

  numberOfCard(message: string): number | undefined {
    return this.#numberOfCard.get(message);
  }

  numberOfReply(id: string): number | undefined {
    return this.#numberOfReply.get(id);
  }

  /** Films that the community added itself, but for those that were merged into the catalogue's. */
  get films(): readonly CommunityFilm[] {
    this.#listed ??= [...this.#films.values()].filter(({ id }) => !this.#merges.has(id));
    return this.#listed;
  }

  /** Those that were merged into the catalogue's: what was known of them still tells which film is meant. */
  get merged(): readonly CommunityFilm[] {
    return [...this.#merges.keys()].flatMap((id) => this.#films.get(id) ?? []);
  }

  film(id: string): CommunityFilm | undefined {
    return this.#films.get(id);
  }

  /** The id of the film that is meant: another one where that film was merged. */
  meant(film: string): string {
    return this.#merges.get(film)?.into ?? film;
  }

  // ——— Changes: for `community.ts` ———

  /** Holds a number back: something is kept under it, readable or not. */
  reserve(number: number): void {
    this.#lastNumber = Math.max(this.#lastNumber, number);
  }

  putMoment(moment: Moment): void {
    this.#entry(moment.number).moment = moment;
    this.#origins.add(moment.origin);
    this.#settle(moment.number);
  }

  putRemoval(number: number, removal: Removal): void {
    this.#entry(number).removal = removal;
    this.#settle(number);
  }

  hide(number: number): void {
    this.#entry(number).hidden = true;
    this.#settle(number);
  }

  putGoosebump(number: number, user: string): void {
    this.#entry(number).goosebumps.add(user);
  }

  dropGoosebump(number: number, user: string): void {
    this.#entry(number).goosebumps.delete(user);
  }

  putReply(number: number, reply: KeptReply): void {
    this.#entry(number).replies.set(reply.id, reply);
    this.#numberOfReply.set(reply.id, number);
  }

  dropReply(number: number, id: string): void {
    this.#entry(number).replies.delete(id);
    this.#numberOfReply.delete(id);
  }

  putCard(number: number, card: KeptCard): void {
    this.#entry(number).cards.set(card.message, card);
    this.#numberOfCard.set(card.message, number);
  }

  dropCard(number: number, message: string): void {
    this.#entry(number).cards.delete(message);
    this.#numberOfCard.delete(message);
  }

  putFilm(film: CommunityFilm): void {
    this.#films.set(film.id, film);
    this.#listed = undefined;
  }

  putMerge(film: string, merge: FilmMerge): void {
    this.#merges.set(film, merge);
    this.#listed = undefined;
  }

  dropMerge(film: string): void {
    this.#merges.delete(film);
    this.#listed = undefined;
  }

  #entry(number: number): Entry {
    const known = this.#entries.get(number);
    if (known) return known;
    const entry: Entry = { goosebumps: new Set(), replies: new Map(), cards: new Map() };
    this.#entries.set(number, entry);
    this.reserve(number);
    return entry;
  }

  /** Puts the number into the row of live ones, or takes it out. */
  #settle(number: number): void {
    const index = this.#position(number);
    const listed = this.#live[index] === number;
    const wanted = lives(this.#entry(number));
    if (wanted && !listed) this.#live.splice(index, 0, number);
    if (!wanted && listed) this.#live.splice(index, 1);
  }

  /** Where the number stands in the row of live ones, or would stand. */
  #position(number: number): number {
    let low = 0;
    let high = this.#live.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#live[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
