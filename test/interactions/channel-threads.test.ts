import { expect, test } from 'vitest';
import { channelThreads } from '../../src/interactions/channel-threads.ts';
import { startApi } from '../support/api-server.ts';

const CHANNEL = '700000000000000501';
const MESSAGE = '810000000000000001';

/** Threads in a Discord that refuses the first requests with these codes. */
async function threadsRefused(...codes: readonly number[]) {
  const left = [...codes];
  const { rest, calls } = await startApi(() => {
    const code = left.shift();
    return code === undefined ? { body: {} } : { status: 400, body: { code, message: 'No' } };
  });
  return { threads: channelThreads(rest), calls };
}

test('a thread that is there already is the one', async () => {
  const { threads, calls } = await threadsRefused(160004);
  await expect(threads.start(CHANNEL, MESSAGE, 'Talk')).resolves.toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('any other refusal is an error', async () => {
  const { threads } = await threadsRefused(50013);
  await expect(threads.start(CHANNEL, MESSAGE, 'Talk')).rejects.toMatchObject({ code: 50013 });
});

test('a thread is closed at one request, and in two more if Discord archived it before', async () => {
  const open = await threadsRefused();
  await open.threads.close(MESSAGE);
  expect(open.calls.map(({ body }) => body)).toEqual([{ archived: true, locked: true }]);
  const old = await threadsRefused(50083);
  await old.threads.close(MESSAGE);
  expect(old.calls.slice(1).map(({ body }) => body)).toEqual([
    { archived: false, locked: true },
    { archived: true },
  ]);
});
