import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { numberOfCard } from '../../../src/flows/moment/recognise-card.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { anApp } from '../../support/an-app.ts';
import { startApi } from '../../support/api-server.ts';
import { aStory, CHANNEL, GUILD, mika } from '../../support/builders.ts';
import { aClient, aRowWith, BOT } from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { messageOf, userOf } from '../../support/payloads.ts';

const OTHER_BOT = { id: '700000000000000902', name: 'Another bot' };
const goosebumpOn = (place: 'card' | 'browse~-') => [aRowWith(ids.goosebump.build({ moment: 1, place }))];

/** A community with one moment, and a Discord whose channel has that message, or answers with that error. */
async function openScene(answer: { readonly status?: number; readonly body: unknown }) {
  const { url, calls } = await startApi(() => answer);
  const client = aClient(url);
  const { app } = anApp(client.rest, new MemoryStore());
  const community = await app.communities.community(GUILD);
  await community.share(aStory());
  const lookAt = (id: string) => numberOfCard(app, community, client, { channel: CHANNEL, id });
  return { community, lookAt, calls };
}

test.each([
  ['of the bot itself is its card, and is kept', BOT, 'card', 1],
  ['of another bot is none, whatever its buttons say', OTHER_BOT, 'card', undefined],
  ['of a person is none', mika, 'card', undefined],
  ['of the bot that shows one page of many is none', BOT, 'browse~-', undefined],
] as const)('a message with our button %s', async (_, author, place, number) => {
  const components = goosebumpOn(place);
  const message: APIMessage = messageOf({ author: userOf(author, { bot: author !== mika }), components });
  const { community, lookAt, calls } = await openScene({ body: message });

  expect(await lookAt(message.id)).toBe(number);
  const kept = number === undefined ? [] : [{ v: 1, message: message.id, channel: CHANNEL }];
  expect(community.library.cards(1)).toEqual(kept);
  // One that is recorded is not asked for again.
  await lookAt(message.id);
  expect(calls).toHaveLength(number === undefined ? 2 : 1);
});

test.each([
  ['is gone', 404, 10008],
  ['may not be read', 403, 50001],
])('a message that %s is none', async (_, status, code) => {
  const { lookAt } = await openScene({ status, body: { code, message: 'No' } });
  expect(await lookAt(messageOf().id)).toBeUndefined();
});
