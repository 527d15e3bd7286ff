import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catchUpServer } from '../../../src/services/server/catch-up-server.ts';
import talkThreads from '../../../src/settings/community/talk-threads.ts';
import letters from '../../../src/settings/person/letters.ts';
import { AChannel } from '../../support/a-channel.ts';
import { anAppIn, SELF } from '../../support/an-app.ts';
import { aStory, CHANNEL, elif, GUILD, john } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { SomeThreads } from '../../support/some-threads.ts';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 1, 12) }));
afterEach(() => void vi.useRealTimers());

it('sends what came due and opens the threads that were to open while the bot was no member', async () => {
  let isMember = false;
  const channel = new AChannel(SELF);
  const threads = new SomeThreads();
  const { app, cards } = anAppIn(channel, new MemoryStore(new Map()), Number.POSITIVE_INFINITY, () => true, {
    threads,
    isMember: () => isMember,
    now: Date.now,
  });
  const community = await app.communities.community(GUILD);
  await community.changeSetting(talkThreads, 'each');
  await community.changeOwnChoice(john.id, letters, true, Date.now());
  await community.share(aStory({ author: john }), [], { posting: { after: SELF, hasTalk: true } });
  await cards.keep(GUILD, 1, { id: '830000000000000001', channel: CHANNEL, attachments: [] });
  await community.goosebumps.press(1, elif, Date.now());
  await vi.advanceTimersByTimeAsync(DAY);
  expect(channel.read).toEqual([]);
  expect(threads.standing.size).toBe(0);

  isMember = true;
  await catchUpServer(app, GUILD);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(channel.read).toHaveLength(1);
  expect(threads.standing.size).toBe(1);
});
