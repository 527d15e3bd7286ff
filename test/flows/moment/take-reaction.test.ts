import type { GatewayMessageReactionAddDispatchData } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import {
  takeCleared,
  takeClearedEmoji,
  takeReaction,
  takeReactionBack,
} from '../../../src/flows/moment/take-reaction.ts';
import { takeDeletion } from '../../../src/services/cards/take-deletion.ts';
import talkThreads from '../../../src/settings/community/talk-threads.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { anApp } from '../../support/an-app.ts';
import { startApi } from '../../support/api-server.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import {
  aClient,
  aMessage,
  aPartialUser,
  aReaction,
  aReactionAdded,
  aRowWith,
  BOT,
} from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { messageOf, userOf } from '../../support/payloads.ts';

/** A card without a record, as Discord has it. */
const UNRECORDED = messageOf({
  author: userOf(BOT, { bot: true }),
  components: [aRowWith(ids.goosebump.build({ moment: 1, place: 'card' }))],
});

/** John's moment with a recorded card, and a Discord that knows the unrecorded one too. */
async function openScene() {
  const { url, calls } = await startApi(() => ({ body: UNRECORDED }));
  const client = aClient(url);
  const rows = new Map<string, string>();
  const { app, cards } = anApp(client.rest, new MemoryStore(rows));
  const community = await app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  const card = aMessage(client);
  await community.cards.keep(1, card.id, { channel: CHANNEL });
  return {
    client,
    card,
    app,
    cards,
    rows,
    community,
    count: () => community.library.moment(1)?.goosebumps,
    asked: () => calls.filter(({ method }) => method === 'GET'),
    add: (reaction: GatewayMessageReactionAddDispatchData) => takeReaction(app, reaction, client),
    remove: (message = card, person = elif, { burst = false, emoji = '🪿' } = {}) =>
      takeReactionBack(app, aReaction(client, message, emoji), aPartialUser(client, person), {
        type: burst ? 1 : 0,
        burst,
      }),
  };
}

describe('a goose on a card', () => {
  test.each([
    ['of a person counts', 1, elif, {}],
    ['of a person counts as a super reaction, too', 1, elif, { burst: true }],
    ['of the author does not', 0, john, {}],
    ['of another bot does not', 0, elif, { bot: true }],
    ['of the bot itself does not', 0, BOT, {}],
    ['that is another bird does not', 0, elif, { emoji: '🦆' }],
  ])('%s', async (_, wanted, person, details) => {
    const { add, card, cards, count } = await openScene();
    await add(aReactionAdded(card.id, person, details));
    expect(count()).toBe(wanted);
    await cards.drain();
  });

  test('is kept with the name shown then: the nickname, else the display name', async () => {
    const { add, card, rows } = await openScene();
    const reaction = aReactionAdded(card.id, elif);
    await add({ ...reaction, ...(reaction.member && { member: { ...reaction.member, nick: 'Elif Ş.' } }) });
    await add(aReactionAdded(card.id, mika));
    const kept = [...rows].filter(([key]) => key.includes(':goose:')).map(([, row]) => JSON.parse(row).value);
    expect(kept).toEqual([
      { v: 1, at: NOW, name: 'Elif Ş.' },
      { v: 1, at: NOW, name: 'Mika' },
    ]);
  });

  test('is taken back alone: a super one stays, and so does what the button gave', async () => {
    const { add, remove, card, community, count } = await openScene();
    await add(aReactionAdded(card.id, elif));
    await add(aReactionAdded(card.id, elif, { burst: true }));
    await remove(card, elif, { emoji: '🦆' });
    await remove();
    expect(count()).toBe(1);
    await remove(card, elif, { burst: true });
    expect(count()).toBe(0);
    await community.goosebumps.press(1, elif, NOW);
    await add(aReactionAdded(card.id, elif));
    await remove();
    expect(count()).toBe(1);
  });
});

describe('geese that are removed all at once', () => {
  test.each(['every reaction', 'that emoji'] as const)('(%s) no longer count', async (what) => {
    const { add, app, client, card, community, count } = await openScene();
    await add(aReactionAdded(card.id, elif));
    await community.goosebumps.press(1, mika, NOW);
    if (what === 'every reaction') await takeCleared(app, card);
    else await takeClearedEmoji(app, aReaction(client, card, '🪿'));
    expect(count()).toBe(1);
  });

  test('count on where it was another emoji', async () => {
    const { add, app, client, card, count } = await openScene();
    await add(aReactionAdded(card.id, elif));
    await takeClearedEmoji(app, aReaction(client, card, '🦆'));
    expect(count()).toBe(1);
  });

  test('count on where the card was deleted: that is not about the moment', async () => {
    const { add, app, card, count } = await openScene();
    await add(aReactionAdded(card.id, elif));
    await takeDeletion(app, GUILD, card.id);
    expect(count()).toBe(1);
  });
});

describe('a goose on a message that the bot has no record of', () => {
  test("asks Discord nothing where the message is somebody else's", async () => {
    const { add, asked } = await openScene();
    await add(aReactionAdded(UNRECORDED.id, elif, { author: mika.id }));
    expect(asked()).toEqual([]);
  });

  test.each([
    ['which is its own', BOT.id],
    ['of which Discord does not say whose it is', undefined],
  ])('counts on a card %s', async (_, author) => {
    const { add, asked, count } = await openScene();
    await add(aReactionAdded(UNRECORDED.id, elif, { author }));
    expect([count(), asked().length]).toEqual([1, 1]);
  });

  test('asks Discord nothing when it is removed', async () => {
    const { client, remove, asked } = await openScene();
    await remove(aMessage(client));
    expect(asked()).toEqual([]);
  });

  test('does not stay where it is removed while the card is still being fetched', async () => {
    const { add, remove, client, count } = await openScene();
    const adding = add(aReactionAdded(UNRECORDED.id, elif));
    await Promise.all([adding, remove(aMessage(client, { id: UNRECORDED.id }))]);
    expect(count()).toBe(0);
  });
});

test('a goose in the thread about a moment is talk, even on a card in there', async () => {
  const { community, client, app, count } = await openScene();
  await community.changeSetting(talkThreads, 'each');
  await community.share(aStory({ author: john, origin: '900000000000000777' }), [], {
    posting: { after: '900000000000000777', hasTalk: true },
  });
  const first = aMessage(client, { id: '900000000000000778' });
  await community.cards.keep(2, first.id, { channel: CHANNEL });
  const shown = aMessage(client, { id: '900000000000000779', channel_id: first.id });
  await community.cards.keep(1, shown.id, { channel: first.id, shownBy: elif });
  const goose = { ...aReactionAdded(shown.id, elif), channel_id: first.id };
  await takeReaction(app, goose, client);
  expect(count()).toBe(0);
  await takeReaction(app, { ...goose, channel_id: CHANNEL }, client);
  expect(count()).toBe(1);
});
