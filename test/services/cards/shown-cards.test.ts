import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { becauseOf } from '../../support/because.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { english } from '../../support/texts/english.ts';
import { CardScene, ELSEWHERE, MINUTE, wait } from './card-scene.ts';

let scene: CardScene;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
});
afterEach(() => vi.useRealTimers());

describe('a card that somebody shows', () => {
  const named = () => scene.channel.read.map((one) => one.includes('Shown by **Mika**'));
  /** Asked for by a press just now. */
  const show = () => {
    vi.setSystemTime(Date.now() + 1);
    return scene.cards.show(GUILD, 1, CHANNEL, { after: firstIdAt(Date.now()), by: mika });
  };

  test('is found after a kill before it was recorded, and keeps the name through every change', async () => {
    await scene.shareWithCard();
    scene.channel.before = (deed) => (deed === 'post' ? new Promise(() => undefined) : undefined);
    void show();
    await wait(0);
    scene.channel.before = () => undefined;
    const live = scene.community.library.moment(1) ?? expect.fail('there is no moment');
    const facts = { live, film: undefined, shownBy: mika.name };
    const card = scene.channel.put(CHANNEL, momentCard(facts, textsFor('en-US')));
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.community.library.cards(1).find(({ message }) => message === card)).toMatchObject({
      shownBy: mika,
    });
    await scene.press();
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1', '1']);
    expect(named()).toEqual([false, true]);
    expect(scene.marks()).toEqual([]);
  });

  test('is not posted after a kill before it was sent, even if no other card stands', async () => {
    await scene.share();
    await scene.cards.keep(
      GUILD,
      1,
      { id: scene.answered(), channel: CHANNEL, attachments: [] },
      scene.community.library.moment(1),
    );
    for (const { message } of scene.community.library.cards(1)) await scene.community.cards.forget(message);
    scene.channel.before = (deed) => (deed === 'post' ? new Promise(() => undefined) : undefined);
    void show();
    await wait(0);
    scene.channel.before = () => undefined;
    scene.channel.tried.length = 0;
    await scene.killAndStart();
    await wait(MINUTE);
    expect(scene.channel.tried).not.toContain('post');
    expect(scene.marks()).toEqual([]);
  });

  test('loses the name if who shows it has their data erased while it is on its way', async () => {
    await scene.shareWithCard();
    let arrive = () => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    scene.channel.before = (deed) => (deed === 'post' ? onItsWay : undefined);
    const shown = show();
    await wait(0);
    const wishes = { moments: 'erase', replies: 'erase' } as const;
    const facts = { at: Date.now(), name: 'somebody', id: firstIdAt(Date.now()) };
    await scene.community.erasures.begin(mika.id, wishes, facts);
    await scene.community.erasures.carryOut(mika.id, new AbortController().signal);
    arrive();
    expect(await shown).toBe('there');
    await wait(MINUTE);
    expect(scene.channel.read).toHaveLength(2);
    expect(named()).toEqual([false, false]);
    expect([...scene.rows].join()).not.toContain(mika.id);
    expect(scene.marks()).toEqual([]);
  });

  test('stands once for each who shows it', async () => {
    await scene.shareWithCard();
    expect(await show()).toBe('there');
    expect(await show()).toBe('there');
    await scene.press();
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1', '1', '1']);
    expect(named()).toEqual([false, true, true]);
    await scene.community.remove(1, john, NOW, undefined);
    await wait(MINUTE);
    expect(scene.channel.ids).toEqual([]);
  });
});

describe('what a card says of its chain', () => {
  const OTHER = { channel: ELSEWHERE, ageRestricted: false };
  const footOf = (words: string | undefined) =>
    [english.chain.moved({ count: 1 })].find((foot) => words?.includes(foot));

  test('follows the links, and the moments at their other ends', async () => {
    await scene.shareWithCard();
    await scene.community.share(aStory({ author: elif }), [becauseOf(2, 1)]);
    await wait(MINUTE);
    expect(footOf(scene.channel.read[0])).toBe(english.chain.moved({ count: 1 }));
    await scene.community.remove(2, john, NOW, 'Off topic');
    await wait(MINUTE);
    expect(footOf(scene.channel.read[0])).toBeUndefined();
    await scene.community.removals.restore(2, { by: john, at: NOW + 1 });
    await wait(MINUTE);
    expect(footOf(scene.channel.read[0])).toBe(english.chain.moved({ count: 1 }));
    await scene.community.chains.untie(2, [], 1);
    await wait(MINUTE);
    expect(footOf(scene.channel.read[0])).toBeUndefined();
    expect(scene.marks()).toEqual([]);
  });

  test('is only what everybody who sees the channel may read', async () => {
    scene.tooOpen.add(CHANNEL);
    await scene.shareWithCard();
    await scene.community.share(aStory({ author: elif, place: OTHER }), [becauseOf(2, 1)]);
    await wait(MINUTE);
    expect(footOf(scene.channel.read[0])).toBeUndefined();
  });
});
