import type { Options, Part } from './options.ts';
import { events } from './parts/events.ts';
import { faults } from './parts/faults.ts';
import { kills } from './parts/kills.ts';
import { rate } from './parts/rate.ts';
import type { PartReport } from './report.ts';

export interface Running {
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Is told what is being done now, in a few words. */
  readonly tell: (what: string) => void;
}

/** Runs one part after another. If the signal fires, it returns what was found until then. */
export async function soak(options: Options, running: Running): Promise<readonly PartReport[]> {
  const runs: Readonly<Record<Part, () => Promise<PartReport>>> = {
    kills: () => kills(options.kills, running),
    faults: () => faults(options, running),
    events: () => events(options.events, running),
    rate: () => rate(options, running),
  };
  const reports: PartReport[] = [];
  for (const part of options.parts) if (!running.signal.aborted) reports.push(await runs[part]());
  return reports;
}
