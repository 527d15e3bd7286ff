import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allShards, haveServer, isFirst, isWhole, shardIds, shardsInWords } from '../../src/domain/shards.ts';

const snowflake = fc.bigInt(2n ** 57n, 2n ** 63n).map(String);

it('gives each server to exactly one shard, by the time in its id', () => {
  fc.assert(
    fc.property(snowflake, fc.integer({ min: 1, max: 500 }), (guild, count) => {
      const having = shardIds(allShards(count)).filter((id) =>
        haveServer({ first: id, last: id, count }, guild),
      );
      expect(having).toEqual([Number((BigInt(guild) >> 22n) % BigInt(count))]);
    }),
  );
});

it('divides as Discord does', () => {
  const having = [0, 1, 2, 3].filter((id) =>
    haveServer({ first: id, last: id, count: 4 }, '613425648685547541'),
  );
  expect(having).toEqual([0]);
  expect(haveServer(allShards(1), '613425648685547541')).toBe(true);
});

it('knows what a range has', () => {
  const middle = { first: 2, last: 3, count: 8 };
  expect(shardIds(middle)).toEqual([2, 3]);
  expect([isWhole(middle), isFirst(middle)]).toEqual([false, false]);
  expect([isWhole(allShards(8)), isFirst(allShards(8))]).toEqual([true, true]);
  expect([shardsInWords(middle), shardsInWords({ ...middle, last: 2 })]).toEqual(['2-3 of 8', '2 of 8']);
});
