import { Presets, SingleBar } from 'cli-progress';

/** Lines on the whole way, where there is no terminal. */
const LINES = 20;

export interface RecordProgress {
  /** How many are through. */
  report(done: number): void;
  /** Takes the bar away, before anything else is printed. */
  end(): void;
}

/**
 * Shows how many records are through: as a bar on a terminal, and elsewhere as a line for each twentieth.
 * @param words such as "5 of 100 records"
 */
export function showRecords(
  output: NodeJS.WriteStream,
  total: number,
  words: (done: number, total: number) => string,
): RecordProgress {
  if (output.isTTY) {
    const bar = new SingleBar(BAR, Presets.shades_classic);
    const show = (done: number) => bar.update(done, { words: words(done, total) });
    bar.start(total, 0, { words: words(0, total) });
    return { report: show, end: () => bar.stop() };
  }
  let told = 0;
  return {
    report(done) {
      const part = Math.floor((done / total) * LINES);
      if (part === told) return;
      told = part;
      output.write(`${words(done, total)}\n`);
    },
    end: () => undefined,
  };
}

const BAR = { format: '{bar} {percentage}% {words}', clearOnComplete: true, hideCursor: true };
