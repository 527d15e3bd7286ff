import { z } from 'zod';
import { type LiveMoment, MomentNumber } from './moment.ts';

/**
 * That a moment was told because of another one. Its key holds the number of the one that was told. It names nobody, so it
 * outlives both: where one was erased, the chain has a gap.
 */
export const Because = z.object({ v: z.literal(1), of: MomentNumber });
export type Because = z.infer<typeof Because>;

/** Whether a moment may be told because of another: only of an earlier one, so that no chain can come back to where it began. */
export const mayFollow = (number: number, of: number): boolean => of < number;

/** What a card says of the chain that its moment is in, as far as its readers may know. */
export interface CardLinks {
  /** The moment that it was told because of, and its author's name as it is shown. */
  readonly because: { readonly number: number; readonly name: string } | undefined;
  /** How many others told a moment because of it. */
  readonly moved: number;
}

/** A moment in a chain; or a gap, where one can't be shown to those who read it, whatever the reason. */
export interface ChainLink {
  readonly id: string;
  /** `undefined` for a gap. */
  readonly live: LiveMoment | undefined;
  /** The id of the link that it hangs from; `undefined` for the first one. */
  readonly from: string | undefined;
}

/** Each link comes after the one that it hangs from, and right after it or after that one's earlier ones and theirs. */
export type Chain = readonly ChainLink[];
