import type { Digest } from '../../domain/spread.ts';

const NONE: ReadonlySet<string> = new Set();

/** The digests of a community, by their slots. */
export class DigestBook {
  readonly #digests = new Map<string, Digest>();
  /** By the number of a moment, the digests whose messages may show it. */
  readonly #showing = new Map<number, Set<string>>();
  /** How often something changed that each of them shows. */
  readonly #changes = new Map<string, number>();

  of(slot: string): Digest | undefined {
    return this.#digests.get(slot);
  }

  get all(): Iterable<Digest> {
    return this.#digests.values();
  }

  /** The slots of those whose messages may show that moment. */
  showing(number: number): ReadonlySet<string> {
    return this.#showing.get(number) ?? NONE;
  }

  /** Up to when everything was told or left out, in milliseconds since 1970. */
  get handledUntil(): number {
    let until = 0;
    for (const digest of this.#digests.values()) until = Math.max(until, digest.until);
    return until;
  }

  /** Up to when moments were told. */
  get toldUntil(): number {
    let until = 0;
    for (const { content, ended, until: of } of this.#digests.values())
      if (content && ended !== 'lost') until = Math.max(until, of);
    return until;
  }

  /** A number that rises with each change of what that digest shows. */
  changesOf(slot: string): number {
    return this.#changes.get(slot) ?? 0;
  }

  changed(slot: string): void {
    this.#changes.set(slot, this.changesOf(slot) + 1);
  }

  put(slot: string, digest: Digest | undefined): void {
    for (const number of numbersIn(this.#digests.get(slot))) this.#showing.get(number)?.delete(slot);
    if (!digest) {
      this.#digests.delete(slot);
      return;
    }
    this.#digests.set(slot, digest);
    for (const number of numbersIn(digest)) {
      const slots = this.#showing.get(number) ?? new Set<string>();
      this.#showing.set(number, slots.add(slot));
    }
  }
}

/** The moments that its message may show. */
function numbersIn(digest: Digest | undefined): readonly number[] {
  if (!digest?.content || digest.ended) return [];
  const { news, felt, anniversary } = digest.content;
  return [...news, ...(felt ? [felt.number] : []), ...(anniversary === undefined ? [] : [anniversary])];
}
