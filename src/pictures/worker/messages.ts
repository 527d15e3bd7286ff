/** What the event loop and the worker that draws tell each other: plain data only. */

export interface Job<Plan> {
  readonly id: number;
  readonly plan: Plan;
}

export interface Finished {
  readonly id: number;
  /** Moved, not copied. */
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Failed {
  readonly id: number;
  readonly error: unknown;
}
