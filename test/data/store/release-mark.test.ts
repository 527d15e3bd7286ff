import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/data/store/open-store.ts';
import type { RecordStore } from '../../../src/data/store/record-store.ts';
import { kindsOfToday } from '../../../src/data/store/upgrade.ts';
import { explainStart } from '../../../src/start-error.ts';
import { aMoment, GUILD } from '../../support/builders.ts';
import { queryFromOutside, temporaryFolder } from '../../support/database-files.ts';
import { expectFailure } from '../../support/sqlite-stores.ts';

const MOMENT = `${GUILD}:moment:0000000001`;

let file: string;
beforeEach(async () => {
  file = join(await temporaryFolder(), 'moments.sqlite');
  const store = await open();
  await store.set(MOMENT, aMoment());
  await store.close();
});

async function open(): Promise<RecordStore> {
  const store = await openStore(`sqlite://${file}`);
  onTestFinished(() => store.close());
  return store;
}

const mark = async () => {
  const [row] = await queryFromOutside(file, "SELECT value FROM keyv WHERE key = '~release'");
  return JSON.parse(String(row?.value)).value;
};

/** What a later release does that keeps such kinds. */
async function later(kinds: Readonly<Record<string, number>>, key: string, record: object): Promise<void> {
  const value = JSON.stringify({ value: { kinds: { ...kindsOfToday(), ...kinds } } });
  await queryFromOutside(file, `UPDATE keyv SET value = '${value}' WHERE key = '~release'`);
  await queryFromOutside(
    file,
    `INSERT OR REPLACE INTO keyv (key, value) VALUES ('${key}', '${JSON.stringify({ value: record })}')`,
  );
}

const everything = () => queryFromOutside(file, 'SELECT * FROM keyv ORDER BY key');

describe('a database that a later release has used', () => {
  it.each([
    ['a record of a later version', { moment: 2 }, MOMENT, { v: 2 }],
    ['a kind of record that is new', { wish: 1 }, `${GUILD}:wish:0000000001`, { v: 1 }],
  ])('is refused with %s, and stays as it is', async (_, kinds, key, record) => {
    await later(kinds, key, record);
    const before = await everything();
    const refused = await expectFailure(openStore(`sqlite://${file}`), 'newer');
    expect(explainStart(refused)).toContain(`${key} is of a later release`);
    expect(explainStart(refused)).toContain('npm run restore');
    expect(await everything()).toEqual(before);
  });

  it('is not looked through to its end by a start that is given up, and stays as it is', async () => {
    await later({ moment: 2 }, `${GUILD}:moment:0000000002`, aMoment({ number: 2 }));
    const before = await everything();
    const stop = AbortSignal.abort(new Error('given up'));
    await expect(openStore(`sqlite://${file}`, { stop })).rejects.toBe(stop.reason);
    expect(await everything()).toEqual(before);
    await open();
  });

  it('is taken where that has kept nothing new, and marked as that of this one', async () => {
    await later({ moment: 2, wish: 1 }, `${GUILD}:moment:0000000002`, aMoment({ number: 2 }));
    expect(await (await open()).get(MOMENT)).toEqual(aMoment());
    expect(await mark()).toEqual({ kinds: kindsOfToday() });
  });

  it('is taken though somebody had begun something there', async () => {
    await later({ shareDraft: 2 }, `${GUILD}:draft:700000000000000101:800000000000000001`, { v: 2 });
    await open();
  });
});

it.each([
  ['a record of a later version', MOMENT, { v: 2 }],
  ['a kind of record that is new', `${GUILD}:wish:0000000001`, { v: 1 }],
])('a restored database, which says nothing of releases, is refused with %s', async (_, key, record) => {
  await later({}, key, record);
  await queryFromOutside(file, "DELETE FROM keyv WHERE key = '~release'");
  await expectFailure(openStore(`sqlite://${file}`), 'newer');
});

it.each(['1', '12:moment:1', '123abc', `${GUILD}`])(
  'a key that no release wrote, such as %s, keeps nobody from starting',
  async (key) => {
    await later({ moment: 2 }, key, { v: 7 });
    await open();
    expect(await mark()).toEqual({ kinds: kindsOfToday() });
  },
);

it('a database of an earlier release is marked when this one opens it', async () => {
  await queryFromOutside(file, "DELETE FROM keyv WHERE key = '~release'");
  await open();
  expect(await mark()).toEqual({ kinds: kindsOfToday() });
});
