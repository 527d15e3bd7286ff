import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keyFor } from '../../../src/data/store/keys.ts';
import { NewerRecord } from '../../../src/data/store/read-record.ts';
import type { Choice } from '../../../src/domain/chosen.ts';
import { aStory, elif, GUILD, john } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const colour: Choice<string> = { name: 'colour', schema: z.enum(['red', 'blue']) };
const pet: Choice<string> = { name: 'pet', schema: z.string() };
const settingKey = keyFor({ guild: GUILD, kind: 'setting', name: 'colour' });
const johnsKey = keyFor({ guild: GUILD, kind: 'person', user: john.id });

const row = (value: unknown) => JSON.stringify({ value });

describe('what a community chose', () => {
  it('is there after a restart, one record for each setting, until it is taken back', async () => {
    const rows = new Map<string, string>();
    const { community } = await openCommunity(new MemoryStore(rows));
    expect(community.setting(colour)).toBeUndefined();
    await community.changeSetting(colour, 'red');
    await community.changeSetting(pet, 'goose');
    await community.changeSetting(colour, 'blue');
    expect(community.setting(colour)).toBe('blue');
    expect(rows.size).toBe(2);

    const { community: reopened } = await openCommunity(new MemoryStore(rows));
    expect(reopened.setting(colour)).toBe('blue');
    await reopened.changeSetting(colour, undefined);
    expect(reopened.setting(colour)).toBeUndefined();
    expect([...rows.keys()]).not.toContain(settingKey);
    expect(reopened.setting(pet)).toBe('goose');
  });

  it('counts only once it is on disk', async () => {
    const store = new ShakyStore();
    const { community } = await openCommunity(store);
    store.failNext('write');
    await expect(community.changeSetting(colour, 'red')).rejects.toThrow();
    expect(community.setting(colour)).toBeUndefined();
  });

  it('is set aside where it cannot be read, reported once, and kept', async () => {
    const rows = new Map([[settingKey, row({ v: 1, value: 'green' })]]);
    const { community, warnings } = await openCommunity(new MemoryStore(rows));
    expect(community.setting(colour)).toBeUndefined();
    expect(community.setting(colour)).toBeUndefined();
    expect(warnings.map(({ facts }) => facts)).toEqual([{ guild: GUILD, setting: 'colour' }]);
    expect(JSON.stringify(warnings)).not.toContain('green');
    expect(rows.get(settingKey)).toBe(row({ v: 1, value: 'green' }));
  });

  it('of a later release is not overwritten', async () => {
    const rows = new Map([[settingKey, row({ v: 9, value: 'red' })]]);
    const { community, warnings } = await openCommunity(new MemoryStore(rows));
    expect(warnings).toHaveLength(1);
    await expect(community.changeSetting(colour, 'blue')).rejects.toThrow(NewerRecord);
  });
});

describe('what a person chose', () => {
  it('is one record, which is gone when all is taken back', async () => {
    const rows = new Map<string, string>();
    const { community } = await openCommunity(new MemoryStore(rows));
    await Promise.all([
      community.changeOwnChoice(john.id, colour, 'red'),
      community.changeOwnChoice(john.id, pet, 'goose'),
    ]);
    expect([...rows.keys()]).toEqual([johnsKey]);
    expect(community.ownChoice(elif.id, colour)).toBeUndefined();

    const { community: reopened } = await openCommunity(new MemoryStore(rows));
    expect([reopened.ownChoice(john.id, colour), reopened.ownChoice(john.id, pet)]).toEqual(['red', 'goose']);
    await reopened.changeOwnChoice(john.id, colour, undefined);
    expect(reopened.ownChoice(john.id, pet)).toBe('goose');
    await reopened.changeOwnChoice(john.id, pet, undefined);
    expect([...rows]).toEqual([]);
  });

  it('keeps what it does not know, as a later release may have written it', async () => {
    const rows = new Map([[johnsKey, row({ v: 1, values: { 'shoe-size': 43 } })]]);
    const { community } = await openCommunity(new MemoryStore(rows));
    await community.changeOwnChoice(john.id, colour, 'red');
    expect(JSON.parse(rows.get(johnsKey) ?? '').value.values).toEqual({ 'shoe-size': 43, colour: 'red' });
  });
});

describe('what a moment tells about its community and its author', () => {
  const learnt = {
    setting: { name: 'colour', value: 'red' },
    own: { name: 'pet', value: 'goose' },
  };

  it('is committed with it', async () => {
    const store = new ShakyStore();
    const { community } = await openCommunity(store);
    await community.share(aStory({ author: john }), [], { learnt });
    expect([store.asked.write, store.asked.set]).toEqual([1, 0]);
    expect([community.setting(colour), community.ownChoice(john.id, pet)]).toEqual(['red', 'goose']);
    store.failNext('write');
    await expect(community.share(aStory({ author: elif }), [], { learnt })).rejects.toThrow();
    expect(community.ownChoice(elif.id, pet)).toBeUndefined();
  });

  it('replaces what was known of the person, but not what was known of the community', async () => {
    const { community } = await openCommunity(new MemoryStore());
    await community.changeSetting(colour, 'blue');
    await community.changeOwnChoice(john.id, pet, 'cat');
    await community.share(aStory({ author: john }), [], { learnt });
    expect([community.setting(colour), community.ownChoice(john.id, pet)]).toEqual(['blue', 'goose']);
  });

  it('does not keep the moment from being shared where a later release wrote it', async () => {
    const rows = new Map([[johnsKey, row({ v: 9, values: {} })]]);
    const { community } = await openCommunity(new MemoryStore(rows));
    expect(await community.share(aStory({ author: john }), [], { learnt })).toMatchObject({
      number: 1,
    });
    expect(rows.get(johnsKey)).toBe(row({ v: 9, values: {} }));
  });
});
