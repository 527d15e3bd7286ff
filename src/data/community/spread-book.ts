import type { BoardPost, Letter } from '../../domain/spread.ts';
import { DigestBook } from './digest-book.ts';

/** How a community's moments get further than their channels. */
export class SpreadBook {
  /** The numbers of moments that stay where they were told. */
  readonly quiet = new Set<number>();
  /** By the numbers of the moments. */
  readonly board = new Map<number, BoardPost>();
  /** By whose moments they are about. */
  readonly letters = new Map<string, Letter>();
  readonly digests = new DigestBook();
}
