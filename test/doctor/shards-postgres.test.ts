import { expect, it, onTestFinished } from 'vitest';
import { openLeased } from '../../src/data/store/open-store.ts';
import { checkShards } from '../../src/doctor/shards.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { startSandbox } from '../sandbox/start-bot.ts';
import { sharedPostgres } from '../support/postgres-server.ts';

const words = operatorTexts.doctor;

it('tells whether all shards are run, and as many as Discord recommends', async () => {
  const { apiUrl, token } = await startSandbox({ shards: 4 });
  const databaseUrl = await (await sharedPostgres()).database();
  const check = async (count: number) => {
    const shards = { first: 0, last: 0, count };
    return (await checkShards({ apiUrl, token, databaseUrl, shards })).map(({ state, what }) => [
      state,
      what,
    ]);
  };
  expect(await check(2)).toEqual([
    ['note', words.fewShards(2, 4)],
    ['note', words.noShardsRun],
  ]);
  const { store, lease } = await openLeased(databaseUrl, { claim: { first: 1, last: 2, count: 4 } });
  onTestFinished(() => store.close());
  await lease.share();
  expect(await check(4)).toEqual([
    ['ok', words.shards(4)],
    ['bad', words.missingShards([0, 3], 4)],
  ]);
  expect(await check(8)).toContainEqual(['bad', words.otherShards(4, 8)]);
  for (const id of [0, 3]) {
    const other = await openLeased(databaseUrl, { claim: { first: id, last: id, count: 4 } });
    onTestFinished(() => other.store.close());
  }
  expect(await check(4)).toContainEqual(['ok', words.allShardsRun(4)]);
});
