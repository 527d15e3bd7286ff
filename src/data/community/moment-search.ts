import { setImmediate } from 'node:timers/promises';
import { type KeptReply, type Moment, type ShownAuthor, shownAuthor } from '../../domain/moment.ts';
import { type FoundMoments, MomentIndex } from '../../search/moments/moment-index.ts';
import type { Segment } from '../../search/moments/segment.ts';
import { inSlices, SLICE_MS } from '../../tasks/slices.ts';
import type { Library } from './library.ts';
import type { LibraryFollower } from './library-follower.ts';
import {
  indexed,
  type MomentText,
  replyTag,
  replyText,
  type SearchNames,
  STORY_TAG,
  storyText,
  textsOf,
} from './moment-texts.ts';
import { unindexed } from './unindexed.ts';
import type { VisibleMoments } from './visible-moments.ts';

/** Moments that are added in one step: it takes some milliseconds. */
const A_STEP = 32;
/** The same of their films: one may have a hundred titles. */
const NAMES_A_STEP = 8;

/** Milliseconds that building the index takes of each turn while somebody waits for what it lacks to be looked through. */
const SLICE_BESIDE_MS = 2;

/**
 * The search in a community's moments. Its index is built in slices from the moment it is first needed, and then follows the
 * library. Until it is complete, the texts that it lacks are looked through.
 */
export class MomentSearch implements LibraryFollower {
  readonly #library: Library;
  readonly #names: SearchNames;
  readonly #index: MomentIndex<string, ShownAuthor>;
  /** The last number whose texts are in the index while it is being built. */
  #reached = 0;
  #isBuilt = false;
  readonly #named: Promise<void>;
  readonly #built: Promise<void>;
  readonly #report: (error: unknown) => void;
  #isTidying = false;
  /** How many searches look through what the index lacks. */
  #looking = 0;

  /** @param report is told of errors in the background */
  constructor(library: Library, names: SearchNames, report: (error: unknown) => void) {
    this.#library = library;
    this.#names = names;
    this.#report = report;
    this.#index = new MomentIndex({
      ofFilm: (film) => library.numbersWithFilm(film),
      byAuthor: (author) => library.numbersWithAuthor(author),
      get goosebumps() {
        return library.table.goosebumps;
      },
    });
    library.followWith(this);
    this.#named = inSlices(this.#addNames());
    const sliceMs = () => (this.#looking > 0 ? SLICE_BESIDE_MS : SLICE_MS);
    this.#built = this.#named.then(() => inSlices(this.#addTexts(), sliceMs));
    this.#built.catch(report);
  }

  /** Resolves when everything is in the index. */
  get built(): Promise<void> {
    return this.#built;
  }

  get bytes(): number {
    return this.#index.bytes;
  }

  /** Those among some moments that have what was typed, the best first. What others say makes no difference. */
  async find(typed: string, moments: VisibleMoments): Promise<FoundMoments> {
    await this.#named;
    if (!this.#isBuilt) {
      const more = await this.#lookThrough(typed);
      const found = this.#index.find(typed, moments.marks(), more);
      if (found.isKnown) return found;
      // A word that is nowhere may be mistyped: only all texts together tell.
      await this.#built;
    }
    return this.#index.find(typed, moments.marks());
  }

  async #lookThrough(typed: string): Promise<readonly Segment[]> {
    this.#looking += 1;
    try {
      return await inSlices(unindexed(typed, this.#library, this.#names, this.#reached + 1));
    } finally {
      this.#looking -= 1;
    }
  }

  /** The films and authors whose names have every word that was typed, the last of which may go on. */
  async namesLike(
    typed: string,
  ): Promise<{ readonly films: readonly string[]; readonly authors: readonly ShownAuthor[] }> {
    await this.#named;
    return { films: this.#index.films.like(typed), authors: this.#index.authors.like(typed) };
  }

  // ——— What changes in the library ———

  momentPut(number: number): void {
    const live = this.#library.moment(number);
    if (!live) return;
    const { moment } = live;
    this.#addNamesOf([moment]);
    this.#replace(number, STORY_TAG, () => storyText(moment, this.#names));
  }

  momentGone(number: number): void {
    this.#index.texts.drop(number, STORY_TAG);
  }

  replyPut(number: number, reply: KeptReply): void {
    this.#replace(number, replyTag(reply.id), () => replyText(number, reply));
  }

  replyDropped(number: number, reply: string): void {
    this.#index.texts.drop(number, replyTag(reply));
  }

  filmChanged(film: string): void {
    if (this.#index.films.has(film)) this.#index.films.put([[film, this.#names.titles(film, this.#library)]]);
  }

  // ——— The index ———

  get #last(): number {
    return this.#library.nextNumber - 1;
  }

  *#addNames(): Generator<void> {
    for (let number = 1; number <= this.#last; number += NAMES_A_STEP) {
      const moments: Moment[] = [];
      for (let one = number; one < number + NAMES_A_STEP; one += 1) {
        const live = this.#library.moment(one);
        if (live) moments.push(live.moment);
      }
      this.#addNamesOf(moments);
      yield;
      yield* this.#index.tidy();
    }
  }

  #addNamesOf(moments: readonly Moment[]): void {
    const films = new Set(moments.map(({ film }) => film).filter((film) => !this.#index.films.has(film)));
    const authors = new Set(moments.map(shownAuthor).filter((author) => !this.#index.authors.has(author)));
    this.#index.films.put([...films].map((film) => [film, this.#names.titles(film, this.#library)]));
    this.#index.authors.put([...authors].map((author) => [author, [author.name]]));
  }

  /** What changes before it is reached is added as it is then. */
  *#addTexts(): Generator<void> {
    while (this.#reached < this.#last) {
      const end = Math.min(this.#reached + A_STEP, this.#last);
      const texts: MomentText[] = [];
      for (let number = this.#reached + 1; number <= end; number += 1) {
        texts.push(...textsOf(this.#library, number, this.#names));
      }
      this.#index.texts.add(texts.map(indexed));
      this.#reached = end;
      yield;
      yield* this.#index.tidy();
    }
    this.#isBuilt = true;
  }

  #replace(number: number, tag: number, text: () => MomentText): void {
    if (!this.#isBuilt && number > this.#reached) return;
    this.#index.texts.drop(number, tag);
    this.#index.texts.add([indexed(text())]);
    if (this.#isBuilt) this.#tidySoon();
  }

  #tidySoon(): void {
    if (this.#isTidying || !this.#index.isUntidy) return;
    this.#isTidying = true;
    // Not as a part of the change, which would take as long as a slice.
    setImmediate()
      .then(() => inSlices(this.#index.tidy()))
      .catch(this.#report)
      .finally(() => {
        this.#isTidying = false;
      });
  }
}
