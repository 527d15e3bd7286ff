import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { anOwnFilm, aStory, elif, john, mika, NOW } from '../../support/builders.ts';
import { contentOf, openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const REPLY = '800000000000000001';
const CARD = '800000000000000002';
const ANOTHER = '800000000000000003';
const channel = '700000000000000901';
const ana = { id: '700000000000000104', name: 'Ana' };
const goose = { card: CARD, style: 'normal' } as const;

let store: ShakyStore;
let community: Community;

beforeEach(async () => {
  store = new ShakyStore();
  ({ community } = await openCommunity(store));
  await community.share(aStory({ author: john }));
  await community.goosebumps.press(1, elif, NOW);
  await community.goosebumps.giveGoose(1, ana, goose, NOW);
  await community.reply(1, REPLY, { author: elif, text: 'Me too', at: NOW });
  await community.cards.keep(1, CARD, { channel });
});

const newFilm = anOwnFilm();

const CHANGES: readonly [string, 'set' | 'write' | 'delete', () => Promise<unknown>][] = [
  ['a moment', 'write', () => community.share(aStory())],
  [
    'a moment with its new film',
    'write',
    () =>
      community.share(aStory({ film: newFilm.id }), [], {
        newFilm: { film: newFilm, findExisting: () => undefined },
      }),
  ],
  ['a goosebump', 'set', () => community.goosebumps.press(1, mika, NOW)],
  ['a goosebump taken back', 'delete', () => community.goosebumps.press(1, elif, NOW)],
  ['a goose', 'set', () => community.goosebumps.giveGoose(1, mika, goose, NOW)],
  ['a goose taken back', 'write', () => community.goosebumps.takeGoose(1, ana.id, goose)],
  ['all geese of a card', 'write', () => community.goosebumps.clearGeese(1, CARD)],
  ['all that a person gave', 'write', () => community.goosebumps.takeBack(1, ana.id)],
  ['a reply', 'set', () => community.reply(1, ANOTHER, { author: mika, text: 'And me', at: NOW })],
  ['an edited reply', 'set', () => community.reply(1, REPLY, { author: elif, text: 'Me too!', at: NOW })],
  ['a reply taken back', 'write', () => community.takeBackReply(REPLY)],
  ['a removal', 'write', () => community.remove(1, john, NOW, undefined)],
  ['a card', 'write', () => community.cards.keep(1, ANOTHER, { channel })],
  ['a forgotten card', 'write', () => community.cards.forget(CARD)],
  ['a film', 'write', () => community.films.add(anOwnFilm())],
];

describe.each(CHANGES)('%s', (_, operation, change) => {
  it('that could not be kept shows nowhere, holds nothing up, and can be tried again', async () => {
    const before = contentOf(community);
    store.failNext(operation);
    await expect(change()).rejects.toThrow(StoreError);
    expect(contentOf(community)).toEqual(before);
    await change();
    expect(contentOf(community)).not.toEqual(before);
    expect(contentOf((await openCommunity(store)).community)).toEqual(contentOf(community));
  });

  it('shows only once it is on the disk', async () => {
    const before = contentOf(community);
    const asked = store.asked[operation];
    const release = store.holdWrites();
    const changing = change();
    await expect.poll(() => store.asked[operation]).toBe(asked + 1);
    expect(contentOf(community)).toEqual(before);
    release();
    await changing;
    expect(contentOf(community)).not.toEqual(before);
  });
});
