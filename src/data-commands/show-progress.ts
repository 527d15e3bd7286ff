import { Presets, SingleBar } from 'cli-progress';

/** A line for each of so many parts of the way. */
const LINES = 20;

const BAR = {
  format: '{bar} {percentage}% {words}',
  clearOnComplete: true,
  hideCursor: true,
  stopOnComplete: false,
};

export interface ShownProgress {
  report(words: string, done: number, total: number): void;
  /** Tells something that is no step of the way. */
  say(words: string): void;
  end(): void;
}

/** Shows how far something has come: as a bar on a terminal, and elsewhere as lines. */
export function progressOn(output: NodeJS.WriteStream): ShownProgress {
  const bar = output.isTTY ? new SingleBar(BAR, Presets.shades_classic) : undefined;
  let told = -1;
  const end = () => bar?.stop();
  return {
    report(words, done, total) {
      if (bar) {
        if (!bar.isActive) bar.start(total, done, { words });
        bar.setTotal(total);
        bar.update(done, { words });
        return;
      }
      const part = Math.floor((done / Math.max(total, 1)) * LINES);
      if (part === told) return;
      told = part;
      output.write(`${words}\n`);
    },
    say(words) {
      end();
      output.write(`${words}\n`);
    },
    end,
  };
}
