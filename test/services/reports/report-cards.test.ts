import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { reportsToShow } from '../../../src/data/community/reports-to-show.ts';
import { EditInDoubt } from '../../../src/interactions/discord-errors.ts';
import { ReportCards } from '../../../src/services/reports/report-cards.ts';
import logChannel from '../../../src/settings/community/log-channel.ts';
import { AChannel, MISSING_ACCESS } from '../../support/a-channel.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const CHANNEL = '700000000000000502';
const OTHER_CHANNEL = '700000000000000507';

let channel: AChannel;
let cards: ReportCards;
let community: Community;
let at = NOW;
let store: MemoryStore;

beforeEach(async () => {
  channel = new AChannel('800000000000000001');
  at = NOW;
  store = new MemoryStore();
  cards = new ReportCards({
    communities: {
      community: async () => community,
      reportsToShow: (guild, name) => reportsToShow(store, guild, name),
    },
    messages: channel,
    isMember: () => true,
    draw: ({ state, found }) => ({
      components: [{ type: 10, content: `${found.reports.length} ${state}` }],
    }),
    log: { warn: () => undefined },
  });
  const onReport = (guild: string, number: number) => cards.refresh(guild, number);
  ({ community } = await openCommunity(store, GUILD, { onReport }));
  await community.share(aStory({ author: john }));
  await community.changeSetting(logChannel, CHANNEL);
});

afterEach(() => void vi.useRealTimers());

async function report(by = mika): Promise<void> {
  at += 1;
  await community.reports.keep(1, { at, by, reason: 'spam' });
  await cards.drain();
}

async function keep(): Promise<void> {
  const seen = community.library.reports.of(1)?.verdict?.at ?? 0;
  await community.reports.decide(1, { outcome: 'kept', by: elif, at: at + 1, seen }, () => []);
  await cards.drain();
}

const shown = () => channel.read.map((one) => JSON.parse(one)[0].content);

it('a card that somebody deleted comes anew with the next report, not with a decision', async () => {
  await report();
  await channel.remove(CHANNEL, channel.ids[0] ?? '');
  await report(elif);
  expect(shown()).toEqual(['2 open']);
  await channel.remove(CHANNEL, channel.ids[0] ?? '');
  await keep();
  expect(shown()).toEqual([]);
});

it('without its rights the bot loses nothing, and posts the card once it may again', async () => {
  channel.fault = () => MISSING_ACCESS;
  await report();
  expect(shown()).toEqual([]);
  channel.fault = () => undefined;
  cards.tryAgain(GUILD);
  await cards.drain();
  expect(shown()).toEqual(['1 open']);
});

it('is edited once more when nothing older can overwrite it any more', async () => {
  await report();
  const [id = ''] = channel.ids;
  const [before] = channel.views;
  vi.useFakeTimers();
  channel.fault = (deed) => (deed === 'edit' ? new EditInDoubt() : undefined);
  await report(elif);
  channel.fault = () => undefined;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown()).toEqual(['2 open']);
  if (before) channel.put(CHANNEL, before, { id });
  expect(shown()).toEqual(['1 open']);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(shown()).toEqual(['2 open']);
  const tried = channel.tried.length;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(channel.tried).toHaveLength(tried);
});

it('moves to another log channel while it waits', async () => {
  await report();
  await community.changeSetting(logChannel, OTHER_CHANNEL);
  await report(elif);
  expect(shown()).toEqual(['2 open']);
  expect(community.library.reports.of(1)?.card).toMatchObject({ channel: OTHER_CHANNEL });
});

it('is nowhere without a log channel, but follows where it was posted before', async () => {
  await report();
  await community.changeSetting(logChannel, undefined);
  await keep();
  expect(shown()).toEqual(['1 kept']);
  await report(elif);
  expect(shown()).toEqual(['2 open']);
});

it('is brought in step after a start, if it missed something, and left alone if not', async () => {
  await report();
  const tried = channel.tried.length;
  await cards.catchUp(GUILD);
  await cards.drain();
  expect(channel.tried).toHaveLength(tried);

  // Another process that is killed before it can post anything.
  const { community: killed } = await openCommunity(store);
  await killed.reports.keep(1, { at: NOW + 5, by: elif, reason: 'hate' });
  ({ community } = await openCommunity(store));
  await cards.catchUp(GUILD);
  await cards.drain();
  expect(shown()).toEqual(['2 open']);
  await cards.catchUp(GUILD);
  await cards.drain();
  expect(channel.tried).toHaveLength(tried + 1);
});

it('goes after a start if all reports were erased and the bot was stopped in between', async () => {
  await report();
  const { community: killed } = await openCommunity(store);
  await killed.erasures.begin(
    mika.id,
    { moments: 'erase', replies: 'erase' },
    { at: at + 1, name: 'Somebody', id: '900000000000000001' },
  );
  await killed.erasures.carryOut(mika.id, new AbortController().signal);
  ({ community } = await openCommunity(store));
  await cards.catchUp(GUILD);
  await cards.drain();
  expect(shown()).toEqual([]);
  expect(await reportsToShow(store, GUILD, logChannel.name)).toEqual([]);
});
