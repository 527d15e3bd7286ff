/** Work that is done again and again. */
export interface Rounds {
  /** Begins no other round, and waits for the one under way. */
  stop(): Promise<void>;
}

/**
 * Does something now, and then at intervals; never two rounds at a time.
 * @param everyMs milliseconds between two rounds
 */
export function inRounds(everyMs: number, round: (stop: AbortSignal) => Promise<void>): Rounds {
  const stopping = new AbortController();
  let last = Promise.resolve();
  const begin = () => {
    last = last.then(() => round(stopping.signal));
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return {
    stop() {
      clearInterval(timer);
      stopping.abort();
      return last;
    },
  };
}
