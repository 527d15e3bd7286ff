import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import talkThreads from '../../../src/settings/community/talk-threads.ts';
import { INVALID_FORM, MISSING_PERMISSIONS } from '../../support/a-channel.ts';
import { CHANNEL, elif, GUILD, mika, NOW } from '../../support/builders.ts';
import { TOO_MANY_THREADS } from '../../support/some-threads.ts';
import { english } from '../../support/texts/english.ts';
import { CardScene, ELSEWHERE, MINUTE, wait } from '../cards/card-scene.ts';

let scene: CardScene;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
  await scene.community.changeSetting(talkThreads, 'each');
});
afterEach(() => vi.useRealTimers());

const toDo = () => [...scene.rows.keys()].filter((key) => /:talk(mark)?:/.test(key));
const kept = () => [...scene.rows.keys()].some((key) => key.includes(':talk:'));
const remove = () => scene.community.remove(1, mika, Date.now(), 'Off topic');
const restore = () => scene.community.removals.restore(1, { by: mika, at: Date.now() });
const isOpen = (thread: string) => scene.threads.standing.get(thread)?.isOpen;

/** How Elif shows the moment there. */
const shownIn = (channel: string) =>
  ({ v: 1, number: 1, after: '800000000000000001', channel, shownBy: elif }) as const;

describe('a moment shared where people get threads', () => {
  test('gets one thread on its first card, and none on those that people show', async () => {
    const card = await scene.shareWithCard();
    await wait(1_000);
    const shown = { id: scene.answered(1, ELSEWHERE), channel: ELSEWHERE, attachments: [] };
    await scene.cards.keep(GUILD, 1, shown, scene.community.library.moment(1), shownIn(ELSEWHERE));
    await scene.cards.keep(GUILD, 1, { ...shown, id: scene.answered(1, ELSEWHERE) });
    await wait(MINUTE);
    expect([...scene.threads.standing]).toEqual([
      [
        card,
        {
          name: english.talk.name({ number: 1, title: scene.community.library.moment(1)?.moment.film ?? '' }),
          isOpen: true,
        },
      ],
    ]);
    expect(scene.threads.tried).toEqual([`start ${card}`]);
    expect(toDo()).toHaveLength(1);
  });

  test('waits for its card if that is shown by somebody first', async () => {
    await scene.share();
    const shown = { id: scene.answered(), channel: CHANNEL, attachments: [] };
    await scene.cards.keep(GUILD, 1, shown, undefined, shownIn(CHANNEL));
    await wait(MINUTE);
    expect(scene.threads.tried).toEqual([]);
  });

  test.each([
    ['where no thread can start', 'unfit'],
    ['if the setting is off by then', 'off'],
  ] as const)('goes without %s', async (_, why) => {
    if (why === 'unfit') scene.room = 'unfit';
    await scene.share();
    if (why === 'off') await scene.community.changeSetting(talkThreads, undefined);
    await scene.cards.keep(GUILD, 1, { id: scene.answered(), channel: CHANNEL, attachments: [] });
    await wait(MINUTE);
    expect(scene.threads.tried).toEqual([]);
    expect(toDo()).toEqual([]);
  });

  test('gets it later if the bot lacks permissions, after any number of starts', async () => {
    scene.room = 'forbidden';
    const card = await scene.shareWithCard();
    await wait(MINUTE);
    await scene.killAndStart();
    await wait(60 * MINUTE);
    expect(scene.threads.tried).toEqual([]);
    scene.room = 'fits';
    scene.talks.tryAgain(GUILD);
    await wait(1_000);
    expect(scene.threads.tried).toEqual([`start ${card}`]);
  });

  test('gets it though the bot was killed before or while Discord was asked', async () => {
    const card = await scene.shareWithCard();
    scene.threads.fault = () => ({ error: new Error('socket closed'), isDone: true });
    await wait(1);
    await scene.killAndStart();
    scene.threads.fault = () => undefined;
    await scene.killAndStart();
    await wait(MINUTE);
    await scene.killAndStart();
    await wait(MINUTE);
    expect([...scene.threads.standing.keys()]).toEqual([card]);
    expect(scene.threads.tried.every((one) => one === `start ${card}`)).toBe(true);
    expect(toDo()).toHaveLength(1);
  });

  test.each([
    ['lacks the permission after all', MISSING_PERMISSIONS],
    ['has met Discord’s bound of open threads', TOO_MANY_THREADS],
  ])('asks again only once something changes if the bot %s', async (_, error) => {
    let left = 2;
    scene.threads.fault = () => (left-- > 0 ? { error } : undefined);
    await scene.shareWithCard();
    await wait(60 * MINUTE);
    expect(scene.threads.tried).toHaveLength(1);
    scene.talks.tryAgain(GUILD);
    await wait(60 * MINUTE);
    expect(scene.threads.tried).toHaveLength(2);
    scene.talks.tryAgain(GUILD);
    await wait(60 * MINUTE);
    expect(scene.threads.standing.size).toBe(1);
  });

  test('goes without if Discord never takes the request', async () => {
    scene.threads.fault = () => ({ error: INVALID_FORM });
    await scene.shareWithCard();
    await wait(60 * MINUTE);
    expect(scene.threads.tried).toHaveLength(1);
    expect(toDo()).toEqual([]);
    expect(scene.warned).toHaveLength(1);
  });
});

describe('the thread of a moment', () => {
  test('is closed when the moment is removed, and is the same one when it is back with another card', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    await remove();
    await scene.cards.takeDown(GUILD, 1);
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(false);
    await scene.killAndStart();
    await restore();
    await scene.cards.post(GUILD, 1, CHANNEL);
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(true);
    expect(scene.threads.standing.size).toBe(1);
    expect(scene.threads.tried).toEqual([`start ${thread}`, `close ${thread}`, `reopen ${thread}`]);
  });

  test('is closed while the moment is hidden', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    await scene.community.reports.keep(1, { by: elif, at: Date.now(), reason: 'spam' });
    const seen = 0;
    const hiding = { by: mika, at: Date.now(), seen };
    await scene.community.reports.decide(1, { ...hiding, outcome: 'hidden' }, () => []);
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(false);
    const { verdict } = scene.community.library.reports.of(1) ?? {};
    const back = { ...hiding, at: Date.now(), seen: verdict?.at ?? 0, outcome: 'kept' } as const;
    await scene.community.reports.decide(1, back, () => []);
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(true);
  });

  test('is closed for good when its author erases the moment, and nothing of it is kept', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    await scene.community.erasures.eraseMoment(1, Date.now());
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(false);
    expect(toDo()).toEqual([]);
  });

  test('is closed though the moment was erased after its removal', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    await remove();
    await wait(MINUTE);
    expect(kept()).toBe(true);
    await scene.community.removals.eraseOld([1], Date.now() + 31 * 24 * 60 * MINUTE);
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(false);
    expect(toDo()).toEqual([]);
    expect(scene.threads.tried).toEqual([`start ${thread}`, `close ${thread}`]);
  });

  test('is closed after a kill that came between the removal and Discord', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    scene.threads.fault = () => ({ error: new Error('socket closed') });
    await remove();
    await wait(1);
    scene.threads.fault = () => undefined;
    await scene.killAndStart();
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(false);
  });

  test('is not started for a moment that was removed before', async () => {
    scene.room = 'forbidden';
    await scene.shareWithCard();
    await remove();
    scene.room = 'fits';
    scene.talks.tryAgain(GUILD);
    await wait(MINUTE);
    expect(scene.threads.standing.size).toBe(0);
  });

  test('starts once more, from the new card, if somebody deleted it meanwhile', async () => {
    const first = await scene.shareWithCard();
    await wait(MINUTE);
    await remove();
    await scene.cards.takeDown(GUILD, 1);
    await wait(MINUTE);
    scene.threads.standing.delete(first);
    await restore();
    await wait(MINUTE);
    await scene.cards.post(GUILD, 1, CHANNEL);
    await wait(MINUTE);
    const [card] = scene.community.library.cards(1);
    expect([...scene.threads.standing.keys()]).toEqual([card?.message]);
  });

  test('stays as it is when its card is deleted, an edit is made, or the setting is turned off', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    await scene.community.changeSetting(talkThreads, undefined);
    await scene.community.cards.forget(thread);
    await scene.press();
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(true);
    expect(scene.threads.tried).toEqual([`start ${thread}`]);
    await scene.community.erasures.eraseMoment(1, Date.now());
    await wait(MINUTE);
    expect(isOpen(thread)).toBe(false);
  });

  test('is known as such after a start', async () => {
    const thread = await scene.shareWithCard();
    await wait(MINUTE);
    await scene.killAndStart();
    expect(scene.community.library.talks.isThread(thread)).toBe(true);
    expect(scene.community.library.talks.isThread(CHANNEL)).toBe(false);
  });
});
