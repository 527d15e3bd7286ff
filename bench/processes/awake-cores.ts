import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';

/** Spins in short pieces, so that it notices at once when the benchmark has ended. */
const SPIN = `
  process.on('disconnect', () => process.exit());
  const spin = () => {
    const end = Date.now() + 20;
    while (Date.now() < end);
    setImmediate(spin);
  };
  spin();`;

/**
 * Keeps each core busy at the lowest priority. An idle core falls asleep, and waking it can take longer than an answer:
 * then ratios only show how often the cores slept.
 * @returns a function that lets them rest
 */
export function keepCoresAwake(): () => void {
  const spinning = Array.from({ length: availableParallelism() }, startSpinning);
  return () => {
    for (const child of spinning) child.kill();
  };
}

function startSpinning(): ChildProcess {
  const child = spawn(process.execPath, ['-e', SPIN], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return child;
}
