import type { Cooldown } from '../../domain/cooldown.ts';

/** Each export reads everything that the community keeps. */
export const EXPORTS_A_TIME: Cooldown = { uses: 3, withinMs: 10 * 60 * 1000 };

/** The parts of one export, each of which reads it again. */
export const PARTS_A_TIME: Cooldown = { uses: 30, withinMs: 10 * 60 * 1000 };
