import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';

export interface Run {
  kill(signal: NodeJS.Signals): void;
  /** All that it has printed so far. */
  printed(): string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  until(words: string): Promise<void>;
}

interface Surroundings {
  readonly folder: string;
  readonly args?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs a compiled script in a process of its own, which ends with the test at the latest. */
export function runScript(script: string, { folder, args = [], variables = {} }: Surroundings): Run {
  const known = { PATH: process.env.PATH ?? '', ...variables };
  return runProgram(process.execPath, { folder, args: [resolve('dist', script), ...args], variables: known });
}

/** Runs a program in a process of its own, which ends with the test at the latest. */
export function runProgram(program: string, { folder, args = [], variables = {} }: Surroundings): Run {
  // Only the named variables: a token in the developer's own environment must not be used.
  const child = spawn(program, args, { cwd: folder, env: { HOME: folder, ...variables } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  const ended = once(child, 'close').then(([code]) => code);
  return {
    kill: (signal) => void child.kill(signal),
    printed: () => printed,
    ended,
    until: (words) => expect.poll(() => printed, { timeout: 40_000 }).toContain(words),
  };
}
