import type { Client } from 'discord.js';
import { expect, test } from 'vitest';
import { takeReaction } from '../../../src/flows/moment/take-reaction.ts';
import { anApp } from '../../support/an-app.ts';
import { aStory, CHANNEL, elif, GUILD } from '../../support/builders.ts';
import { aClient, aMessage, aPartialUser, aReaction, aUser } from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { BOT } from '../../support/payloads.ts';

test.each([
  ['of a person counts', 1, (client: Client) => aUser(client, elif)],
  ['of another bot does not', 0, (client: Client) => aUser(client, elif, { bot: true })],
  ['of the bot itself does not', 0, (client: Client) => aUser(client, BOT, { bot: true })],
  ['of the bot itself, known by its id alone, does not', 0, (client: Client) => aPartialUser(client, BOT)],
])('a goose on a card %s', async (_, count, userOn) => {
  const client = aClient();
  const { app, cards } = anApp(client.rest, new MemoryStore());
  const community = await app.communities.community(GUILD);
  await community.share(aStory());
  const card = aMessage(client);
  await community.keepCard(1, card.id, { channel: CHANNEL });

  await takeReaction(app, aReaction(client, card, '🪿'), userOn(client), true);
  expect(community.library.moment(1)?.goosebumps).toBe(count);
  await cards.drain();
});
