import { beforeEach, describe, expect, test } from 'vitest';
import { Rush } from '../../src/interactions/rush.ts';

let now: number;
let load: number;
let warnings: string[];
let rush: Rush;
beforeEach(() => {
  now = 0;
  load = 1;
  warnings = [];
  rush = new Rush({
    log: { warn: (_, message) => warnings.push(message) },
    now: () => now,
    measureLoad: () => () => load,
  });
});

/** Interactions of that age, twenty a second. @returns how many should be left */
function come(age: number, seconds: number, underWay = 0): number {
  let left = 0;
  for (let at = 0; at < seconds * 20; at += 1) {
    now += 50;
    if (rush.isTooMuch(age, underWay)) left += 1;
  }
  return left;
}

test('while everything comes in time, all of it is done', () => {
  expect(come(900, 60)).toBe(0);
});

test('after a hiccup, all of it is done, however late', () => {
  now = 5_000;
  for (let age = 2_900; age > 0; age -= 10) expect(rush.isTooMuch(age, 200)).toBe(false);
});

test('while few people use it, all of it is done, however late it comes', () => {
  for (let at = 0; at < 19; at += 1) {
    now += 5_000;
    expect(rush.isTooMuch(2_000, 0)).toBe(false);
  }
});

describe('when nothing has come in time for a second', () => {
  test('what comes late is left, and what comes in time is done', () => {
    expect(come(1_100, 2)).toBe(20);
    expect(come(900, 1)).toBe(0);
    expect(come(1_100, 1)).toBe(20);
  });

  test('but the bot has time, all of it is done: the clock may be wrong', () => {
    load = 0.5;
    expect(come(20_000, 60)).toBe(0);
  });

  test('operators are told, and once more when it is over', () => {
    come(1_100, 10);
    expect(warnings).toHaveLength(1);
    come(100, 6);
    expect(warnings).toHaveLength(2);
    // It has to last for a second again.
    expect(come(1_100, 1)).toBe(0);
  });
});

test('with a thousand under way, whatever they wait for, one more is left', () => {
  load = 0;
  expect(come(0, 1, 999)).toBe(0);
  expect(come(0, 1, 1_000)).toBe(20);
  expect(come(0, 1, 999)).toBe(0);
});

describe('people are told', () => {
  const told = (times: number, age = 1_100) =>
    Array.from({ length: times }, () => rush.mayRefuse(age)).filter(Boolean).length;

  test('as often as others are served, so that telling doesn’t take all the time', () => {
    told(1_000);
    come(900, 0.5);
    expect(told(4)).toBe(4);
    expect(told(100)).toBe(6);
    expect(told(100)).toBe(0);
  });

  test('only while Discord still listens', () => {
    expect([told(1, 2_600), told(1, 2_400)]).toEqual([0, 1]);
  });
});
