import { setImmediate } from 'node:timers/promises';
import { REST } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import type { Card, Picture } from '../../../src/domain/moment.ts';
import { PostedCards } from '../../../src/services/cards/posted-cards.ts';
import { plainMessage } from '../../../src/views/kit/plain-message.ts';
import { anApp } from '../../support/an-app.ts';
import { type ApiCall, startApi } from '../../support/api-server.ts';
import { aStory, CHANNEL, elif, GUILD, john, NOW } from '../../support/builders.ts';

import { ShakyStore } from '../../support/shaky-store.ts';

const CARD = '800000000000000555';
const PICTURE: Picture = { id: '800000000000000001', name: 'moment.png' };
const DONE = { body: {} };
const POSTED = { body: { id: CARD, components: [] } };
const GONE = { status: 404, body: { code: 10008, message: 'Unknown Message' } };
const FORBIDDEN = { status: 403, body: { code: 50013, message: 'Missing Permissions' } };

interface Scene {
  readonly cards: PostedCards;
  readonly community: Community;
  readonly store: ShakyStore;
  readonly calls: readonly ApiCall[];
  readonly warned: readonly object[];
  /** Records a card of the moment. */
  know(card?: Partial<Card>): Promise<void>;
}

/** A moment in a community, and a Discord with these responses. */
async function openScene(
  answer: (call: ApiCall) => { readonly status?: number; readonly body: unknown },
  { picture }: { readonly picture?: Picture } = {},
): Promise<Scene> {
  const { rest, calls } = await startApi(answer);
  const store = new ShakyStore();
  const { app, cards, warned } = anApp(rest, store);
  const community = await app.communities.community(GUILD);
  const bytes = Buffer.from('the bytes of a picture');
  const upload = picture ? [app.uploads.keeping(GUILD, picture, bytes)] : [];
  await community.share(aStory({ author: john, ...(picture && { picture }) }), upload);
  const know = (card: Partial<Card> = {}) => community.cards.keep(1, CARD, { channel: CHANNEL, ...card });
  return { cards, community, store, calls, warned, know };
}

/** Resolves after that many of the shortest possible steps of pending work. */
async function after(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await undefined;
}

const asked = ({ calls }: Scene) => calls.map(({ method, path }) => `${method} ${path}`);
const PATCH = `PATCH /channels/${CHANNEL}/messages/${CARD}`;
const DELETE = `DELETE /channels/${CHANNEL}/messages/${CARD}`;

describe('a card that is posted', () => {
  test('counts as not posted where its picture can’t be read just then, and the share has not failed', async () => {
    const scene = await openScene(() => POSTED, { picture: PICTURE });
    scene.store.failNext('get');
    expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('pending');
    expect(scene.warned).toMatchObject([{ number: 1 }]);
    expect(scene.calls).toEqual([]);
  });

  test('is posted and recorded though it could not be announced, as on a disk that was full just then', async () => {
    const scene = await openScene(() => POSTED);
    scene.store.failNext('write');
    expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('there');
    expect(scene.community.library.cards(1)).toHaveLength(1);
    expect(scene.warned).toMatchObject([{ number: 1, channel: CHANNEL }]);
  });

  test('is taken down where its moment was removed while it was on the way', async () => {
    const scene: Scene = await openScene(({ method }) => {
      if (method === 'POST') void scene.community.remove(1, john, NOW, undefined);
      return method === 'POST' ? POSTED : DONE;
    });
    expect(await scene.cards.post(GUILD, 1, CHANNEL)).toBe('there');
    expect(asked(scene)).toEqual([`POST /channels/${CHANNEL}/messages`, DELETE]);
    expect(scene.community.library.cards(1)).toEqual([]);
  });
});

describe('a card that is brought up to date', () => {
  test('is edited once more where its moment changed while the edit was on the way', async () => {
    let isChanged = false;
    const scene: Scene = await openScene(() => {
      if (!isChanged) {
        isChanged = true;
        void scene.community.goosebumps.press(1, elif, NOW).then(() => scene.cards.refresh(GUILD, 1));
      }
      return DONE;
    });
    await scene.know();
    scene.cards.refresh(GUILD, 1);
    await scene.cards.drain();
    expect(asked(scene)).toEqual([PATCH, PATCH]);
    expect(scene.calls.map(({ body }) => JSON.stringify(body).includes('Goosebumps · 1'))).toEqual([
      false,
      true,
    ]);
  });

  test('is edited once more, however short a while before the first edit counts as done', async () => {
    const edits: number[] = [];
    for (let steps = 0; steps < 20; steps += 1) {
      const store = new ShakyStore();
      const { app } = anApp(new REST(), store);
      const community = await app.communities.community(GUILD);
      await community.share(aStory());
      await community.cards.keep(1, CARD, { channel: CHANNEL });
      let count = 0;
      const cards: PostedCards = new PostedCards({
        isMember: () => true,
        isAvailable: () => true,
        mayShow: () => true,
        ...app,
        messages: {
          post: () => Promise.reject(new Error('nothing is posted')),
          remove: async () => undefined,
          fileLinks: async () => new Map(),
          listAfter: async () => [],
          async edit() {
            count += 1;
            if (count > 1) return;
            void after(steps)
              .then(() => community.goosebumps.press(1, elif, NOW))
              .then(() => cards.refresh(GUILD, 1));
          },
        },
        draw: ({ live }) => plainMessage(String(live.goosebumps)),
        self: () => undefined,
        numberOn: () => undefined,
        log: { warn: () => undefined },
      });
      cards.refresh(GUILD, 1);
      await setImmediate();
      edits.push(count);
    }
    expect(edits).toEqual(edits.map(() => 2));
  });

  test('keeps its picture by the attachment, or gets it again if that is not known', async () => {
    const scene = await openScene(() => DONE, { picture: PICTURE });
    await scene.know({ attachment: '800000000000000777' });
    scene.cards.refresh(GUILD, 1);
    await scene.cards.drain();
    expect(scene.calls[0]?.body).toMatchObject({ attachments: [{ id: '800000000000000777' }] });

    await scene.know();
    await scene.community.goosebumps.press(1, elif, NOW);
    scene.cards.refresh(GUILD, 1);
    await scene.cards.drain();
    expect(scene.calls[1]?.body).toContain('the bytes of a picture');
  });

  test('is forgotten if it is gone', async () => {
    const scene = await openScene(() => GONE);
    await scene.know();
    scene.cards.refresh(GUILD, 1);
    await scene.cards.drain();
    expect(scene.community.library.cards(1)).toEqual([]);
    expect(scene.warned).toEqual([]);
  });

  test('stays known where Discord refuses the edit', async () => {
    const scene = await openScene(() => FORBIDDEN);
    await scene.know();
    scene.cards.refresh(GUILD, 1);
    await scene.cards.drain();
    expect(scene.community.library.cards(1)).toHaveLength(1);
    expect(scene.warned).toMatchObject([{ number: 1, channel: CHANNEL }]);
  });
});

describe('a card that is taken down', () => {
  test('is forgotten', async () => {
    const scene = await openScene(() => DONE);
    await scene.know();
    expect(await scene.cards.takeDown(GUILD, 1)).toEqual({ gone: 1, left: [] });
    expect(asked(scene)).toEqual([DELETE]);
    expect(scene.community.library.cards(1)).toEqual([]);
  });

  test('by two at once is deleted once, and counted by both', async () => {
    const scene = await openScene(() => DONE);
    await scene.know();
    const taken = [scene.cards.takeDown(GUILD, 1), scene.cards.takeDown(GUILD, 1)];
    expect(await Promise.all(taken)).toEqual([
      { gone: 1, left: [] },
      { gone: 1, left: [] },
    ]);
    expect(asked(scene)).toEqual([DELETE]);
  });

  test('is forgotten if it was already gone, and not counted', async () => {
    const scene = await openScene(() => GONE);
    await scene.know();
    expect(await scene.cards.takeDown(GUILD, 1)).toEqual({ gone: 0, left: [] });
    expect(scene.community.library.cards(1)).toEqual([]);
    expect(scene.warned).toEqual([]);
  });

  test('stays known where Discord refuses to delete it, so that it can be tried again', async () => {
    const scene = await openScene(() => FORBIDDEN);
    await scene.know();
    expect(await scene.cards.takeDown(GUILD, 1)).toEqual({ gone: 0, left: [CHANNEL] });
    expect(scene.community.library.cards(1)).toHaveLength(1);
  });
});
