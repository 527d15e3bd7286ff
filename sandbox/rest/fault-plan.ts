import type { World } from '../world/world.ts';
import { UploadLine } from './upload-line.ts';

/** A fault for the next requests that match. Without `status` and `cut`, the answer is only slow. */
export interface PlannedFault {
  readonly method?: string;
  /** Matched against the path below `/api/v10`, or a file's path. A regular expression, or anything with a `test`. */
  readonly path?: Pick<RegExp, 'test'>;
  /** Only requests that need the bot's token: an interaction's own routes go by the token in their path. */
  readonly authorised?: boolean;
  /** Usually 401, 429 or 5xx. A 429 comes with `retry_after` and its headers. */
  readonly status?: number;
  readonly body?: object;
  /** A page in place of the JSON, such as one of a proxy before Discord. */
  readonly html?: string;
  /** For a 429, in seconds. Default 0.05. */
  readonly retryAfter?: number;
  /** Milliseconds before the request is carried out or answered. */
  readonly delay?: number;
  /** How many requests it applies to. Default 1. */
  readonly times?: number;
  /** Destroys the connection instead of answering. */
  readonly cut?: boolean;
  /** Carries the request out first, and only then gives the wrong answer, or none. */
  readonly after?: boolean;
}

export interface Faults {
  next(fault: PlannedFault): void;
  /** From now on, what the host sends takes as long as over a line of this many Mbit/s. */
  slowLine(mbitPerSecond: number): void;
  /** From now on, the host's clock is this many milliseconds ahead of Discord's; negative: behind. */
  hostClock(aheadMs: number): void;
  /** Cancels what is planned, and brings line and clock right. */
  clear(): void;
}

export class FaultPlan implements Faults {
  readonly #world: World;
  #planned: { readonly fault: PlannedFault; left: number }[] = [];
  #line: UploadLine | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /** The slow line that requests come over, if it is one. */
  get line(): UploadLine | undefined {
    return this.#line;
  }

  next(fault: PlannedFault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  slowLine(mbitPerSecond: number): void {
    this.#line = new UploadLine(mbitPerSecond);
  }

  hostClock(aheadMs: number): void {
    this.#world.aheadOfHostMs = -aheadMs;
  }

  clear(): void {
    this.#planned = [];
    this.#line = undefined;
    this.#world.aheadOfHostMs = 0;
  }

  take(method: string, path: string, authorised: boolean): PlannedFault | undefined {
    const planned = this.#planned.find(
      ({ fault }) =>
        (fault.method ?? method) === method &&
        (fault.path?.test(path) ?? true) &&
        (authorised || fault.authorised !== true),
    );
    if (!planned) return undefined;
    planned.left -= 1;
    if (planned.left === 0) this.#planned = this.#planned.filter((each) => each !== planned);
    return planned.fault;
  }
}
