import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import type { AppContext } from '../../../src/services/app.ts';
import { boardStateOf } from '../../../src/services/board/board-state.ts';
import { bringCardBack } from '../../../src/services/cards/bring-card-back.ts';
import { pressGoosebump } from '../../../src/services/moment/goosebump.ts';
import boardChannel from '../../../src/settings/community/board-channel.ts';
import boardGoosebumps from '../../../src/settings/community/board-goosebumps.ts';
import boardLeftOut from '../../../src/settings/community/board-left-out.ts';
import stays from '../../../src/settings/person/stays.ts';
import { MISSING_ACCESS, UNKNOWN_CHANNEL } from '../../support/a-channel.ts';
import { anActor, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { english } from '../../support/texts/english.ts';
import { ELSEWHERE as BOARD, CardScene, wait } from './card-scene.ts';

const nils = { id: '700000000000000104', name: 'Nils' };
let scene: CardScene;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
  await scene.shareWithCard();
  await scene.community.changeSetting(boardChannel, BOARD);
  await scene.community.changeSetting(boardGoosebumps, 2);
});
afterEach(() => void vi.useRealTimers());

/** A goosebump, as a press of the button gives it or takes it back. */
async function feel(who = elif, number = 1): Promise<void> {
  const { community } = scene;
  const app = { now: () => NOW };
  await pressGoosebump({ app, community, actor: anActor(who) } as unknown as AppContext, number);
  scene.cards.refresh(GUILD, number);
  await settled();
}

async function settled(): Promise<void> {
  await wait(10_000);
  await scene.cards.drain();
}

const cardsOn = (channel: string) =>
  scene.community.library.cards(1).filter((card) => card.channel === channel);
const posts = () => scene.channel.tried.filter((deed) => deed === 'post').length;
const onBoard = (count: number) => english.card.onBoard({ count, channel: `<#${CHANNEL}>` });

it('posts a moment once, when it has enough goosebumps, and keeps its card in step', async () => {
  await feel(elif);
  expect(cardsOn(BOARD)).toEqual([]);
  await feel(mika);
  const [card] = cardsOn(BOARD);
  expect(card).toMatchObject({ onBoard: true });
  expect(scene.channel.read.at(-1)).toContain(onBoard(2));
  await feel(nils);
  expect(posts()).toBe(1);
  expect(scene.channel.read.at(-1)).toContain(onBoard(3));
  expect(scene.counts()).toEqual(['3', '3']);
  await feel(nils);
  await feel(mika);
  await feel(mika);
  expect(cardsOn(BOARD)).toEqual([card]);
  expect(posts()).toBe(1);
  expect(scene.marks()).toEqual([]);
});

it('links to where it was told', async () => {
  const [home] = cardsOn(CHANNEL);
  await feel(elif);
  await feel(mika);
  expect(scene.channel.read.at(-1)).toContain(`/${GUILD}/${CHANNEL}/${home?.message}`);
});

it('leaves moments alone that were felt before there was a board, until somebody feels them again', async () => {
  await scene.community.changeSetting(boardChannel, undefined);
  await feel(elif);
  await feel(mika);
  await scene.community.changeSetting(boardChannel, BOARD);
  await settled();
  expect(cardsOn(BOARD)).toEqual([]);
  await feel(nils);
  expect(cardsOn(BOARD)).toHaveLength(1);
});

it('posts none that more people would read there, nor of a channel that is left out', async () => {
  scene.tooOpen.add(BOARD);
  await feel(elif);
  await feel(mika);
  expect(posts()).toBe(0);
  expect(scene.marks()).toEqual([]);
  scene.tooOpen.clear();
  await scene.community.changeSetting(boardLeftOut, [CHANNEL]);
  await feel(nils);
  expect(posts()).toBe(0);
  await scene.community.changeSetting(boardLeftOut, undefined);
  await feel(nils);
  await feel(nils);
  expect(posts()).toBe(1);
});

it('posts it after a kill, once, though the answer of the first try was lost', async () => {
  await feel(elif);
  const app = { now: () => NOW };
  const context = { app, community: scene.community, actor: anActor(mika) } as unknown as AppContext;
  await pressGoosebump(context, 1);
  expect(scene.marks().filter((key) => key.includes(':posting:'))).toHaveLength(1);
  await scene.killAndStart();
  await settled();
  expect(cardsOn(BOARD)).toHaveLength(1);
  expect(posts()).toBe(1);
  await scene.killAndStart();
  await settled();
  expect(posts()).toBe(1);
});

it('recognises a card that arrived before the kill', async () => {
  await feel(elif);
  scene.channel.fault = (deed) => (deed === 'post' ? new Error('socket closed') : undefined);
  await feel(mika);
  scene.answered(1, BOARD);
  scene.channel.fault = () => undefined;
  await scene.killAndStart();
  await settled();
  expect(cardsOn(BOARD)).toMatchObject([{ onBoard: true }]);
  expect(scene.channel.read).toHaveLength(2);
  expect(scene.channel.read.at(-1)).toContain(onBoard(2));
});

/** Removes the moment, and brings it back as a moderator does. */
async function removedAndBack(): Promise<void> {
  const { community, cards } = scene;
  await community.remove(1, mika, NOW, 'Off topic');
  await cards.takeDown(GUILD, 1);
  await settled();
  expect(scene.channel.read).toEqual([]);
  const moment = community.library.removed(1);
  if (!moment) throw new Error('there is no removed moment');
  const app = { cards, now: () => NOW };
  const context = { app, community, draftKey: () => ({ id: firstIdAt(Date.now()) }) };
  await bringCardBack(context as unknown as AppContext, moment, () =>
    community.removals.restore(1, { by: mika, at: NOW + 1 }),
  );
  await settled();
}

it('posts it again at once when its moment is back and has enough goosebumps still', async () => {
  await feel(elif);
  await feel(mika);
  await removedAndBack();
  const [home] = cardsOn(CHANNEL);
  expect(cardsOn(BOARD)).toMatchObject([{ onBoard: true }]);
  expect(scene.channel.read.at(-1)).toContain(`/${GUILD}/${CHANNEL}/${home?.message}`);
  expect(scene.marks()).toEqual([]);
});

it('posts none again that has too few by then, or whose own card is on the board', async () => {
  await feel(elif);
  await feel(mika);
  await scene.community.changeSetting(boardGoosebumps, 3);
  await removedAndBack();
  expect(cardsOn(BOARD)).toEqual([]);
  await scene.community.changeSetting(boardGoosebumps, 2);
  await scene.community.changeSetting(boardChannel, CHANNEL);
  await removedAndBack();
  expect(cardsOn(CHANNEL)).toHaveLength(1);
});

it('takes it down with its moment, and posts it again once it is felt, if the bot was killed when it came back', async () => {
  await feel(elif);
  await feel(mika);
  await scene.community.remove(1, mika, NOW, 'Off topic');
  await scene.cards.takeDown(GUILD, 1);
  await settled();
  expect(scene.channel.read).toEqual([]);
  await scene.community.removals.restore(1, { by: mika, at: NOW + 1 });
  await settled();
  expect(cardsOn(BOARD)).toEqual([]);
  await feel(nils);
  expect(cardsOn(BOARD)).toHaveLength(1);
});

it('keeps it off for good once somebody has deleted its card by hand', async () => {
  await feel(elif);
  await feel(mika);
  await scene.community.cards.forget(cardsOn(BOARD)[0]?.message ?? '');
  await feel(nils);
  expect(cardsOn(BOARD)).toEqual([]);
});

it('is known to be there, or where a moment may get, or where it gets no more', async () => {
  const { community } = scene;
  const state = () => {
    const live = community.library.moment(1);
    if (!live) throw new Error('there is no moment');
    return boardStateOf(community, live);
  };
  expect(state()).toBe('may');
  await community.changeSetting(boardLeftOut, [CHANNEL]);
  expect(state()).toBe('no');
  await community.changeSetting(boardLeftOut, undefined);
  await community.changeSetting(boardChannel, CHANNEL);
  expect(state()).toBe('no');
  await community.changeSetting(boardChannel, undefined);
  expect(state()).toBe('no');
  await community.changeSetting(boardChannel, BOARD);
  await feel(elif);
  await feel(mika);
  expect(state()).toBe('there');
  await community.cards.forget(cardsOn(BOARD)[0]?.message ?? '');
  expect(state()).toBe('no');
});

it('takes it down when its author keeps it, or all of theirs, where it was told', async () => {
  await feel(elif);
  await feel(mika);
  await scene.killAndStart();
  await scene.community.spread.keepHere(1, true);
  await settled();
  expect(cardsOn(BOARD)).toEqual([]);
  expect(cardsOn(CHANNEL)).toHaveLength(1);
  await feel(nils);
  expect(cardsOn(BOARD)).toEqual([]);
  await scene.community.spread.keepHere(1, false);
  await feel(nils);
  await feel(nils);
  expect(cardsOn(BOARD)).toHaveLength(1);
  await scene.community.changeOwnChoice(john.id, stays, true);
  await settled();
  expect(cardsOn(BOARD)).toEqual([]);
  expect(scene.channel.read).toHaveLength(1);
});

it('takes it down though its cards were just found right', async () => {
  await feel(elif);
  await feel(mika);
  const { community } = scene;
  await community.goosebumps.press(1, nils, NOW);
  // While the cards are edited for that, their author keeps them: both end in the community's queue.
  let kept: Promise<void> | undefined;
  scene.channel.before = () => {
    kept ??= community.spread.keepHere(1, true).then(() => scene.cards.refresh(GUILD, 1));
  };
  scene.cards.refresh(GUILD, 1);
  await settled();
  await kept;
  await settled();
  expect(cardsOn(BOARD)).toEqual([]);
});

it('takes it down when more people see the board than may read it', async () => {
  await feel(elif);
  await feel(mika);
  scene.tooOpen.add(BOARD);
  await feel(nils);
  expect(cardsOn(BOARD)).toEqual([]);
  expect(scene.counts()).toEqual(['3']);
});

it('keeps it there through an outage of the server, in which nobody seems to be able to read there', async () => {
  await feel(elif);
  await feel(mika);
  scene.isAway = true;
  scene.tooOpen.add(BOARD);
  await feel(nils);
  expect(cardsOn(BOARD)).toHaveLength(1);
  scene.isAway = false;
  scene.tooOpen.clear();
  scene.cards.tryAgain(GUILD);
  await settled();
  expect(cardsOn(BOARD)).toHaveLength(1);
  expect(scene.counts()).toEqual(['3', '3']);
  expect(scene.marks()).toEqual([]);
});

it('waits while the bot may not write there, a few moments at most', async () => {
  const { community } = scene;
  scene.channel.fault = (_, channel) => (channel === BOARD ? MISSING_ACCESS : undefined);
  for (let count = 0; count < 30; count += 1) await community.share(aStory({ author: john }));
  for (let number = 1; number <= 30; number += 1) {
    await feel(elif, number);
    await feel(mika, number);
  }
  expect(community.cards.marks.toBoard).toBe(20);
  scene.channel.fault = () => undefined;
  scene.cards.tryAgain(GUILD);
  await settled();
  expect(community.cards.marks.toBoard).toBe(0);
  expect(community.library.spread.board.size).toBe(20);
});

it('goes to the new board when the old one was deleted, once it is felt again', async () => {
  scene.channel.fault = (_, channel) => (channel === BOARD ? UNKNOWN_CHANNEL : undefined);
  await feel(elif);
  await feel(mika);
  expect(scene.marks()).toEqual([]);
  await scene.community.changeSetting(boardChannel, '700000000000000503');
  await feel(nils);
  expect(cardsOn('700000000000000503')).toHaveLength(1);
});

it('is not the first card: one that was lost still comes', async () => {
  await feel(elif);
  await feel(mika);
  const [home] = cardsOn(CHANNEL);
  await scene.community.cards.forget(home?.message ?? '');
  await scene.cards.begin(GUILD, 1, CHANNEL, '900000000000000001');
  await scene.cards.lost(GUILD, 1);
  await settled();
  expect(cardsOn(CHANNEL)).toHaveLength(1);
});

it('posts no second card of a moment where its card stands already', async () => {
  await scene.community.changeSetting(boardChannel, CHANNEL);
  await feel(elif);
  await feel(mika);
  expect(cardsOn(CHANNEL)).toHaveLength(1);
  expect(posts()).toBe(0);
  expect(scene.marks()).toEqual([]);
});

it('posts two moments that get there in the same millisecond as two', async () => {
  await scene.share();
  const card = { id: scene.answered(2), channel: CHANNEL, attachments: [] };
  await scene.cards.keep(GUILD, 2, card, scene.community.library.moment(2));
  const app = { now: () => NOW };
  for (const who of [elif, mika])
    for (const number of [1, 2]) {
      const context = { app, community: scene.community, actor: anActor(who) } as unknown as AppContext;
      await pressGoosebump(context, number);
    }
  await settled();
  expect(scene.community.library.cards(1).filter(({ onBoard }) => onBoard)).toHaveLength(1);
  expect(new Set(scene.community.library.cards(2).map(({ message }) => message)).size).toBe(2);
  expect(new Set(scene.channel.nonces).size).toBe(2);
});
