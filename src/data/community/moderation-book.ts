import type { Appeal } from '../../domain/appeal.ts';
import type { Block } from '../../domain/block.ts';

/** What authors of removed moments ask for in a community, and who is kept from something there. */
export class ModerationBook {
  readonly #appeals = new Map<number, Appeal>();
  readonly #blocks = new Map<string, Block>();

  /** What the author of a removed moment asked for last. */
  appeal(number: number): Appeal | undefined {
    return this.#appeals.get(number);
  }

  /** All of them, decided or not, by the numbers of their moments. */
  get appeals(): ReadonlyMap<number, Appeal> {
    return this.#appeals;
  }

  /** Those who are or were kept from something, by the hashes of their ids. */
  get blocks(): ReadonlyMap<string, Block> {
    return this.#blocks;
  }

  putAppeal(number: number, appeal: Appeal): void {
    this.#appeals.set(number, appeal);
  }

  dropAppeal(number: number): void {
    this.#appeals.delete(number);
  }

  /** @param block `undefined` if the person is kept from nothing any more */
  putBlock(person: string, block: Block | undefined): void {
    if (block) this.#blocks.set(person, block);
    else this.#blocks.delete(person);
  }
}
