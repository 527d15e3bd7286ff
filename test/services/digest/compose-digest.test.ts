import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { latestSlot } from '../../../src/domain/digest-slot.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import { MS_PER_DAY } from '../../../src/domain/moment-query.ts';
import { NOTHING_HIDDEN } from '../../../src/domain/place.ts';
import { composeDigest } from '../../../src/services/digest/compose-digest.ts';
import prompts from '../../../src/settings/community/prompts.ts';
import usualPrompts from '../../../src/settings/community/usual-prompts.ts';
import { aStory, CHANNEL, elif, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

/** Sundays at 18 in UTC: `NOW` is a Sunday. */
const times = { days: [7], hour: 18, zone: 'UTC' };
const HOUR_MS = 60 * 60 * 1000;
const slot = latestSlot(times, NOW + 18 * HOUR_MS);
const PRIVATE = '700000000000000599';

let community: Community;
beforeEach(async () => {
  ({ community } = await openCommunity(new MemoryStore(new Map())));
});

/** @param ago before the slot, in days */
async function told(ago: number, changes: Partial<Moment> = {}): Promise<number> {
  const moment = await community.share(aStory({ sharedAt: slot.at - ago * MS_PER_DAY, ...changes }));
  return moment?.number ?? 0;
}
const feel = (number: number, ...people: readonly (typeof john)[]) =>
  Promise.all(people.map((giver) => community.goosebumps.press(number, giver, slot.at - HOUR_MS)));
const composed = (audience = NOTHING_HIDDEN) => composeDigest(community, { slot, times, audience });

describe('a digest', () => {
  it('tells what was shared in the week before its slot, the newest five by number', async () => {
    await told(8);
    for (let ago = 6; ago >= 0; ago -= 1) await told(ago);
    await told(-0.1);
    expect(await composed()).toMatchObject({ count: 7, news: [8, 7, 6, 5, 4] });
  });

  it('tells nothing that the one before told', async () => {
    await told(3);
    await told(1);
    const content = { count: 1, news: [1] };
    const until = slot.at - 2 * MS_PER_DAY;
    await community.digests.keep('2026-10-30T18', { at: until, until, channel: CHANNEL, content });
    expect(await composed()).toMatchObject({ count: 1, news: [2] });
  });

  it('tells again what was in one of which nobody knows whether it came', async () => {
    await told(3);
    const until = slot.at - 2 * MS_PER_DAY;
    await community.digests.keep('2026-10-30T18', {
      ...{ at: until, until, channel: CHANNEL, content: { count: 1, news: [1] } },
    });
    await community.digests.end('2026-10-30T18', 'lost');
    expect(await composed()).toMatchObject({ count: 1, news: [1] });
  });

  it('names the one that was felt most in that time, however old it is', async () => {
    const old = await told(100, { author: john });
    await told(1);
    await feel(old, elif, mika);
    expect(await composed()).toMatchObject({ felt: { number: old, given: 2 } });
  });

  it('remembers what was told around that day of an earlier year, and what was felt most of it', async () => {
    const early = await told(365 + 3);
    const felt = await told(365 - 3, { author: john });
    await told(365 + 10);
    await feel(felt, elif);
    expect(await composed()).toMatchObject({ count: 0, anniversary: felt });
    const before = { at: NOW, until: slot.at - MS_PER_DAY, channel: CHANNEL };
    await community.digests.keep('2026-10-31T18', {
      ...before,
      content: { count: 0, news: [], anniversary: felt },
    });
    expect(await composed()).toMatchObject({ anniversary: early });
  });

  it('is none if nothing is new and nothing has its anniversary, whatever was felt', async () => {
    const old = await told(100);
    await feel(old, elif);
    expect(await composed()).toBeUndefined();
  });

  it('tells only what all its readers may read, and nothing that stays where it was told', async () => {
    const hidden = await told(1, { place: { channel: PRIVATE, ageRestricted: false } });
    const years = await told(365, { place: { channel: PRIVATE, ageRestricted: false } });
    await feel(hidden, elif, mika);
    const readers = { mayRead: ({ channel }: { readonly channel: string }) => channel !== PRIVATE };
    expect(await composed(readers)).toBeUndefined();
    expect(await composed()).toMatchObject({ count: 1, anniversary: years });
    community.library.spread.quiet.add(hidden);
    community.library.spread.quiet.add(years);
    expect(await composed()).toBeUndefined();
  });

  it('tells nothing of what was removed', async () => {
    const number = await told(1);
    await community.remove(number, elif, NOW, 'Off topic');
    expect(await composed()).toBeUndefined();
  });

  it('ends with a prompt, of the bot’s or of the community’s own', async () => {
    await told(1);
    expect((await composed())?.prompt).toHaveProperty('usual');
    const own = Array.from({ length: 30 }, (_, at) => `A scene with ${at} cats?`);
    await community.changeSetting(prompts, own);
    const seen = new Set<string>();
    for (let week = 0; week < 82; week += 1) {
      const of = latestSlot(times, slot.at + week * 7 * MS_PER_DAY);
      // The index is that of the slot; the moment is as new as ever.
      const content = await composeDigest(community, {
        slot: { id: of.id, at: slot.at },
        times,
        audience: NOTHING_HIDDEN,
      });
      seen.add(JSON.stringify(content?.prompt));
    }
    expect(seen.size).toBe(82);
    expect([...seen].filter((prompt) => prompt.includes('cats'))).toHaveLength(30);
  });

  it('ends with one of the community’s own alone if it wants that, or with none', async () => {
    await told(1);
    await community.changeSetting(usualPrompts, 'own');
    expect(await composed()).not.toHaveProperty('prompt');
    await community.changeSetting(prompts, ['A scene with a cat?']);
    expect((await composed())?.prompt).toEqual({ own: 'A scene with a cat?' });
  });
});
