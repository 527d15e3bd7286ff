import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyFor } from '../../src/data/store/keys.ts';
import { exportCommand } from '../../src/data-commands/export.ts';
import { importCommand } from '../../src/data-commands/import.ts';
import { migrateCommand } from '../../src/data-commands/migrate.ts';
import { aMoment, GUILD } from '../support/builders.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { openForTest } from '../support/sqlite-stores.ts';

const RECORDS = 2_000;

/** What is not a terminal: a file, or a supervisor's log. */
function output() {
  const lines: string[] = [];
  const write = (text: string) => lines.push(...text.trim().split('\n'));
  return { lines, output: { isTTY: false, write } as unknown as NodeJS.WriteStream };
}

it('import and migrate show how far they are', async () => {
  const folder = await temporaryFolder();
  const [file, other] = [join(folder, 'moments.sqlite'), join(folder, 'other.sqlite')];
  const store = await openForTest(file);
  await store.write(
    Array.from({ length: RECORDS }, (_, at) => ({
      set: keyFor({ guild: GUILD, kind: 'moment', number: at + 1 }),
      record: aMoment({ number: at + 1 }),
    })),
  );
  await store.close();
  const { signal } = new AbortController();
  const print = () => undefined;
  const exported = join(folder, 'moments.ndjson');
  const run = async (command: typeof importCommand, database: string, ...args: readonly string[]) => {
    const told = output();
    await command({ DATABASE_URL: `sqlite://${database}` }, print, { args, output: told.output, signal });
    return told.lines.map((line) => Number(/^(\d+)/.exec(line)?.[1]));
  };
  await run(exportCommand, file, exported);
  for (const done of [await run(importCommand, other, exported), await run(migrateCommand, other)]) {
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual(done.toSorted((one, two) => one - two));
    expect(done.at(-1)).toBeLessThanOrEqual(RECORDS);
  }
});
