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
  const begun = begin(new Turns());
  await settled();
  expect(begun).toEqual(['first']);
  await setImmediate();
  expect(begun).toEqual(['first', 'second']);
  await setImmediate();
  expect(begun).toEqual(['first', 'second', 'third']);
});

test('one that has nothing to do lets the next begin in the same turn', async () => {
  const turns = new Turns();
  const begun = begin(turns);
  turns.pass();
  await settled();
  expect(begun).toEqual(['first', 'second']);
  await setImmediate();
  expect(begun).toEqual(['first', 'second', 'third']);
});

test('after a pause, the next one does not wait', async () => {
  const turns = new Turns();
  begin(turns);
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
  const later = begin(turns);
  await settled();
  expect(later).toEqual(['first']);
});
