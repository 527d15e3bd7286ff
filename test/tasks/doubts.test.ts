import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Doubts } from '../../src/tasks/doubts.ts';
import { NOW } from '../support/builders.ts';

const MINUTE = 60_000;

let doubts: Doubts;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  doubts = new Doubts();
});
afterEach(() => void vi.useRealTimers());

it('is over after half a minute, counted from the last edit without an answer, until the message is edited', () => {
  expect(doubts.isOver('1')).toBe(false);
  doubts.add('1');
  vi.advanceTimersByTime(20_000);
  doubts.add('1');
  vi.advanceTimersByTime(29_999);
  expect([doubts.has('1'), doubts.isOver('1')]).toEqual([true, false]);
  vi.advanceTimersByTime(1);
  expect([doubts.has('1'), doubts.isOver('1')]).toEqual([true, true]);
  expect(doubts.editing('1')()).toBe(true);
  expect([doubts.has('1'), doubts.isOver('1')]).toEqual([false, false]);
});

it('stays if the edit began before it was over, or if there is another one meanwhile', () => {
  doubts.add('1');
  const early = doubts.editing('1');
  vi.advanceTimersByTime(30_000);
  expect(early()).toBe(false);
  const late = doubts.editing('1');
  doubts.add('1');
  expect(late()).toBe(false);
  expect(doubts.has('1')).toBe(true);
  doubts.end('1');
  expect(doubts.editing('1')()).toBe(true);
});

it('about what is no card is forgotten after a while, however many there were', () => {
  for (let at = 0; at < 1_000; at += 1) doubts.add(`page ${at}`);
  vi.advanceTimersByTime(30 * MINUTE);
  doubts.add('card');
  // A try may come late.
  expect(doubts.isOver('page 0')).toBe(true);
  vi.advanceTimersByTime(31 * MINUTE);
  doubts.add('other card');
  expect(doubts.size).toBe(2);
});
