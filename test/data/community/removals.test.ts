import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { keepPurged } from '../../../src/data/community/purge.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import { contentsOf } from '../../../src/domain/edit.ts';
import { RESTORABLE_MS } from '../../../src/domain/removal.ts';
import { aMoment, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { contentOf } from '../../support/open-community.ts';

const HASH = '0'.repeat(32);
const picture = { id: '810000000000000077', name: 'moment.png' };
const earlier = { id: '810000000000000078', name: 'moment.png' };
const silent = { info: () => undefined, warn: () => undefined };

let rows: Map<string, string>;
let store: MemoryStore;
let communities: Communities;
let community: Community;
let now: number;

beforeEach(async () => {
  rows = new Map();
  store = new MemoryStore(rows);
  communities = new Communities(store, silent);
  now = NOW;
  community = await communities.community(GUILD);
});

async function purge(): Promise<void> {
  const purging = keepPurged({ store, communities, isOurs: () => true, log: silent, now: () => now });
  for (let steps = 0; steps < 100; steps += 1) await turn();
  await purging.stop();
}

/** A moment of John's with everything that one can have; the next one is Mika's. */
async function share(): Promise<void> {
  await community.share(aStory({ author: john, picture }), [
    { set: keyFor({ guild: GUILD, kind: 'picture', id: picture.id }), record: { v: 1, base64: '' } },
  ]);
  await community.share(aStory({ author: mika, text: 'This one stays, whatever happens to the other.' }));
  await community.goosebumps.press(1, elif, NOW);
  await community.goosebumps.giveGoose(1, mika, { card: '900000000000000031', style: 'normal' }, NOW);
  await community.reply(1, '900000000000000011', { author: elif, text: 'So true, words and all.', at: NOW });
  const before = contentsOf(aMoment({ picture: earlier, text: 'What it said before, in other words.' }));
  await store.set(keyFor({ guild: GUILD, kind: 'edit', number: 1, id: '900000000000000012' }), {
    v: 1,
    at: NOW,
    before,
    tookPictureOff: true,
  });
  await store.set(keyFor({ guild: GUILD, kind: 'picture', id: earlier.id }), { v: 1, base64: '' });
}

it('what a moderator removed is erased after 30 days with all that belongs to it, and its number stays a gap', async () => {
  await share();
  await community.remove(1, elif, NOW, 'Spam, she said');
  await community.removals.ask(1, { id: '900000000000000041', by: john, at: NOW, text: 'Please!' });
  now = NOW + RESTORABLE_MS - 1;
  await purge();
  expect(community.removals.factsOf(1).moment?.author).toEqual(john);
  now += 1;
  await purge();

  const about = [...rows.keys()].filter((key) => /:0000000001(:|$)/.test(key) || key.includes(';picture:'));
  expect(about).toEqual([keyFor({ guild: GUILD, kind: 'removal', number: 1 })]);
  const all = [...rows].join();
  for (const trace of [john.id, 'John', 'Memo', 'So true', 'Please!', 'she said', 'other words'])
    expect(all).not.toContain(trace);
  expect(community.removals.factsOf(1)).toMatchObject({ wasRemoved: true, moment: undefined });
  expect(await community.removals.restore(1, { by: elif, at: now })).toBe('tooLate');
  await community.share(aStory({ author: mika }));
  expect(community.library.nextNumber).toBe(4);

  const again = await new Communities(store, silent).community(GUILD);
  expect(contentOf(again)).toEqual(contentOf(community));
  expect(again.library.moment(2)?.moment.author).toEqual(mika);
});

it('a moment that is back is not erased later', async () => {
  await share();
  await community.remove(1, elif, NOW, 'Spam');
  await community.removals.restore(1, { by: elif, at: NOW + 1 });
  now = NOW + 2 * RESTORABLE_MS;
  await purge();
  expect(community.library.moment(1)).toMatchObject({ goosebumps: 2, replies: 1 });
});

it('what its author asked for is forgotten 30 days after the moment is back', async () => {
  await share();
  await community.remove(1, elif, NOW, 'Spam');
  await community.removals.ask(1, { id: '900000000000000041', by: john, at: NOW, text: 'Please!' });
  await community.removals.restore(1, { by: elif, at: NOW + 1 });
  const kept = () => [...rows.keys()].filter((key) => key.includes(':appeal:')).length;
  now = NOW + RESTORABLE_MS;
  await purge();
  expect(kept()).toBe(1);
  now += 1;
  await purge();
  expect(kept()).toBe(0);
  expect(community.library.moment(1)).toBeDefined();
});

it('a card that could not be deleted stays known, so that it still goes', async () => {
  await share();
  await community.cards.keep(1, '900000000000000031', { channel: CHANNEL });
  await community.remove(1, elif, NOW, 'Spam');
  now = NOW + RESTORABLE_MS;
  await purge();
  expect(community.library.cardState(1, '900000000000000031')).toBe('removed');
  expect(community.library.cards(1)).toHaveLength(1);
});

it('a removal without its moment loads as a gap, without a warning', async () => {
  await store.set(keyFor({ guild: GUILD, kind: 'removal', number: 7 }), { v: 1, by: john, at: NOW });
  const warned: object[] = [];
  const log = { warn: (facts: object) => void warned.push(facts) };
  const again = await new Communities(store, log).community(GUILD);
  expect(warned).toEqual([]);
  expect(again.library.nextNumber).toBe(8);
  expect(await again.removals.restore(7, { by: elif, at: NOW })).toBe('erased');
});

it('blocks that are over are forgotten, and the others of that person stay', async () => {
  const ban = { reason: 'Spam', by: elif, at: NOW };
  await community.blocks.put(HASH, john, { what: ['share'], ban: { ...ban, until: NOW + 1 } });
  await community.blocks.put(HASH, john, { what: ['reply'], ban });
  now = NOW + 1;
  await purge();
  expect(community.library.moderation.blocks.get(HASH)?.bans).toEqual({ reply: ban });
  await community.blocks.end(HASH, ['reply'], now);
  expect([...rows.keys()].filter((key) => key.includes(':block:'))).toEqual([]);
});

it('a moment that was hidden because of reports and then removed shows again when it is restored', async () => {
  await share();
  await community.reports.keep(1, { at: NOW, by: mika, reason: 'spam' });
  await community.reports.decide(1, { outcome: 'hidden', by: elif, at: NOW, seen: 0 }, () => []);
  expect(await community.removals.restore(1, { by: elif, at: NOW })).toBe('notRemoved');
  await community.remove(1, elif, NOW, 'Spam');
  expect(await community.removals.restore(1, { by: elif, at: NOW })).toBe('allowed');
  expect(community.library.moment(1)?.moment.author).toEqual(john);
  const restarted = await new Communities(store, silent).community(GUILD);
  expect(restarted.library.moment(1)?.moment.author).toEqual(john);
});
