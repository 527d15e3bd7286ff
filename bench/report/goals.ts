/** How many times the floor's time something may take. */
export interface RatioGoals {
  /** Of the medians. */
  readonly p50?: number;
  /** Of the 99th percentiles. */
  readonly p99?: number;
}

/** What only reads, compared with a bare client. */
export const READING: RatioGoals = { p50: 1.25, p99: 2 };

/** What writes, compared with a bare client that makes one durable write before it answers. */
export const WRITING: RatioGoals = { p50: 1.5 };

/** An encrypted store, compared with the same one in the clear. */
export const ENCRYPTED = { write: { p50: 1.5 }, range: { p50: 3 } } as const;

/** Discovering moments: upper limits, of times for the 99th percentile. */
export const DISCOVERING = {
  /** To browse, filter, and for top and random moments. */
  listMs: 2,
  searchMs: 20,
  suggestionsMs: 10,
  updateMs: 1,
  /** To compose a digest and its message. */
  digestMs: 100,
  longestBlockMs: 50,
  kbAMoment: 3,
} as const;

/** Pictures, drawn in their worker with the fonts open. */
export const DRAWING = { medianMs: 150, ratio: {}, blocks: { p50: 1.5 } } as const;

/** What has no floor: upper limits, in the unit at the end of the name. */
export const AT_MOST = {
  startMs: 1_500,
  memoryAtRestMb: 120,
  heapPerMomentKb: 1.5,
  firstAnswerMs: 2_000,
  longestBlockMs: 50,
  slowestKeyMs: 5,
} as const;
