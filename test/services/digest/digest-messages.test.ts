import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { Communities } from '../../../src/data/community/communities.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { Audience } from '../../../src/domain/place.ts';
import { NOTHING_HIDDEN } from '../../../src/domain/place.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { EditInDoubt } from '../../../src/interactions/discord-errors.ts';
import { DigestMessages } from '../../../src/services/digest/digest-messages.ts';
import { digestMessage } from '../../../src/views/digest/digest-message.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { AChannel, INVALID_FORM, MISSING_ACCESS, UNKNOWN_CHANNEL } from '../../support/a-channel.ts';
import { SELF } from '../../support/an-app.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { catalogueWith } from '../../support/made-catalogue.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const SLOT = '2026-11-01T18';
const MINUTE = 60_000;

let rows: Map<string, string>;
let channel: AChannel;
let community: Community;
let digests: DigestMessages;
let there: { readonly audience: Audience; readonly listsMessages: boolean } | undefined;
let warned: string[];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  rows = new Map();
  channel = new AChannel(SELF);
  there = { audience: NOTHING_HIDDEN, listsMessages: true };
  warned = [];
  await start();
  for (const author of [john, mika, elif]) await community.share(aStory({ author }));
});
afterEach(async () => {
  await digests.stop();
  vi.useRealTimers();
});

/** The bot, with what is stored. */
async function start(): Promise<void> {
  const log = { warn: (_facts: object, message: string) => void warned.push(message) };
  const communities = new Communities(new MemoryStore(rows), log, {
    onDigest: (guild, slot) => digests.refresh(guild, slot),
  });
  digests = new DigestMessages({
    communities,
    films: new Films(catalogueWith([]), () => []),
    messages: channel,
    self: () => SELF,
    channelIn: () => there,
    draw: (facts) => digestMessage(facts, textsFor('en-US')),
    slotOn: (customIds) =>
      customIds.map((id) => ids.tellIt.parse(id)?.slot).find((slot) => slot !== undefined),
    now: Date.now,
    log,
  });
  community = await communities.community(GUILD);
}

/** After a kill: nothing of the old bot acts any more. */
async function restart(): Promise<void> {
  await digests.stop();
  await start();
  await digests.catchUp(GUILD);
}

const content = { count: 2, news: [2, 1], felt: { number: 3, given: 4 } };
const send = (slot = SLOT, until = NOW) =>
  digests.send(community, slot, { at: Date.now(), until, channel: CHANNEL, content });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const posts = () => channel.tried.filter((deed) => deed === 'post').length;
const marks = () => [...rows.keys()].filter((key) => key.includes('staledigest'));
const networkError = () => Object.assign(new Error('cut off'), { code: 'ECONNRESET' });

describe('a digest', () => {
  it('is kept before it is sent, and its message with it', async () => {
    channel.before = (deed) => {
      if (deed === 'post') expect(community.library.spread.digests.of(SLOT)).toMatchObject({ content });
    };
    await send();
    await pass(MINUTE);
    const [message] = channel.ids;
    expect(community.library.spread.digests.of(SLOT)).toMatchObject({ message, content });
    expect(marks()).toEqual([]);
  });

  it('is sent once for a slot, and never for an earlier one, after a restart too', async () => {
    await Promise.all([send(), send()]);
    await pass(MINUTE);
    await send('2026-10-31T18', NOW - 1);
    await restart();
    await send();
    await pass(MINUTE);
    expect(channel.ids).toHaveLength(1);
  });

  it('is found after a kill before its message was recorded, and not sent again', async () => {
    let killed = false;
    channel.before = async (deed) => {
      // The message stands, and the bot never hears of it.
      if (deed === 'post' && !killed) {
        killed = true;
        channel.put(CHANNEL, digestMessage({ ...shown, slot: SLOT }, textsFor('en-US')));
        await new Promise(() => undefined);
      }
    };
    await send();
    await pass(0);
    await Promise.all([restart(), pass(3000)]);
    await pass(MINUTE);
    expect(channel.ids).toHaveLength(1);
    expect(community.library.spread.digests.of(SLOT)?.message).toBe(channel.ids[0]);
    expect(posts()).toBe(1);
    expect(marks()).toEqual([]);
  });

  it('is sent after a kill before that, if it is nowhere in its channel', async () => {
    await community.digests.keep(SLOT, { at: NOW, until: NOW, channel: CHANNEL, content });
    channel.put(CHANNEL, digestMessage({ ...shown, slot: '2026-10-25T18' }, textsFor('en-US')));
    await restart();
    await pass(MINUTE);
    expect(posts()).toBe(1);
    expect(community.library.spread.digests.of(SLOT)?.message).toBe(channel.ids[1]);
  });

  it('is looked for if its answer was lost, and recorded', async () => {
    let isFirst = true;
    channel.before = (deed) => {
      if (deed !== 'post' || !isFirst) return;
      isFirst = false;
      channel.put(CHANNEL, digestMessage({ ...shown, slot: SLOT }, textsFor('en-US')));
      throw networkError();
    };
    await send();
    await pass(MINUTE);
    expect(channel.ids).toHaveLength(1);
    expect(community.library.spread.digests.of(SLOT)?.message).toBe(channel.ids[0]);
  });

  it('is rather lost than sent twice: too late, or where the bot can’t look', async () => {
    await community.digests.keep(SLOT, { at: NOW, until: NOW, channel: CHANNEL, content });
    there = { audience: NOTHING_HIDDEN, listsMessages: false };
    await restart();
    await pass(MINUTE);
    expect(community.library.spread.digests.of(SLOT)).toMatchObject({ ended: 'lost' });

    const next = '2026-11-01T19';
    await community.digests.keep(next, { at: Date.now(), until: NOW + 1, channel: CHANNEL, content });
    there = { audience: NOTHING_HIDDEN, listsMessages: true };
    vi.setSystemTime(NOW + 20 * MINUTE);
    await restart();
    await pass(MINUTE);
    expect(community.library.spread.digests.of(next)).toMatchObject({ ended: 'lost' });
    expect(posts()).toBe(0);
    expect(marks()).toEqual([]);
  });

  it.each([
    ['whose channel is gone', UNKNOWN_CHANNEL],
    ['that may not be sent there', MISSING_ACCESS],
    ['that Discord never takes', INVALID_FORM],
  ])('%s is not tried again, and what it would have told is told the next time', async (_, error) => {
    channel.fault = (deed) => (deed === 'post' ? error : undefined);
    await send();
    await pass(60 * MINUTE);
    expect(posts()).toBe(1);
    expect(community.library.spread.digests.toldUntil).toBe(0);
    expect(community.library.spread.digests.handledUntil).toBe(NOW);
    expect(marks()).toEqual([]);
  });
});

/** What a message of a digest shows, as far as it is looked at. */
const shown = { count: 0, news: [], felt: undefined, anniversary: undefined, prompt: undefined };

describe('the message of a digest', () => {
  const reads = () => channel.read.join();

  beforeEach(async () => {
    await send();
    await pass(MINUTE);
  });

  it('loses what a moderator removed, and has it again when that is taken back', async () => {
    expect(reads()).toContain('#2');
    expect(reads()).toContain(mika.name);
    await community.remove(2, elif, NOW, 'Off topic');
    await pass(3000);
    expect(reads()).not.toContain('#2');
    expect(reads()).not.toContain(mika.name);
    expect(reads()).toContain('#1');
    await community.removals.restore(2, { by: elif, at: NOW });
    await pass(3000);
    expect(reads()).toContain(mika.name);
  });

  it('loses the name of somebody who has their data erased', async () => {
    const facts = { at: Date.now() + 1, name: 'Somebody', id: '900000000000000077' };
    await community.erasures.begin(mika.id, { moments: 'keep', replies: 'keep' }, facts);
    await community.erasures.carryOut(mika.id, new AbortController().signal);
    await pass(MINUTE);
    expect(reads()).not.toContain(mika.name);
    expect(reads()).toContain('#2');
  });

  it('is brought right after a kill, and when its channel is within reach again', async () => {
    channel.fault = (deed) => (deed === 'edit' ? MISSING_ACCESS : undefined);
    await community.remove(2, elif, NOW, 'Off topic');
    await pass(MINUTE);
    expect(reads()).toContain(mika.name);
    expect(marks()).toHaveLength(1);
    channel.fault = () => undefined;
    digests.tryAgain(GUILD);
    await pass(MINUTE);
    expect(reads()).not.toContain(mika.name);

    await community.remove(1, elif, NOW, 'Off topic');
    await restart();
    await pass(MINUTE);
    expect(reads()).not.toContain(john.name);
    expect(marks()).toEqual([]);
  });

  it('is edited once more when nothing older can overwrite it any more', async () => {
    const [before] = channel.views;
    const [id = ''] = channel.ids;
    channel.fault = (deed) => (deed === 'edit' ? new EditInDoubt() : undefined);
    await community.remove(2, elif, NOW, 'Off topic');
    await pass(5_000);
    channel.fault = () => undefined;
    await pass(10_000);
    expect(reads()).not.toContain(mika.name);
    if (before) channel.put(CHANNEL, before, { id });
    expect(reads()).toContain(mika.name);
    await pass(5 * MINUTE);
    expect(reads()).not.toContain(mika.name);
    expect(marks()).toEqual([]);
  });

  it('goes with the last of what it tells', async () => {
    for (const number of [1, 2, 3]) await community.remove(number, elif, NOW, 'Off topic');
    await pass(MINUTE);
    expect(channel.ids).toEqual([]);
    expect(community.library.spread.digests.of(SLOT)).toMatchObject({ ended: 'gone' });
    await community.removals.restore(2, { by: elif, at: NOW });
    await pass(MINUTE);
    expect(channel.ids).toEqual([]);
  });

  it('that somebody deleted is left alone', async () => {
    const [message = ''] = channel.ids;
    await channel.remove(CHANNEL, message);
    await community.remove(2, elif, NOW, 'Off topic');
    await pass(MINUTE);
    expect(community.library.spread.digests.of(SLOT)).toMatchObject({ ended: 'gone' });
    await community.remove(1, elif, NOW, 'Off topic');
    await pass(MINUTE);
    expect(channel.ids).toEqual([]);
    expect(marks()).toEqual([]);
  });

  it('is left as it is while the bot doesn’t know its channel', async () => {
    there = undefined;
    await community.remove(2, elif, NOW, 'Off topic');
    await pass(MINUTE);
    expect(reads()).toContain(mika.name);
    there = { audience: NOTHING_HIDDEN, listsMessages: true };
    digests.tryAgain(GUILD);
    await pass(MINUTE);
    expect(reads()).not.toContain(mika.name);
  });
});
