/** A fault for the next requests that match. Without `status` and `cut`, the answer is only slow. */
export interface PlannedFault {
  readonly method?: string;
  /** Matched against the path below `/api/v10`, or a file's path. A regular expression, or anything with a `test`. */
  readonly path?: Pick<RegExp, 'test'>;
  /** Usually 429 or 5xx. A 429 comes with `retry_after` and its headers. */
  readonly status?: number;
  readonly body?: object;
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
  clear(): void;
}

export class FaultPlan implements Faults {
  #planned: { readonly fault: PlannedFault; left: number }[] = [];

  next(fault: PlannedFault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  take(method: string, path: string): PlannedFault | undefined {
    const planned = this.#planned.find(
      ({ fault }) => (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
    );
    if (!planned) return undefined;
    planned.left -= 1;
    if (planned.left === 0) this.#planned = this.#planned.filter((each) => each !== planned);
    return planned.fault;
  }
}
