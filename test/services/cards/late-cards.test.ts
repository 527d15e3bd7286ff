import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INVALID_FORM, MISSING_PERMISSIONS } from '../../support/a-channel.ts';
import { CHANNEL, GUILD, NOW } from '../../support/builders.ts';
import { CardScene, ELSEWHERE, MINUTE, wait } from './card-scene.ts';

let scene: CardScene;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
});
afterEach(() => vi.useRealTimers());

test('a card that Discord could not take is posted when it can', async () => {
  await scene.share();
  scene.channel.fault = () => new Error('socket closed');
  expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('pending');
  scene.channel.fault = () => undefined;
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['0']);
  expect(scene.marks()).toEqual([]);
});

test('a card that comes late goes to where its moment was told, if by then more people see the channel for moments', async () => {
  await scene.share();
  await scene.community.cards.endPosting({
    v: 1,
    number: 1,
    channel: CHANNEL,
    after: scene.community.cards.marks.postings(1)[0]?.after ?? '',
  });
  scene.channel.fault = () => new Error('socket closed');
  expect(await scene.cards.post(GUILD, 1, ELSEWHERE)).toBe('pending');
  scene.tooOpen.add(ELSEWHERE);
  scene.channel.fault = () => undefined;
  await wait(MINUTE);
  expect(scene.community.library.cards(1)).toMatchObject([{ channel: CHANNEL }]);
  expect(scene.marks()).toEqual([]);
});

test('a card that Discord may have taken though the answer was lost, is found and not posted again', async () => {
  await scene.share();
  scene.channel.before = (deed) => {
    if (deed === 'post') scene.answered();
  };
  scene.channel.fault = (deed) => (deed === 'post' ? new Error('socket closed') : undefined);
  expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('pending');
  await wait(MINUTE);
  expect(scene.channel.ids).toHaveLength(1);
  expect(scene.community.library.cards(1)).toMatchObject([{ message: scene.channel.ids[0] }]);
});

test('a card that may not be posted comes once that has changed, and not before', async () => {
  await scene.share();
  scene.channel.fault = () => MISSING_PERMISSIONS;
  expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('refused');
  await wait(MINUTE);
  scene.channel.fault = () => undefined;
  await wait(60 * MINUTE);
  expect(scene.channel.ids).toEqual([]);
  scene.cards.tryAgain(GUILD);
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['0']);
  expect(scene.marks()).toEqual([]);
});

test('the same after a restart', async () => {
  await scene.share();
  scene.channel.fault = () => MISSING_PERMISSIONS;
  await scene.cards.post(GUILD, 1, CHANNEL);
  scene.channel.fault = () => undefined;
  await scene.killAndStart();
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['0']);
  expect(scene.marks()).toEqual([]);
});

test('a card that may not be posted in one channel does not come there once it stands elsewhere', async () => {
  await scene.share();
  scene.channel.fault = () => MISSING_PERMISSIONS;
  await scene.cards.post(GUILD, 1, CHANNEL);
  scene.channel.fault = () => undefined;
  await scene.cards.keep(
    GUILD,
    1,
    { id: scene.answered(), channel: ELSEWHERE, attachments: [] },
    scene.community.library.moment(1),
  );
  scene.cards.tryAgain(GUILD);
  await wait(MINUTE);
  expect(scene.community.library.cards(1)).toMatchObject([{ channel: ELSEWHERE }]);
  expect(scene.marks()).toEqual([]);
});

test('a card that Discord never takes is not tried again', async () => {
  await scene.share();
  scene.channel.fault = () => INVALID_FORM;
  expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('refused');
  scene.channel.fault = () => undefined;
  await wait(MINUTE);
  scene.cards.tryAgain(GUILD);
  await wait(MINUTE);
  expect(scene.channel.ids).toEqual([]);
  expect(scene.marks()).toEqual([]);
});
