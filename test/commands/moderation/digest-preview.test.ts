import { beforeEach, expect, it } from 'vitest';
import preview from '../../../src/commands/moderation/digest-preview.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { nextSlot } from '../../../src/domain/digest-slot.ts';
import digestChannel from '../../../src/settings/community/digest-channel.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const moderator = { as: elif, rights: ['moderator'] } as const;
const at = nextSlot({ days: [7], hour: 18, zone: 'UTC' }, NOW).at / 1000;
const told = { channel: `<#${CHANNEL}>`, at: `<t:${at}:F>` };

let bot: OfflineBot;
let community: Community;

beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  await community.changeSetting(digestChannel, CHANNEL);
});

const ask = () => bot.use(preview, moderator);

it('a moderator sees what the digest would tell now, and nothing is sent or kept', async () => {
  await community.share(aStory({ author: john }));
  const rows = JSON.stringify([...bot.rows]);
  const answer = await ask();
  expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
  expect(contentOf(answer)).toContain(english.digest.preview(told));
  expect(contentOf(answer)).toContain(english.digest.news({ count: 1 }));
  expect(contentOf(answer)).toContain(john.name);
  expect(JSON.stringify([...bot.rows])).toBe(rows);
  expect(bot.channelWork).toEqual([]);
});

it('says so if there is nothing to tell, as to all who read the digest’s channel', async () => {
  const place = { channel: MODERATORS_CHANNEL, ageRestricted: false };
  await community.share(aStory({ author: mika, place }));
  expect(contentOf(await ask())).toBe(english.digest.nothingNow(told));
});

it('says where the channel is chosen if there is none, or if it is gone', async () => {
  await community.changeSetting(digestChannel, '700000000000000999');
  expect(await ask()).toMatchObject({ key: 'digest.noChannel' });
  await community.changeSetting(digestChannel, undefined);
  expect(await ask()).toMatchObject({ key: 'digest.off' });
});
