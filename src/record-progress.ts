import { Presets, SingleBar } from 'cli-progress';

/** Lines on the whole way, where there is no terminal. */
const LINES = 20;

const BAR = { format: '{bar} {percentage}% {words}', clearOnComplete: true, hideCursor: true };

export interface Progress {
  /** @param words such as "5 of 100 records" */
  report(words: string, done: number, total: number): void;
  /** Takes the bar away, before anything else is printed. A later report brings it back. */
  end(): void;
}

/** Shows how far something has come: as a bar on a terminal, and elsewhere as a line for each twentieth. */
export function progressOn(output: NodeJS.WriteStream): Progress {
  if (output.isTTY) {
    const bar = new SingleBar(BAR, Presets.shades_classic);
    return {
      report(words, done, total) {
        if (!bar.isActive) bar.start(total, done, { words });
        bar.setTotal(total);
        bar.update(done, { words });
      },
      end: () => bar.stop(),
    };
  }
  let told = 0;
  return {
    report(words, done, total) {
      const part = Math.floor((done / Math.max(total, 1)) * LINES);
      if (part === told) return;
      told = part;
      output.write(`${words}\n`);
    },
    end: () => undefined,
  };
}

export interface RecordProgress {
  /** How many are through. */
  report(done: number): void;
  /** Takes the bar away, before anything else is printed. */
  end(): void;
}

/** The same for a number of records that is known from the start. */
export function showRecords(
  output: NodeJS.WriteStream,
  total: number,
  words: (done: number, total: number) => string,
): RecordProgress {
  const progress = progressOn(output);
  const report = (done: number) => progress.report(words(done, total), done, total);
  report(0);
  return { report, end: progress.end };
}
