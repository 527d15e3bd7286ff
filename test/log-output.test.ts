import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatheringOutput } from '../src/log-output.ts';

let written: string[];
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
});
afterEach(() => vi.useRealTimers());

const gather = () => gatheringOutput({ write: (lines) => void written.push(lines) });

it('writes the lines of a moment at once, in their order', async () => {
  const output = gather();
  output.write('a\n');
  output.write('b\n');
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  output.write('c\n');
  await vi.advanceTimersByTimeAsync(20);
  expect(written).toEqual(['a\nb\n', 'c\n']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written).toHaveLength(2);
});

it('writes what is left when the process ends', () => {
  const before = new Set(process.listeners('exit'));
  gather().write('last words\n');
  for (const listener of process.listeners('exit')) if (!before.has(listener)) listener.call(process, 0);
  expect(written).toEqual(['last words\n']);
});

it('holds nothing back of a fatal error', () => {
  const log = pino({ base: null, timestamp: false }, gather());
  log.info('before');
  log.fatal('the end');
  expect(written.join('')).toBe('{"level":30,"msg":"before"}\n{"level":60,"msg":"the end"}\n');
});
