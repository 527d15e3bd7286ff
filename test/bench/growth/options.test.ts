import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '../../../bench/growth/options.ts';
import { UsageError } from '../../../harness/flags.ts';

test('without flags everything is measured, into the files of the project', () => {
  expect(readOptions([])).toEqual({
    moments: [10_000, 100_000, 1_000_000],
    guilds: [10, 1_000, 10_000],
    databases: ['sqlite', 'postgres'],
    uses: 1_000,
    drawOnly: false,
    folder: undefined,
    small: false,
  });
});

test('some points can be measured, elsewhere', () => {
  const args = ['--moments', '100,5000', '--guilds', '2', '--database', 'postgres', '--into', 'elsewhere'];
  expect(readOptions(args)).toMatchObject({
    moments: [100, 5_000],
    guilds: [2],
    databases: ['postgres'],
    folder: resolve('elsewhere'),
  });
});

test.each([
  ['an unknown flag', ['--fast'], "'--fast'"],
  ['moments that are not a number', ['--moments', 'many'], '--moments many'],
  ['no guild', ['--guilds', '10,0'], '--guilds 0'],
  ['another database', ['--database', 'mysql'], '--database mysql'],
])('refuses %s, and says what is allowed', (_, args, named) => {
  const read = () => readOptions(args);

  expect(read).toThrow(UsageError);
  expect(read).toThrow(named);
  expect(read).toThrow('Allowed are --moments N');
});
