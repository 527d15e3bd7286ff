import { describe, expect, test } from 'vitest';
import { takeEditedReply, takeReply } from '../../../src/flows/reply/take-reply.ts';
import { takeDeletion } from '../../../src/services/cards/take-deletion.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { anApp } from '../../support/an-app.ts';
import { startApi } from '../../support/api-server.ts';
import { aStory, CHANNEL, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { aClient, aMessage, aReplyTo, aRowWith, BOT } from '../../support/from-payloads.ts';
import { messageOf, userOf } from '../../support/payloads.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

/** A card that the bot has no record of, as Discord has it. */
const UNRECORDED = messageOf({
  author: userOf(BOT, { bot: true }),
  components: [aRowWith(ids.goosebump.build({ moment: 1, place: 'card' }))],
});

/**
 * A known card, and a Discord that accepts everything.
 * @param refusal with which it refuses reactions
 */
async function openScene(refusal?: { readonly status: number; readonly code: number }) {
  const { url, calls } = await startApi(({ method, path }) => {
    if (method === 'GET') return { body: UNRECORDED };
    if (!refusal || !path.includes('/reactions/')) return { body: {} };
    return { status: refusal.status, body: { code: refusal.code, message: 'No' } };
  });
  const client = aClient(url);
  const store = new ShakyStore();
  const { app, cards } = anApp(client.rest, store);
  const community = await app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  const card = aMessage(client);
  await community.cards.keep(1, card.id, { channel: CHANNEL });
  const reply = (bot: boolean, text = 'I cried too.', to = card.id) =>
    aReplyTo(client, to, userOf(elif, { bot }), text);
  const reactions = () => calls.filter(({ path }) => path.includes('/reactions/'));
  return { app, cards, client, community, store, reply, reactions };
}

describe('a Discord reply to a card', () => {
  test('of a person is kept, and confirmed', async () => {
    const { app, cards, community, reply, reactions } = await openScene();
    await takeReply(app, reply(false));
    await cards.drain();
    expect(community.library.replies(1)).toMatchObject([{ author: elif, text: 'I cried too.' }]);
    expect(reactions()).toHaveLength(1);
  });

  test('of somebody who is kept from replying is left alone without a word, and so is what they make of an old one', async () => {
    const { app, cards, client, community, reply, reactions } = await openScene();
    const kept = reply(false);
    await takeReply(app, kept);
    const ban = { reason: 'Insults', by: john, at: NOW };
    await community.blocks.put(app.personHash(GUILD, elif.id), elif, { what: ['reply'], ban });
    await takeReply(app, reply(false, 'And again.'));
    expect(community.library.replies(1)).toMatchObject([{ text: 'I cried too.' }]);
    expect(reactions()).toHaveLength(1);
    await takeEditedReply(
      app,
      aReplyTo(client, kept.reference?.messageId ?? '', userOf(elif), 'Insults', kept.id),
    );
    await cards.drain();
    expect(community.library.replies(1)).toEqual([]);
  });

  test('that is edited while the moment is gone says so once it is back', async () => {
    const { app, cards, client, community, reply } = await openScene();
    const kept = reply(false);
    await takeReply(app, kept);
    await community.remove(1, elif, NOW, 'Off topic');
    const card = kept.reference?.messageId ?? '';
    await takeEditedReply(app, aReplyTo(client, card, userOf(elif), 'I cried twice.', kept.id));
    await community.removals.restore(1, { by: elif, at: NOW });
    await cards.drain();
    expect(community.library.replies(1)).toMatchObject([{ text: 'I cried twice.' }]);
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

  test.each([
    ['its author blocked the bot', 403, 90001],
    ['the bot may not react there', 403, 50013],
    ['the message is gone', 404, 10008],
    ['it has twenty kinds of reaction already', 400, 30010],
    ['its thread is archived', 400, 50083],
  ])('is kept, and nothing is wrong, where Discord refuses the heart because %s', async (_, status, code) => {
    const { app, community, reply, reactions } = await openScene({ status, code });
    await takeReply(app, reply(false));
    expect([community.library.replies(1).length, reactions().length]).toEqual([1, 1]);
  });

  test('is kept, and the failure is known, where Discord does not work', async () => {
    const { app, community, reply } = await openScene({ status: 500, code: 0 });
    await expect(takeReply(app, reply(false))).rejects.toThrow();
    expect(community.library.replies(1)).toHaveLength(1);
  });

  test('does not stay where it is deleted while its card is still being fetched', async () => {
    const { app, community, reply } = await openScene();
    const message = reply(false, 'I cried too.', UNRECORDED.id);
    await Promise.all([takeReply(app, message), takeDeletion(app, GUILD, message.id)]);
    expect(community.library.numberOfCard(UNRECORDED.id)).toBe(1);
    expect(community.library.replies(1)).toEqual([]);
  });

  test('has its new words where it is edited while its card is still being fetched', async () => {
    const { app, community, client, reply } = await openScene();
    const message = reply(false, 'I cried too.', UNRECORDED.id);
    const edited = aReplyTo(client, UNRECORDED.id, userOf(elif), 'I cried twice.', message.id);
    await Promise.all([takeReply(app, message), takeEditedReply(app, edited)]);
    expect(community.library.replies(1)).toMatchObject([{ text: 'I cried twice.' }]);
  });
});
