import { expect, it } from 'vitest';
import { createLog } from '../src/log.ts';
import { readableLine } from '../src/log-lines.ts';

/** What a terminal shows of what is logged. */
function shown(facts: object, message: string, isColourful = false): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => lines.push(readableLine(line, isColourful)) }).warn(facts, message);
  return lines.join('');
}

it('shows the time, the level, the message and the facts in one line', () => {
  expect(shown({ guild: '700000000000000001', part: 'moment share', ms: 12 }, 'interaction')).toMatch(
    /^\d\d:\d\d:\d\d warn {2}interaction guild=700000000000000001 part="moment share" ms=12\n$/,
  );
});

it('shows an error below, with its code, where it comes from, and what was the cause', () => {
  const cause = new RangeError('no room');
  const err = Object.assign(new Error('could not write', { cause }), { code: 'ENOSPC' });
  const [first, ...others] = shown({ err }, 'storage failed').split('\n');
  expect(first).toMatch(/storage failed$/);
  expect(others[0]).toBe('    Error: could not write (ENOSPC)');
  expect(others[1]).toMatch(/^ {4}at /);
  expect(others).toContain('    because of RangeError: no room');
});

it('lets nothing in a fact or an error move the cursor', () => {
  const evil = 'x\u001b[2J\r\ninfo ready';
  const told = shown({ film: evil, err: new Error(evil) }, 'failed');
  expect(told).not.toContain('\u001b');
  expect(told).not.toContain('\r');
});

it('has colours only where they are wanted', () => {
  expect(shown({}, 'ready')).not.toContain('\u001b');
  expect(shown({}, 'ready', true)).toContain('\u001b[');
});
