import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '../../src/tasks/turns.ts';

/** Lets everything get on that waits for nothing but this. */
const settled = () => new Promise<void>((resolve) => process.nextTick(resolve));

/** Three tasks that want to begin at once. */
function begin(turns: Turns) {
  const begun: string[] = [];
  for (const name of ['first', 'second', 'third']) void turns.next().then(() => begun.push(name));
  return begun;
}

test('one task begins in each turn of the event loop, in order', async () => {
  const begun = begin(new Turns(1));
  await settled();
  expect(begun).toEqual(['first']);
  await setImmediate();
  expect(begun).toEqual(['first', 'second']);
  await setImmediate();
  expect(begun).toEqual(['first', 'second', 'third']);
});

test('one that has nothing to do lets the next begin in the same turn', async () => {
  const turns = new Turns(1);
  const begun = begin(turns);
  turns.pass();
  await settled();
  expect(begun).toEqual(['first', 'second']);
  await setImmediate();
  expect(begun).toEqual(['first', 'second', 'third']);
});

test('after a pause, the next one does not wait', async () => {
  const turns = new Turns(1);
  begin(turns);
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
  const later = begin(turns);
  await settled();
  expect(later).toEqual(['first']);
});

test('several begin in a turn, as long as it is no rush', async () => {
  const turns = new Turns(4);
  const [first, second] = [begin(turns), begin(turns)];
  await settled();
  expect([first, second]).toEqual([['first', 'second', 'third'], ['first']]);
  await setImmediate();
  await settled();
  expect(second).toEqual(['first', 'second', 'third']);
});
