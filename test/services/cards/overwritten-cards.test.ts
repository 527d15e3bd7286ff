import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveMoment } from '../../../src/domain/moment.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { EditInDoubt } from '../../../src/interactions/discord-errors.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { CHANNEL, elif, GUILD, mika, NOW } from '../../support/builders.ts';
import { CardScene, MINUTE, wait } from './card-scene.ts';

let scene: CardScene;
let card: string;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scene = await CardScene.open();
  card = await scene.shareWithCard();
});
afterEach(() => vi.useRealTimers());

/** Discord carries out a request that it left without an answer, after newer ones. */
const arrives = (view: Parameters<typeof scene.channel.put>[1]) =>
  void scene.channel.put(CHANNEL, view, { id: card });

/** An edit of the card gets no answer. Returns what it would have shown. */
async function editInDoubt() {
  const [old] = scene.channel.views;
  scene.channel.fault = (deed) => (deed === 'edit' ? new EditInDoubt() : undefined);
  await scene.press();
  await wait(5_000);
  scene.channel.fault = () => undefined;
  if (!old) throw new Error('there is no card');
  return old;
}

test('a card that an edit without an answer overwrites late is brought right', async () => {
  const old = await editInDoubt();
  await wait(20_000);
  expect(scene.counts()).toEqual(['1']);
  arrives(old);
  expect(scene.counts()).toEqual(['0']);
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
  expect(scene.marks()).toEqual([]);
});

test('so is one that was answered with in between', async () => {
  const old = await editInDoubt();
  scene.answeredInPlace(card);
  await wait(5_000);
  arrives(old);
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
});

test('so is one whose own answer may come late', async () => {
  const [old] = scene.channel.views;
  const before = scene.community.library.moment(1);
  if (!old || !before) throw new Error('there is no card');
  scene.cards.refresh(GUILD, 1, { message: card, live: before, isInDoubt: true });
  await scene.press();
  await wait(20_000);
  expect(scene.counts()).toEqual(['1']);
  arrives(old);
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
  expect(scene.marks()).toEqual([]);
});

test('a restart in between brings it right, too', async () => {
  await editInDoubt();
  await scene.killAndStart();
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
});

test('one in doubt costs few edits', async () => {
  await editInDoubt();
  const before = scene.edits();
  await wait(5 * MINUTE);
  expect(scene.edits() - before).toBeLessThanOrEqual(3);
  expect(scene.marks()).toEqual([]);
});

/** What two people gave at once is answered in place of the card; Discord carries the first one out last. */
async function pressedAtOnce() {
  const { marks } = scene.community.cards;
  const look = () => {
    const live = scene.community.library.moment(1);
    if (!live) throw new Error('there is no moment');
    return live;
  };
  const [firstArrived, secondArrived] = [marks.answering(1), marks.answering(1)];
  await scene.press(elif);
  const first = look();
  await scene.press(mika);
  const second = look();
  const show = (live: LiveMoment) => arrives(momentCard({ live, film: undefined }, textsFor('en-US')));
  const hear = (arrived: () => boolean, live: LiveMoment) =>
    scene.cards.refresh(GUILD, 1, { message: card, live, isAlone: arrived() });
  return {
    show: { first: () => show(first), second: () => show(second) },
    hear: { first: () => hear(firstArrived, first), second: () => hear(secondArrived, second) },
  };
}

describe('of two answers at once', () => {
  test.each([
    ['in the order in which they were sent', ['first', 'second']],
    ['in the other order', ['second', 'first']],
  ] as const)('Discord may keep the older one, whether its responses come %s', async (_, order) => {
    const { show, hear } = await pressedAtOnce();
    show.second();
    show.first();
    // In one go, as while an edit or the store keeps the bot busy.
    for (const which of order) hear[which]();
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['2']);
    expect(scene.marks()).toEqual([]);
  });

  test('or of an answer and an edit, whose response comes first though Discord carries it out last', async () => {
    const [older] = scene.channel.views;
    if (!older) throw new Error('there is no card');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    scene.channel.before = (deed) => (deed === 'edit' ? held : undefined);
    await scene.press(elif);
    scene.cards.refresh(GUILD, 1);
    await wait(1_000);
    const arrived = scene.community.cards.marks.answering(1);
    await scene.press(mika);
    const live = scene.community.library.moment(1);
    if (!live) throw new Error('there is no moment');
    arrives(momentCard({ live, film: undefined }, textsFor('en-US')));
    scene.channel.before = () => undefined;
    release();
    await wait(0);
    expect(scene.counts()).toEqual(['1']);
    scene.cards.refresh(GUILD, 1, { message: card, live, isAlone: arrived() });
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['2']);
    expect(scene.marks()).toEqual([]);
  });

  test('or of an answer and a later edit, after which the moment is as it was answered', async () => {
    const arrived = scene.community.cards.marks.answering(1);
    await scene.press(elif);
    const live = scene.community.library.moment(1);
    if (!live) throw new Error('there is no moment');
    await scene.press(mika);
    scene.cards.refresh(GUILD, 1);
    await wait(0);
    expect(scene.counts()).toEqual(['2']);
    await scene.press(mika);
    scene.cards.refresh(GUILD, 1, { message: card, live, isAlone: arrived() });
    await wait(MINUTE);
    expect(scene.counts()).toEqual(['1']);
  });

  test('no edit is one more while one of them is on its way', async () => {
    const { show, hear } = await pressedAtOnce();
    const before = scene.edits();
    show.first();
    hear.first();
    await wait(20_000);
    expect(scene.edits()).toBe(before);
    show.second();
    hear.second();
    await wait(MINUTE);
    expect([scene.edits() - before, ...scene.counts()]).toEqual([1, '2']);
  });

  test('costs one edit more', async () => {
    const { show, hear } = await pressedAtOnce();
    const before = scene.edits();
    show.first();
    show.second();
    hear.first();
    hear.second();
    await wait(5 * MINUTE);
    expect(scene.edits() - before).toBe(1);
  });
});

test('an answer of which nobody ever hears costs no edit after edit', async () => {
  scene.community.cards.marks.answering(1);
  await wait(2 * MINUTE);
  await scene.press();
  await wait(30 * MINUTE);
  expect(scene.counts()).toEqual(['1']);
  expect(scene.edits()).toBe(1);
  expect(scene.marks()).toEqual([]);
});

test('a press whose answer nobody hears of is done a minute later', async () => {
  scene.community.cards.marks.answering(1);
  await scene.press();
  await wait(2 * MINUTE);
  expect([scene.counts(), scene.marks(), scene.edits()]).toEqual([['1'], [], 2]);
});

test('an answer from before an edit says nothing of what the card shows after it', async () => {
  // So many edits that the next one has to wait.
  for (let edit = 0; edit < 6; edit += 1) {
    await scene.press(mika);
    scene.cards.refresh(GUILD, 1);
    await wait(0);
  }
  const before = scene.edits();
  const arrived = scene.community.cards.marks.answering(1);
  await scene.press(elif);
  const live = scene.community.library.moment(1);
  if (!live) throw new Error('there is no moment');
  arrives(momentCard({ live, film: undefined }, textsFor('en-US')));
  scene.cards.refresh(GUILD, 1, { message: card, live, isAlone: arrived() });
  await scene.press(mika);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  scene.channel.before = (deed) => (deed === 'edit' ? held : undefined);
  await wait(5_000);
  expect(scene.edits()).toBe(before + 1);
  await scene.press(mika);
  scene.channel.before = () => undefined;
  release();
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
});

test('an answer is not forgotten where the store fails as it is looked at', async () => {
  const [old] = scene.channel.views;
  const before = scene.community.library.moment(1);
  if (!old || !before) throw new Error('there is no card');
  await scene.press();
  await wait(MINUTE);
  expect(scene.marks()).toEqual([]);
  vi.spyOn(scene.community.cards, 'markStale').mockRejectedValueOnce(new Error('the disk is full'));
  arrives(old);
  scene.cards.refresh(GUILD, 1, { message: card, live: before });
  await wait(MINUTE);
  expect(scene.counts()).toEqual(['1']);
});
