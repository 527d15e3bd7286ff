import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditInDoubt } from '../../../src/interactions/discord-errors.ts';
import { CHANNEL, GUILD, NOW } from '../../support/builders.ts';
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
