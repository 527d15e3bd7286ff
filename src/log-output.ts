import { pino } from 'pino';

/** Milliseconds for which lines are gathered. */
const GATHER_MS = 20;

/**
 * Standard output, to which the lines of a moment are written at once: to wake what reads them takes longer than to answer most
 * people. What is left is written when the process ends, and at once after a fatal error.
 */
export function gatheringOutput(output: { write(lines: string): void } = pino.destination({ sync: true })) {
  let gathered = '';
  const flushSync = () => {
    if (gathered === '') return;
    const lines = gathered;
    gathered = '';
    output.write(lines);
  };
  process.once('exit', flushSync);
  return {
    write(line: string): void {
      if (gathered === '') setTimeout(flushSync, GATHER_MS).unref();
      gathered += line;
    },
    /** pino calls it after a fatal error. */
    flushSync,
  };
}
