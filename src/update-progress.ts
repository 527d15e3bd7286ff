import { Presets, SingleBar } from 'cli-progress';
import { dumpOf, TABLE_NAMES } from './data/live/omdb/tables.ts';
import type { Progress } from './data/live/omdb/update.ts';
import { operatorTexts } from './i18n/operator-texts.ts';

const { asking, fetching, retrying, reading, writing } = operatorTexts.films;
const FILES = TABLE_NAMES.map(dumpOf);

/** Shows how far an update has come: as a bar on a terminal, and elsewhere as a line for each file. */
export function showProgress(output: NodeJS.WriteStream): { report(progress: Progress): void; end(): void } {
  const bar = output.isTTY ? new SingleBar(BAR, Presets.shades_classic) : undefined;
  let shown = '';
  return {
    report(progress) {
      const words = wordsOf(progress);
      if (words !== shown) {
        shown = words;
        bar?.stop();
        if (bar && isMeasured(progress)) bar.start(0, 0, { words });
        else output.write(`${words}\n`);
      }
      if (bar && isMeasured(progress)) {
        bar.setTotal(progress.total ?? progress.done);
        bar.update(progress.done, { words });
      }
    },
    end: () => bar?.stop(),
  };
}

const BAR = {
  format: '{bar} {percentage}% {words}',
  clearOnComplete: true,
  hideCursor: true,
  stopOnComplete: false,
};

/** Of the others, it is only told that they go on. */
function isMeasured(progress: Progress): progress is Extract<Progress, { readonly done: number }> {
  return 'done' in progress;
}

function wordsOf(progress: Progress): string {
  if (progress.stage === 'write') return writing(progress.films);
  if (progress.stage === 'ask') return asking(progress.url);
  if (progress.stage === 'retry') {
    const { url, inMs, attempt, attempts } = progress;
    return retrying(url, Math.round(inMs / 1_000), attempt, attempts);
  }
  const at = FILES.indexOf(progress.file) + 1;
  return (progress.stage === 'fetch' ? fetching : reading)(progress.file, at, FILES.length);
}
