import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Node 20 doesn't run TypeScript, so children run what `tsc` compiled. */
const SCRIPT = fileURLToPath(new URL('../../dist/test/support/store-child.js', import.meta.url));

export interface StoreChild {
  readonly lines: string[];
  /** Resolves when it has printed so many lines, or has ended. */
  said(count: number): Promise<void>;
  /** SIGKILL; resolves when the process is gone and all its output has been read. */
  kill(): Promise<void>;
}

export function spawnStore(task: 'hold' | 'write', url: string): StoreChild {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT, task, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const ended = once(child, 'close');
  if (!child.stdout) throw new Error('the child has no output');
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  return {
    lines,
    async said(count) {
      while (lines.length < count && child.exitCode === null) {
        await Promise.race([once(output, 'line'), ended]);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
