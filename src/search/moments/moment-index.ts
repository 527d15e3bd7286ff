import { typosInTitle } from '../words/typos.ts';
import { nearTerms, QUALITY, visitBeginnings, visitWholeMatches } from './match.ts';
import { NamedTexts } from './named-texts.ts';
import { type QueryPart, readQuery } from './query.ts';
import type { Segment } from './segment.ts';
import { PLACE, PLEASING, type Ranked, Tally } from './tally.ts';
import { TextSegments } from './text-segments.ts';

/** What else the index asks about moments. */
export interface KnownMoments<Film, Author> {
  /** The numbers of the moments of a film. */
  ofFilm(film: Film): readonly number[];
  byAuthor(author: Author): readonly number[];
  /** How many goosebumps each has, by number. */
  readonly goosebumps: Uint32Array;
}

/** A word is common if one in so many moments has it, and more of them than anybody reads. */
const COMMON = 10;
const MANY = 1_000;

/** Letters of a beginning: most moments have a word that begins with some letter. */
const MIN_BEGINNING = 2;

/** How many doublings of goosebumps count as much as being the newest rather than the oldest. */
const DOUBLINGS = 8;

export interface FoundMoments extends Ranked {
  /** What they were searched for: a mistyped word is replaced by those that it may be. */
  readonly meant: readonly QueryPart[];
  /** Whether every word is somewhere as it was typed. */
  readonly isKnown: boolean;
}

interface Counting {
  readonly tally: Tally;
  readonly texts: readonly Segment[];
  readonly last: number;
}

/** The words of all moments of a community: of their stories and replies, of the titles of their films, and of their authors. */
export class MomentIndex<Film, Author> {
  /** The owner is the number of the moment; the tag tells its story and replies apart. */
  readonly texts = new TextSegments();
  readonly films = new NamedTexts<Film>();
  readonly authors = new NamedTexts<Author>();
  readonly #known: KnownMoments<Film, Author>;

  constructor(known: KnownMoments<Film, Author>) {
    this.#known = known;
  }

  /** In bytes, about. */
  get bytes(): number {
    return this.texts.bytes + this.films.bytes + this.authors.bytes;
  }

  /** What `tidy` of any part has to do. */
  *tidy(): Generator<void> {
    yield* this.films.tidy();
    yield* this.authors.tidy();
    yield* this.texts.tidy();
  }

  get isUntidy(): boolean {
    return this.texts.isUntidy || this.films.isUntidy || this.authors.isUntidy;
  }

  /**
   * The moments that have what was typed, the best first.
   * @param among for each number of a moment, whether it may be found: 1 or 0. What others say makes no difference
   * @param more texts that are not in the index yet
   */
  find(typed: string, among: Uint8Array, more: readonly Segment[] = []): FoundMoments {
    const texts = [...this.texts.all, ...more];
    const tally = new Tally(among);
    const last = among.length - 1;
    const counting = { tally, texts, last };
    let isKnown = true;
    const meant = readQuery(typed, MIN_BEGINNING).flatMap((part) => {
      tally.begin();
      this.#count(counting, part);
      const isHere = tally.count > 0;
      const near = isHere ? [] : this.#countNear(counting, part);
      tally.end();
      isKnown &&= isHere;
      return isHere ? [part] : near;
    });
    return { meant, isKnown, ...tally.ranked(last, this.#pleasing(last)) };
  }

  /** The rank of a moment among those that match as well: new ones and much felt ones first. */
  #pleasing(last: number): (number: number) => number {
    const { goosebumps } = this.#known;
    const half = (PLEASING - 1) / 2;
    return (number) =>
      ((FELT[Math.min(goosebumps[number] ?? 0, MOST)] ?? 0) * half + (number / last) * half) | 0;
  }

  /**
   * @param as what each match counts as, however good it is
   * @returns whether any moment that may be found has the part
   */
  #count({ tally, texts, last }: Counting, part: QueryPart, as?: number): boolean {
    let isHere = false;
    const add = (number: number, place: number, quality: number) => {
      if (tally.add(number, place, as ?? quality)) isHere = true;
    };
    this.films.visit(part, (film, quality) => {
      for (const number of this.#known.ofFilm(film)) add(number, PLACE.title, quality);
    });
    this.authors.visit(part, (author, quality) => {
      for (const number of this.#known.byAuthor(author)) add(number, PLACE.person, quality);
    });
    const addText = (number: number, quality: number) => add(number, PLACE.text, quality);
    visitWholeMatches(texts, part, addText);
    // Nobody means what begins with a word like “the”, and it would be much.
    if (tally.count < Math.max(MANY, last / COMMON)) visitBeginnings(texts, part, addText);
    return isHere;
  }

  /** Counts the words that one which is nowhere may be a typing error of: those with the fewest errors. */
  #countNear(counting: Counting, part: QueryPart): QueryPart[] {
    const [wanted, ...more] = part;
    if (!wanted?.mayGoOn || more.length > 0) return [];
    const all = [...this.films.segments, ...this.authors.segments, ...counting.texts];
    for (const terms of nearTerms(all, wanted.term, typosInTitle)) {
      const here = terms
        .map((term): QueryPart => [{ term, at: 0, mayGoOn: false }])
        .filter((one) => this.#count(counting, one, QUALITY.mistyped));
      if (here.length > 0) return here;
    }
    return [];
  }
}

/** Goosebumps beyond it make no difference. */
const MOST = 2 ** DOUBLINGS - 1;
/** From 0 to 1, by the number of goosebumps. */
const FELT = Float64Array.from({ length: MOST + 1 }, (_, count) => Math.log2(1 + count) / DOUBLINGS);
