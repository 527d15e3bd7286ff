import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ARCHIVED_THREAD,
  INVALID_FORM,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  TOO_MANY_OLD_EDITS,
  UNKNOWN_CHANNEL,
} from '../../support/a-channel.ts';
import { CHANNEL, elif, GUILD, mika, NOW } from '../../support/builders.ts';
import { CardScene, ELSEWHERE, MINUTE, wait } from './card-scene.ts';

let scene: CardScene;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
});
afterEach(() => vi.useRealTimers());

describe('a change of which nobody brings the card up to date, as after an answer that failed', () => {
  test('shows a little later all the same', async () => {
    await scene.shareWithCard();
    await scene.press();
    await wait(2_000);
    expect(scene.counts()).toEqual(['0']);
    await wait(5_000);
    expect(scene.counts()).toEqual(['1']);
    await wait(5_000);
    expect(scene.marks()).toEqual([]);
  });

  test('costs no edit where the answer came', async () => {
    const message = await scene.shareWithCard();
    await scene.press();
    const live = scene.community.library.moment(1);
    if (live) scene.cards.refresh(GUILD, 1, { message, live });
    await wait(MINUTE);
    expect(scene.channel.tried).toEqual([]);
    expect(scene.marks()).toEqual([]);
  });
});

describe('an edit that fails', () => {
  test.each([
    ['a fault of the network', new Error('socket closed')],
    ['too many edits of old messages', TOO_MANY_OLD_EDITS],
  ])('by %s is tried again, with longer and longer pauses', async (_, error) => {
    await scene.shareWithCard();
    let left = 4;
    scene.channel.fault = () => (left-- > 0 ? error : undefined);
    await scene.press();
    scene.cards.refresh(GUILD, 1);
    await wait(1_000);
    expect(scene.edits()).toBe(1);
    await wait(2_000);
    expect(scene.edits()).toBe(2);
    await wait(2_500);
    expect(scene.edits()).toBe(2);
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1']);
    expect(scene.edits()).toBe(5);
    expect(scene.marks()).toEqual([]);
  });

  test('because the channel is gone forgets the card', async () => {
    await scene.shareWithCard();
    scene.channel.fault = () => UNKNOWN_CHANNEL;
    await scene.press();
    await wait(MINUTE);
    expect(scene.community.library.cards(1)).toEqual([]);
    expect(scene.edits()).toBe(1);
    expect(scene.marks()).toEqual([]);
  });

  test('because of a bug of the bot is not sent again and again, and the card stays known', async () => {
    await scene.shareWithCard();
    scene.channel.fault = () => INVALID_FORM;
    await scene.press();
    await wait(60 * MINUTE);
    expect(scene.edits()).toBe(1);
    expect(scene.community.library.cards(1)).toHaveLength(1);
    expect(scene.marks()).toHaveLength(1);
  });
});

describe.each([
  ['that the bot can’t see', MISSING_ACCESS],
  ['in which it may not do it', MISSING_PERMISSIONS],
  ['that is an archived thread', ARCHIVED_THREAD],
])('a channel %s', (_, error) => {
  test('is left alone, until something changes there', async () => {
    await scene.shareWithCard();
    await scene.cards.keep(GUILD, 1, { id: scene.answered(), channel: CHANNEL, attachments: [] });
    scene.channel.fault = () => error;
    await scene.press();
    await wait(60 * MINUTE);
    await scene.press(mika);
    await wait(60 * MINUTE);
    expect(scene.edits()).toBe(1);

    scene.channel.fault = () => undefined;
    scene.cards.tryAgain('700000000000000002');
    await wait(MINUTE);
    expect(scene.edits()).toBe(1);
    scene.cards.tryAgain(GUILD);
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['2', '2']);
    expect(scene.marks()).toEqual([]);
  });

  test('is tried again when its server is back, in case something changed there meanwhile', async () => {
    await scene.shareWithCard();
    scene.channel.fault = () => error;
    await scene.press();
    await wait(60 * MINUTE);
    scene.channel.fault = () => undefined;
    await scene.cards.catchUp(GUILD);
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1']);
  });

  test('is tried again if it changed while Discord’s refusal was on its way', async () => {
    await scene.shareWithCard();
    let isClosed = true;
    scene.channel.fault = () => (isClosed ? error : undefined);
    scene.channel.before = async () => {
      if (!isClosed) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    };
    await scene.press();
    await wait(4_200);
    expect(scene.edits()).toBe(1);
    scene.cards.tryAgain(GUILD);
    await wait(300);
    isClosed = false;
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1']);
  });

  test('holds up no card elsewhere', async () => {
    await scene.shareWithCard();
    await scene.cards.keep(GUILD, 1, {
      id: scene.answered(1, ELSEWHERE),
      channel: ELSEWHERE,
      attachments: [],
    });
    scene.channel.fault = (_deed, where) => (where === CHANNEL ? error : undefined);
    await scene.press();
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['0', '1']);
  });
});

test('many edits in a channel go at Discord’s pace', async () => {
  for (let number = 1; number <= 12; number += 1) {
    await scene.share();
    await scene.cards.keep(GUILD, number, { id: scene.answered(number), channel: CHANNEL, attachments: [] });
    scene.cards.refresh(GUILD, number);
  }
  await wait(500);
  expect(scene.edits()).toBe(5);
  await wait(4_000);
  expect(scene.edits()).toBe(9);
  await wait(10_000);
  expect(scene.edits()).toBe(12);
});

test('a stop leaves what waits for its turn to the next start', async () => {
  for (let number = 1; number <= 8; number += 1) {
    await scene.share();
    await scene.cards.keep(GUILD, number, { id: scene.answered(number), channel: CHANNEL, attachments: [] });
    await scene.community.goosebumps.press(number, elif, NOW);
    scene.cards.refresh(GUILD, number);
  }
  const stopped = scene.cards.stop();
  await wait(1_000);
  await stopped;
  expect(scene.counts().filter((count) => count === '1').length).toBeLessThan(8);
  await scene.killAndStart();
  await wait(MINUTE);
  expect(scene.counts()).toEqual(Array.from({ length: 8 }, () => '1'));
});

test('a card on which Discord kept the older of two answers is brought up to date', async () => {
  const message = await scene.shareWithCard();
  await scene.press();
  const older = scene.community.library.moment(1) ?? expect.fail();
  await scene.press(mika);
  const newer = scene.community.library.moment(1) ?? expect.fail();
  scene.cards.refresh(GUILD, 1, { message, live: newer });
  await wait(MINUTE);
  expect(scene.channel.tried).toEqual([]);
  scene.cards.refresh(GUILD, 1, { message, live: older });
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['2']);
  expect(scene.marks()).toEqual([]);
});

test('only cards that lag are edited', async () => {
  await scene.shareWithCard();
  await scene.cards.keep(
    GUILD,
    1,
    { id: scene.answered(), channel: CHANNEL, attachments: [] },
    scene.community.library.moment(1),
  );
  let left = 1;
  scene.channel.fault = () => (left-- > 0 ? new Error('socket closed') : undefined);
  await scene.press();
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1', '1']);
  expect(scene.edits()).toBe(3);
});

test('a card drawn before somebody pressed another one is brought up to date once it is recorded', async () => {
  await scene.shareWithCard();
  const before = scene.community.library.moment(1);
  const id = scene.answered();
  await scene.press();
  scene.cards.refresh(GUILD, 1);
  await wait(100);
  await scene.cards.keep(GUILD, 1, { id, channel: CHANNEL, attachments: [] }, before);
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1', '1']);
});

test('where nothing may be posted, the edits of other cards go on', async () => {
  await scene.shareWithCard();
  scene.channel.fault = (deed) => (deed === 'post' ? MISSING_PERMISSIONS : undefined);
  await scene.cards.post(GUILD, 1, CHANNEL);
  await scene.press();
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
});
