import type { RatioGoals } from './goals.ts';

/** Times of the bot and of its floor, in milliseconds. */
export interface Times {
  readonly real: number[];
  readonly floor: number[];
}

/** A row of the table. */
export interface Comparison extends Times {
  readonly what: string;
  readonly goals: RatioGoals;
}

/** A figure without a floor. */
export interface Amount {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'kB';
  /** The upper limit. Without it, the figure is only there for comparison. */
  readonly goal?: number;
}

/** Everything measured under one heading. */
export interface Section {
  readonly title: string;
  readonly comparisons: readonly Comparison[];
  readonly amounts: readonly Amount[];
  /** Printed as it is, below the figures. */
  readonly notes?: string;
}
