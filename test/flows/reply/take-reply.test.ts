import { describe, expect, test } from 'vitest';
import { takeReply } from '../../../src/flows/reply/take-reply.ts';
import { anApp } from '../../support/an-app.ts';
import { startApi } from '../../support/api-server.ts';
import { aStory, CHANNEL, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { aClient, aMessage, aReplyTo } from '../../support/from-payloads.ts';
import { userOf } from '../../support/payloads.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

/** A known card, and a Discord that accepts everything. */
async function openScene() {
  const { url, calls } = await startApi(() => ({ body: {} }));
  const client = aClient(url);
  const store = new ShakyStore();
  const { app, cards } = anApp(client.rest, store);
  const community = await app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  const card = aMessage(client);
  await community.keepCard(1, card.id, { channel: CHANNEL });
  const reply = (bot: boolean, text = 'I cried too.') =>
    aReplyTo(client, card.id, userOf(elif, { bot }), text);
  const reactions = () => calls.filter(({ path }) => path.includes('/reactions/'));
  return { app, cards, community, store, reply, reactions };
}

describe('a Discord reply to a card', () => {
  test('of a person is kept, and confirmed', async () => {
    const { app, cards, community, reply, reactions } = await openScene();
    await takeReply(app, reply(false));
    await cards.drain();
    expect(community.library.replies(1)).toMatchObject([{ author: elif, text: 'I cried too.' }]);
    expect(reactions()).toHaveLength(1);
  });

  test('is kept with dates and emoji in words, and with its hidden words', async () => {
    const { app, cards, community, reply } = await openScene();
    await takeReply(app, reply(false, 'On <t:1700000000:D> ||he dies|| <:goose:700000000000000105>'));
    await cards.drain();
    expect(community.library.replies(1)).toMatchObject([
      { text: 'On November 14, 2023 ||he dies|| :goose:' },
    ]);
  });

  test('of a bot is left alone', async () => {
    const { app, community, reply, reactions } = await openScene();
    await takeReply(app, reply(true));
    expect(community.library.replies(1)).toEqual([]);
    expect(reactions()).toEqual([]);
  });

  test('is not confirmed where the moment goes just then', async () => {
    const { app, community, store, reply, reactions } = await openScene();
    const release = store.holdWrites();
    const removed = community.remove(1, john, NOW, undefined);
    const taken = takeReply(app, reply(false));
    release();
    await Promise.all([removed, taken]);
    expect(community.library.replies(1)).toEqual([]);
    expect(reactions()).toEqual([]);
  });
});
