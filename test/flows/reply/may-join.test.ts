import { expect, test } from 'vitest';
import reply from '../../../src/components/reply/reply.ts';
import { takeReply } from '../../../src/flows/reply/take-reply.ts';
import talkThreads from '../../../src/settings/community/talk-threads.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika } from '../../support/builders.ts';
import { aMessage, aReplyTo } from '../../support/from-payloads.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import {
  AGE_RESTRICTED_CHANNEL,
  MODERATORS_CHANNEL,
  MOMENTS_CHANNEL,
  offlineClient,
  THREAD,
} from '../../support/offline-client.ts';
import { userOf } from '../../support/payloads.ts';
import { english } from '../../support/texts/english.ts';

const GONE = '700000000000000599';

/** Whether a Discord reply that is written in one channel is kept with a moment that was told in another. */
async function isKept(written: string, told: string, parent?: string): Promise<boolean> {
  const client = offlineClient(async () => Response.json({}) as never);
  client.rest.setToken('token');
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  const place = { channel: told, ...(parent !== undefined && { parent }), ageRestricted: false };
  await community.share(aStory({ author: john, place }));
  const card = aMessage(client, { channel_id: written });
  await community.cards.keep(1, card.id, { channel: written });
  const message = aReplyTo(client, card.id, userOf(elif), 'He is on thin ice.');
  await takeReply(app, Object.assign(message, { channelId: written }));
  return community.library.replies(1).length > 0;
}

test.each([
  ['where its moment was told', CHANNEL, CHANNEL, undefined],
  ['where everybody can read it', MOMENTS_CHANNEL, CHANNEL, undefined],
  ['in a thread of such a channel', THREAD, MOMENTS_CHANNEL, undefined],
  ['where more people than the moment has can read it', CHANNEL, MODERATORS_CHANNEL, undefined],
  ['about a moment from a thread that is gone', CHANNEL, GONE, CHANNEL],
  ['about a moment from a channel that is gone, under its only card', MODERATORS_CHANNEL, GONE, undefined],
])('a reply is kept that is written %s', async (_, written, told, parent) => {
  expect(await isKept(written, told, parent)).toBe(true);
});

test.each([
  ['among moderators', MODERATORS_CHANNEL, CHANNEL],
  ['where an age is asked for', AGE_RESTRICTED_CHANNEL, CHANNEL],
])('a reply stays %s if its moment is for more people', async (_, written, told) => {
  expect(await isKept(written, told)).toBe(false);
});

test.each([
  [
    'says so where only some of its readers can read along',
    MODERATORS_CHANNEL,
    english.replies.hintElsewhere,
  ],
  ['says nothing of it elsewhere', MOMENTS_CHANNEL, undefined],
])('the form for a reply %s', async (_, channel, description) => {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  const used = await bot.use(reply, { as: mika, channel, values: { moment: 1 } });
  const [field] = 'view' in used ? used.view.components : [];
  expect(field).toHaveProperty('label', english.replies.text);
  expect(field && 'description' in field ? field.description : undefined).toBe(description);
});

test('what people write in the thread about a moment is no reply, even to a card in there', async () => {
  const client = offlineClient(async () => Response.json({}) as never);
  client.rest.setToken('token');
  const { app } = offlineBot();
  const community = await app.communities.community(GUILD);
  await community.changeSetting(talkThreads, 'each');
  await community.share(aStory({ author: john }), [], {
    posting: { after: '800000000000000001', hasTalk: true },
  });
  const first = aMessage(client, { id: '800000000000000002' });
  await community.cards.keep(1, first.id, { channel: CHANNEL });
  const shown = aMessage(client, { id: '800000000000000003', channel_id: first.id });
  await community.cards.keep(1, shown.id, { channel: first.id, shownBy: elif });
  const message = aReplyTo(client, shown.id, userOf(elif), 'He is on thin ice.');
  await takeReply(app, Object.assign(message, { channelId: first.id }));
  expect(community.library.replies(1)).toEqual([]);
  await takeReply(app, Object.assign(message, { channelId: CHANNEL }));
  expect(community.library.replies(1)).toHaveLength(1);
});
