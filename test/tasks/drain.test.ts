import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Drain } from '../../src/tasks/drain.ts';

/** Long enough that a test which waits for it fails by its time limit. */
const FOR_EVER = 2 ** 31 - 1;

/** Work that goes on until it is ended. */
function openEnded(): { readonly work: Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined;
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}

it('is settled at once while nothing is under way', async () => {
  await new Drain().settled();
});

it('waits for what is under way, and for what was added meanwhile', async () => {
  const drain = new Drain();
  const ended: string[] = [];
  const first = openEnded();
  const second = openEnded();
  void drain.add(
    first.work.then(() => {
      ended.push('first');
      void drain.add(second.work.then(() => void ended.push('second')));
    }),
  );
  const settled = drain.settled(FOR_EVER).then(() => void ended.push('settled'));
  first.end();
  await wait(5);
  second.end();
  await settled;
  expect(ended).toEqual(['first', 'second', 'settled']);
});

it('hands a failure to the one who added the work, and is settled all the same', async () => {
  const drain = new Drain();
  const failing = drain.add(Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  await drain.settled();
});

it('waits no longer than it is told', async () => {
  const drain = new Drain();
  const { work, end } = openEnded();
  void drain.add(work);
  await drain.settled(5);
  end();
  await drain.settled();
});
