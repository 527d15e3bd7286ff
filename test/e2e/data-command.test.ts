import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../src/data/store/open-store.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';
import { aKey } from '../support/sqlite-stores.ts';

/** The compiled command in its own process, as an operator runs it: `npm run data`. */

const SCRIPT = 'src/data-command.js';
const KEY = aKey('one');
const ENCRYPTION_KEY = KEY.export().toString('base64');
const STORY = 'Memo finally meets his daughter Ova. '.repeat(20);
/** Enough that it can be killed on the way. */
const RECORDS = 5_000;

test('npm run data -- rekey, killed on the way, goes on, and leaves nothing in the clear', async () => {
  const folder = await temporaryFolder();
  const file = `${folder}/moments.sqlite`;
  const store = await openStore(`sqlite://${file}`);
  for (let first = 0; first < RECORDS; first += 1_000) {
    await store.write(
      Array.from({ length: 1_000 }, (_, index) => ({
        set: `record:${String(first + index).padStart(6, '0')}`,
        record: { number: first + index, STORY },
      })),
    );
  }
  await store.close();
  const variables = { DATABASE_URL: `sqlite://${file}`, ENCRYPTION_KEY };
  const run = () => runScript(SCRIPT, { folder, variables, args: ['rekey'] });

  const killed = run();
  await killed.until('records');
  killed.kill('SIGKILL');
  expect(await killed.ended).toBeNull();
  const finished = run();
  expect(await finished.ended, finished.printed()).toBe(0);
  expect(finished.printed()).toContain(operatorTexts.data.rekey.done(RECORDS, true));
  expect(finished.printed()).not.toContain(ENCRYPTION_KEY);
  expect((await readFile(file)).includes('Memo finally')).toBe(false);

  const again = await openStore(`sqlite://${file}`, { key: KEY });
  const numbers = [];
  for await (const found of again.range('record:', 'record;')) {
    if ('record' in found) numbers.push((found.record as { number: number }).number);
  }
  await again.close();
  expect(numbers).toEqual(Array.from({ length: RECORDS }, (_, number) => number));
});

test('npm run data -- copy, stopped by Ctrl+C on the way, goes on', async () => {
  const folder = await temporaryFolder();
  const from = `sqlite://${folder}/moments.sqlite`;
  const store = await openStore(from);
  for (let first = 0; first < RECORDS; first += 1_000) {
    await store.write(
      Array.from({ length: 1_000 }, (_, index) => ({ set: `record:${first + index}`, record: STORY })),
    );
  }
  await store.close();
  const variables = { DATABASE_URL: `sqlite://${folder}/copy.sqlite` };
  const run = () => runScript(SCRIPT, { folder, variables, args: ['copy', from, 'DATABASE_URL'] });

  const stopped = run();
  await stopped.until('records copied');
  stopped.kill('SIGINT');
  stopped.kill('SIGINT');
  expect(await stopped.ended).toBe(1);
  expect(stopped.printed()).toContain(operatorTexts.data.copy.stopped);
  const finished = run();
  expect(await finished.ended, finished.printed()).toBe(0);
  expect(finished.printed()).toContain(`${RECORDS} records copied, and compared`);
});

test.each([
  [['copy', 'sqlite://data/moments.sqlite'], {}, operatorTexts.data.usage],
  [['copy', 'NO_SUCH', 'sqlite://b'], {}, operatorTexts.data.copy.noVariable('NO_SUCH')],
  [['copy', 'sqlite://none.sqlite', 'sqlite://b.sqlite'], {}, 'so nothing was copied'],
  [['copy', 'a.sqlite', 'b.sqlite'], {}, 'An address is sqlite://'],
  [[], {}, operatorTexts.data.usage],
  [['rekey', 'now'], {}, operatorTexts.data.usage],
  [['rekey'], { ENCRYPTION_KEY: 'short' }, 'ENCRYPTION_KEY isn’t right'],
  [['rekey'], { ENCRYPTION_KEY }, 'There’s no database at'],
  [['import', 'gone.ndjson'], {}, 'gone.ndjson isn’t there'],
  [['import', '.'], {}, 'couldn’t be read or written'],
])('npm run data with %j says what is wrong', async (args, variables, told) => {
  const folder = await temporaryFolder();
  const command = runScript(SCRIPT, { folder, variables, args });
  expect(await command.ended).toBe(1);
  expect(command.printed()).toContain(told);
  expect(command.printed()).not.toContain('    at ');
});
