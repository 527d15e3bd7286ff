import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppContext } from '../../../src/services/app.ts';
import { pressGoosebump } from '../../../src/services/moment/goosebump.ts';
import boardChannel from '../../../src/settings/community/board-channel.ts';
import boardGoosebumps from '../../../src/settings/community/board-goosebumps.ts';
import { becauseOf } from '../../support/because.ts';
import { anActor, aStory, CHANNEL, elif, GUILD, mika, NOW } from '../../support/builders.ts';
import { english } from '../../support/texts/english.ts';
import { CardScene, ELSEWHERE, MINUTE, wait } from './card-scene.ts';

const BECAUSE = english.chain.because({ number: 1, name: 'John' });
const MOVED = english.chain.moved({ count: 1 });

let scene: CardScene;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
  await scene.shareWithCard();
});
afterEach(() => vi.useRealTimers());

/** Elif tells because of John's moment, in another channel. */
async function tellBecause(): Promise<void> {
  const { community } = scene;
  await community.share(aStory({ author: elif, place: { channel: ELSEWHERE, ageRestricted: false } }), [
    becauseOf(2, 1),
  ]);
  const card = { id: scene.answered(2, ELSEWHERE), channel: ELSEWHERE, attachments: [] };
  await scene.cards.keep(GUILD, 2, card);
  for (const number of [1, 2]) {
    await community.cards.markStale(number);
    scene.cards.refresh(GUILD, number);
  }
  await wait(MINUTE);
  expect(cards()).toEqual([true, true]);
}

/** Whether the first card says that it moved somebody, and the second because of which it was told. */
const cards = () => {
  const [first = '', second = ''] = scene.channel.read;
  return [first.includes(MOVED), second.includes(BECAUSE)];
};

/** The server's channels change, and all that follows is done. */
async function changed(): Promise<void> {
  scene.cards.reachChanged(GUILD);
  await wait(MINUTE);
  await scene.cards.drain();
}

it('cards name no moment any more that their readers may not read by now, and name it again once they may', async () => {
  await tellBecause();
  const before = scene.edits();
  scene.tooOpen.add(ELSEWHERE);
  await changed();
  expect(cards()).toEqual([true, false]);
  expect(scene.edits()).toBe(before + 1);
  scene.tooOpen.clear();
  await changed();
  expect(cards()).toEqual([true, true]);
  expect(scene.edits()).toBe(before + 2);
  await changed();
  expect(scene.edits()).toBe(before + 2);
  expect(scene.marks()).toEqual([]);
});

it('many changes at once are looked through once, also those that come meanwhile', async () => {
  await tellBecause();
  const before = scene.edits();
  const looked = vi.spyOn(scene.community.library.chain, 'linked', 'get');
  for (let count = 0; count < 50; count += 1) scene.cards.reachChanged(GUILD);
  scene.tooOpen.add(ELSEWHERE);
  await wait(MINUTE);
  expect(looked).toHaveBeenCalledOnce();
  expect(scene.edits()).toBe(before + 1);
});

it('a card that was last edited before the start is edited once if it may name what it may not', async () => {
  await tellBecause();
  await scene.killAndStart();
  await changed();
  const before = scene.edits();
  scene.tooOpen.add(ELSEWHERE);
  await changed();
  await changed();
  expect(cards()).toEqual([true, false]);
  expect(scene.edits()).toBe(before + 1);
});

it('nothing is judged in an outage of the server', async () => {
  await tellBecause();
  scene.isAway = true;
  scene.tooOpen.add(ELSEWHERE);
  await changed();
  expect(cards()).toEqual([true, true]);
  scene.isAway = false;
  await changed();
  expect(cards()).toEqual([true, false]);
});

it('a card leaves the board when others see it than may read its moment', async () => {
  const { community } = scene;
  await community.changeSetting(boardChannel, ELSEWHERE);
  await community.changeSetting(boardGoosebumps, 2);
  for (const who of [elif, mika]) {
    const context = { app: { now: () => NOW }, community, actor: anActor(who) };
    await pressGoosebump(context as unknown as AppContext, 1);
  }
  scene.cards.refresh(GUILD, 1);
  await wait(MINUTE);
  const where = () => community.library.cards(1).map(({ channel }) => channel);
  expect(where()).toEqual([CHANNEL, ELSEWHERE]);
  scene.tooOpen.add(ELSEWHERE);
  await changed();
  expect(where()).toEqual([CHANNEL]);
});
