import { expect, test } from 'vitest';
import { takeReaction } from '../../../src/flows/moment/take-reaction.ts';
import { anApp } from '../../support/an-app.ts';
import { aStory, elif, GUILD } from '../../support/builders.ts';
import { aClient, aMessage, aReaction, aUser, BOT } from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { CHANNEL } from '../../support/payloads.ts';

test.each([
  ['of a person counts', elif, false, 1],
  ['of another bot does not', elif, true, 0],
  ['of the bot itself does not', BOT, true, 0],
])('a goose on a card %s', async (_, person, bot, count) => {
  const client = aClient();
  const { app, cards } = anApp(client.rest, new MemoryStore());
  const community = await app.communities.community(GUILD);
  await community.share(aStory());
  const card = aMessage(client);
  await community.keepCard(1, card.id, { channel: CHANNEL });

  await takeReaction(app, aReaction(client, card, '🪿'), aUser(client, person, { bot }), true);
  expect(community.library.moment(1)?.goosebumps).toBe(count);
  await cards.drain();
});
