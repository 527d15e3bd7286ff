import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveMoment } from '../../../src/domain/moment.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { anAppIn } from '../../support/an-app.ts';
import { CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { CardScene, ELSEWHERE, MINUTE, wait } from './card-scene.ts';

let scene: CardScene;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
});
afterEach(() => vi.useRealTimers());

describe('after a kill', () => {
  test('a card that lags is brought up to date', async () => {
    await scene.shareWithCard();
    await scene.press();
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1']);
    expect(scene.marks()).toEqual([]);
  });

  test('a card is brought up to date that an answer set back, long after a newer one had come', async () => {
    const id = await scene.shareWithCard();
    const arrived = scene.community.cards.marks.answering(1);
    await scene.press(elif);
    const older = scene.community.library.moment(1);
    await scene.press(mika);
    const live = scene.community.library.moment(1);
    if (!live || !older) throw new Error('no moment');
    const show = (shown: LiveMoment) =>
      scene.channel.put(CHANNEL, momentCard({ live: shown, film: undefined }, textsFor('en-US')), { id });
    show(live);
    scene.cards.refresh(GUILD, 1, { message: id, live });
    await wait(20_000);
    show(older);
    expect(scene.marks()).not.toEqual([]);
    await scene.killAndStart();
    await wait(10_000);
    expect(scene.counts()).toEqual(['2']);
    expect(scene.marks()).toEqual([]);
    arrived();
  });

  test('a server without anything left over is not even read', async () => {
    await scene.shareWithCard();
    await wait(MINUTE);
    const fresh = anAppIn(scene.channel, new MemoryStore(scene.rows));
    let wasRead = false;
    fresh.app.communities.community = () => {
      wasRead = true;
      return Promise.resolve(scene.community);
    };
    await fresh.cards.catchUp(GUILD);
    expect(wasRead).toBe(false);
  });

  test('between a card and its record, the card is found and recorded, and it alone stands', async () => {
    await scene.share();
    const id = scene.answered();
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([id]);
    expect(scene.community.library.cards(1)).toMatchObject([{ message: id, channel: CHANNEL }]);
    expect(scene.marks()).toEqual([]);
  });

  test('between a card and its record, the card is found among many other messages', async () => {
    await scene.share();
    const other = momentCard(
      { live: scene.community.library.moment(1) ?? expect.fail(), film: undefined },
      textsFor('en-US'),
    );
    for (let count = 0; count < 250; count += 1) scene.channel.put(CHANNEL, other, { author: john.id });
    const id = scene.answered();
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.community.library.cards(1)).toMatchObject([{ message: id }]);
    expect(scene.community.library.cards(1)).toHaveLength(1);
  });

  test('before its card, the moment is posted where it was shared', async () => {
    await scene.share();
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['0']);
    expect(scene.community.library.cards(1)).toMatchObject([{ message: scene.channel.ids[0] }]);
    expect(scene.marks()).toEqual([]);
  });

  test('before a second card, it is not posted: the moment shows already', async () => {
    await scene.shareWithCard();
    await scene.cards.begin(GUILD, 1, ELSEWHERE, firstIdAt(Date.now()));
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.channel.ids).toHaveLength(1);
    expect(scene.marks()).toEqual([]);
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])(
    'between two cards at once and the record of %s, both are known, and go with the moment',
    async (_, at) => {
      await scene.shareWithCard();
      for (let show = 0; show < 2; show += 1) {
        await wait(1);
        await scene.cards.begin(GUILD, 1, CHANNEL, firstIdAt(Date.now()));
      }
      const shown = [scene.answered(), scene.answered()];
      const recorded = { id: shown[at] ?? expect.fail(), channel: CHANNEL, attachments: [] };
      await scene.cards.keep(GUILD, 1, recorded, scene.community.library.moment(1));
      await scene.killAndStart();
      await wait(MINUTE);
      expect(scene.community.library.cards(1).map(({ message }) => message)).toEqual(
        expect.arrayContaining([...shown]),
      );
      expect(scene.marks()).toEqual([]);
      await scene.community.remove(1, john, NOW, undefined);
      await scene.cards.takeDown(GUILD, 1);
      expect(scene.channel.ids).toEqual([]);
    },
  );

  test('a card on its way is looked for again where Discord can’t be reached, and not posted twice', async () => {
    await scene.share();
    const id = scene.answered();
    let left = 3;
    scene.channel.fault = () => (left-- > 0 ? new Error('socket closed') : undefined);
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([id]);
    expect(scene.community.library.cards(1)).toHaveLength(1);
  });

  test('between a removal and the end of its cards, they go', async () => {
    await scene.shareWithCard();
    await scene.community.remove(1, john, NOW, undefined);
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([]);
    expect(scene.marks()).toEqual([]);
  });

  test('between a card and its record, it goes if its moment was removed since', async () => {
    await scene.share();
    scene.answered();
    await scene.community.remove(1, john, NOW, undefined);
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([]);
    expect(scene.marks()).toEqual([]);
  });
});

test('a share under way is not posted a second time while its answer is still to come', async () => {
  await scene.share();
  await scene.cards.catchUp(GUILD);
  await wait(10 * MINUTE);
  expect(scene.channel.tried).toEqual([]);
});

describe('a card of a removed moment that still stands', () => {
  const sent = (id: string) => ({ id, channel: CHANNEL, attachments: [] });

  test('goes when somebody uses it', async () => {
    await scene.share();
    const id = scene.answered();
    await scene.community.remove(1, john, NOW, undefined);
    expect(await scene.cards.meet(GUILD, 1, sent(id))).toBe(false);
    expect(scene.channel.ids).toEqual([]);
  });

  test('goes when its removal is asked for again, though nobody recorded it', async () => {
    await scene.shareWithCard();
    await wait(MINUTE);
    const lost = scene.answered();
    await scene.community.remove(1, john, NOW, undefined);
    expect(await scene.cards.hunt(GUILD, 1)).toEqual({ gone: 2, left: [] });
    expect(scene.channel.ids).not.toContain(lost);
  });

  test('is tried again where Discord could not delete it just then', async () => {
    await scene.shareWithCard();
    await scene.community.remove(1, john, NOW, undefined);
    scene.channel.fault = () => new Error('socket closed');
    expect(await scene.cards.takeDown(GUILD, 1)).toEqual({ gone: 0, left: [CHANNEL] });
    scene.channel.fault = () => undefined;
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([]);
  });
});

describe('what is not known here', () => {
  test('is left as it is on an empty database, and logged', async () => {
    await scene.share();
    const id = scene.answered();
    scene.rows.clear();
    await scene.start();
    expect(await scene.cards.meet(GUILD, 1, { id, channel: CHANNEL, attachments: [] })).toBe(false);
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([id]);
    expect(scene.channel.tried).toEqual([]);
    expect(scene.warned).toMatchObject([{ number: 1, message: id }]);
    expect(scene.rows.size).toBe(0);
  });

  test('is not made a card of another moment that got its number later', async () => {
    await scene.share();
    const id = scene.answered();
    scene.rows.clear();
    await scene.start();
    await wait(1_000);
    await scene.share();
    expect(await scene.cards.meet(GUILD, 1, { id, channel: CHANNEL, attachments: [] })).toBe(false);
    await scene.community.remove(1, john, NOW, undefined);
    expect(await scene.cards.meet(GUILD, 1, { id, channel: CHANNEL, attachments: [] })).toBe(false);
    expect(await scene.cards.hunt(GUILD, 1)).toEqual({ gone: 0, left: [] });
    expect(scene.channel.ids).toEqual([id]);
  });
});

test('a card that could not be recorded, as on a full disk, is looked for, and then keeps up', async () => {
  await scene.share();
  const id = scene.answered();
  vi.spyOn(scene.community.cards, 'keep').mockRejectedValueOnce(new Error('the disk is full'));
  const kept = scene.cards.keep(
    GUILD,
    1,
    { id, channel: CHANNEL, attachments: [] },
    scene.community.library.moment(1),
  );
  await expect(kept).rejects.toThrow('full');
  await scene.press(elif);
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
  expect(scene.marks()).toEqual([]);
});
