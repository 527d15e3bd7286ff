import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { ReviewNotices } from '../../../src/services/review/review-notices.ts';
import logChannel from '../../../src/settings/community/log-channel.ts';
import { CHANNEL, elif, GUILD, john, messageIds, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const OTHER_CHANNEL = '700000000000000288';
const SECONDS = 1000;

let rows: Map<string, string>;
let work: string[];
let isGone: boolean;
let community: Community;
let notices: ReviewNotices;

beforeEach(async () => {
  vi.useFakeTimers();
  rows = new Map();
  work = [];
  isGone = false;
  await start();
  await community.changeSetting(logChannel, CHANNEL);
});
afterEach(() => {
  vi.useRealTimers();
});

/** The bot, with what is stored. */
async function start(): Promise<void> {
  const log = { warn: () => undefined };
  const communities = new Communities(new MemoryStore(rows), log, {
    onReview: (guild) => notices.refresh(guild),
  });
  notices = new ReviewNotices({
    communities,
    messages: {
      async post(channel) {
        work.push(`posted in ${channel}`);
        return { id: messageIds(), channel, attachments: [] };
      },
      async edit(channel) {
        if (isGone) throw unknownMessage();
        work.push(`edited in ${channel}`);
      },
      async remove(channel) {
        work.push(`removed in ${channel}`);
      },
    },
    isMember: () => true,
    draw: ({ count }) => {
      work.push(`drawn ${count}`);
      return { components: [] };
    },
    log,
  });
  community = await communities.community(GUILD);
}

const unknownMessage = () =>
  new DiscordAPIError({ message: 'Unknown Message', code: 10008 }, 10008, 404, 'PATCH', '', {});

const soon = () => vi.advanceTimersByTimeAsync(3 * SECONDS);
const story = { text: 'She waits by the door.', at: '', moods: [], contentNotes: [], spoiler: true };
const send = (id: string) =>
  community.reviews.keep(
    id,
    {
      ...{ author: john, place: { channel: CHANNEL, ageRestricted: false }, locale: 'tr', sentAt: NOW },
      ...{ told: { film: 'kar-2017', story }, cause: { kind: 'all' } },
    },
    [],
  );
const decline = (id: string) =>
  community.reviews.answer(id, NOW, { outcome: 'declined', by: elif, at: NOW, words: 'No' }, () => []);
const since = async () => {
  await soon();
  return work.splice(0);
};

test('many moments at once are one message, which is edited as others come and go, and deleted with the last', async () => {
  for (const id of ['810000000000000001', '810000000000000002', '810000000000000003']) await send(id);
  expect(await since()).toEqual(['drawn 3', `posted in ${CHANNEL}`]);
  await decline('810000000000000001');
  expect(await since()).toEqual(['drawn 2', `edited in ${CHANNEL}`]);
  await decline('810000000000000002');
  await decline('810000000000000003');
  expect(await since()).toEqual([`removed in ${CHANNEL}`]);
  await send('810000000000000004');
  expect(await since()).toEqual(['drawn 1', `posted in ${CHANNEL}`]);
});

test('it goes on after a restart, and says what came before', async () => {
  await send('810000000000000001');
  await since();
  await send('810000000000000002');
  await notices.stop();
  await start();
  await notices.catchUp(GUILD);
  expect(await since()).toEqual(['drawn 2', `edited in ${CHANNEL}`]);
});

test('it moves with the log channel, and comes again if somebody deletes it', async () => {
  await send('810000000000000001');
  await since();
  await community.changeSetting(logChannel, OTHER_CHANNEL);
  expect(await since()).toEqual([`removed in ${CHANNEL}`, 'drawn 1', `posted in ${OTHER_CHANNEL}`]);
  isGone = true;
  await send('810000000000000002');
  expect(await since()).toEqual(['drawn 2', `posted in ${OTHER_CHANNEL}`]);
  await community.changeSetting(logChannel, undefined);
  expect(await since()).toEqual([`removed in ${OTHER_CHANNEL}`]);
});
