import { useState } from 'preact/hooks';
import type { LogLine } from '../../page/protocol.ts';
import { useSlice } from '../client/store.ts';

export interface Lines {
  readonly lines: readonly LogLine[];
  readonly isPaused: boolean;
  /** How many came while it is paused. */
  readonly held: number;
  togglePause(): void;
  clear(): void;
}

/** The lines to show: the whole log, what was there when it was paused, or what came since it was cleared. */
export function useLines(): Lines {
  const log = useSlice((state) => state.log);
  const [paused, setPaused] = useState<readonly LogLine[]>();
  const [clearedAt, setClearedAt] = useState(-1);
  const newest = (paused ?? log).at(-1)?.number ?? -1;
  return {
    lines: (paused ?? log).filter(({ number }) => number > clearedAt),
    isPaused: paused !== undefined,
    held: paused ? log.filter(({ number }) => number > newest).length : 0,
    togglePause: () => setPaused(paused ? undefined : log),
    clear: () => setClearedAt(newest),
  };
}
