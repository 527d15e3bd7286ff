/** Milliseconds after which nothing is carried out any more that got no answer: twice as long as one is waited for. */
const DOUBT_MS = 30_000;

/** Milliseconds for which it is known that a doubt is over, so that its message is edited once more: longer than any pause between tries. */
const KNOWN_MS = 60 * 60_000;

/** Messages that something older may still overwrite, since an edit of theirs got no answer. */
export class Doubts {
  /** Until when, in milliseconds since 1970, by message; the first to end is the first. */
  readonly #until = new Map<string, number>();

  get size(): number {
    return this.#until.size;
  }

  add(message: string): void {
    const now = Date.now();
    // Nobody asks about one that turned out to be no card, or was deleted.
    for (const [one, until] of this.#until) {
      if (until + KNOWN_MS > now) break;
      this.#until.delete(one);
    }
    this.#until.delete(message);
    this.#until.set(message, now + DOUBT_MS);
  }

  has(message: string): boolean {
    return this.#until.has(message);
  }

  /**
   * An edit of the message begins.
   * @returns what to ask once it got its answer: whether nothing older may overwrite it any more. Otherwise it is to be edited again
   */
  editing(message: string): () => boolean {
    const until = this.#until.get(message);
    const wasOver = until === undefined || Date.now() >= until;
    return () => {
      // Meanwhile there may be another one.
      if (!wasOver || this.#until.get(message) !== until) return false;
      this.#until.delete(message);
      return true;
    };
  }

  /** Whether nothing older can come any more, and the message is to be edited once more. */
  isOver(message: string): boolean {
    const until = this.#until.get(message);
    return until !== undefined && Date.now() >= until;
  }

  /** The message is gone. */
  end(message: string): void {
    this.#until.delete(message);
  }
}
