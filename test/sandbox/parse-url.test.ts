import { expect, test } from 'vitest';
import { parseUrl } from '../../sandbox/parse-url.ts';

test('an address with letters such as ü is read, however often', () => {
  // As it comes out of JSON: a text put together from parts is read in another way, and hid the fault.
  const { address }: { address: string } = JSON.parse('{"address":"ftp://münchen.de/ü"}');
  let unread = 0;
  for (let calls = 0; calls < 100_000; calls += 1) if (!parseUrl(address)) unread += 1;
  expect(unread).toBe(0);
});

test('an address may be relative to another, and one that is none is undefined', () => {
  expect(parseUrl('/gateway?v=10', 'ws://localhost')?.pathname).toBe('/gateway');
  expect(parseUrl('//', 'ws://localhost')).toBeUndefined();
  expect(parseUrl('/gateway')).toBeUndefined();
});
