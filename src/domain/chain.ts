import { z } from 'zod';
import { MomentNumber } from './moment.ts';

/**
 * That a moment was told because of another one. Its key holds the number of the one that was told. It names nobody, so it
 * outlives both: where one was erased, the chain has a gap.
 */
export const Because = z.object({ v: z.literal(1), of: MomentNumber });
export type Because = z.infer<typeof Because>;

/** Whether a moment may be told because of another: only of an earlier one, so that no chain can come back to where it began. */
export const mayFollow = (number: number, of: number): boolean => of < number;
