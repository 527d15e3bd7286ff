import { expect, test } from 'vitest';
import { numberOfCard } from '../../../src/flows/moment/recognise-card.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { anApp } from '../../support/an-app.ts';
import { aStory, CHANNEL, GUILD, mika } from '../../support/builders.ts';
import { aClient, aMessage, aRowWith } from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { BOT, userOf } from '../../support/payloads.ts';

const OTHER_BOT = { id: '700000000000000902', name: 'Another bot' };
const goosebumpOn = (place: 'card' | 'browse') => [aRowWith(ids.goosebump.build({ moment: 1, place }))];

test.each([
  ['of the bot itself is its card, and is kept', BOT, 'card', 1],
  ['of another bot is none, whatever its buttons say', OTHER_BOT, 'card', undefined],
  ['of a person is none', mika, 'card', undefined],
  ['of the bot that shows one page of many is none', BOT, 'browse', undefined],
] as const)('a message with our button %s', async (_, author, place, number) => {
  const client = aClient();
  const { app } = anApp(client.rest, new MemoryStore());
  const community = await app.communities.community(GUILD);
  await community.share(aStory());
  const components = goosebumpOn(place);
  const message = aMessage(client, { author: userOf(author, { bot: author !== mika }), components });

  expect(await numberOfCard(app, community, message)).toBe(number);
  const kept = number === undefined ? [] : [{ v: 1, message: message.id, channel: CHANNEL }];
  expect(community.library.cards(1)).toEqual(kept);
});
