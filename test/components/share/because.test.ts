import { beforeEach, describe, expect, it } from 'vitest';
import edit from '../../../src/commands/moment/edit.ts';
import share from '../../../src/commands/moment/share.ts';
import editForm from '../../../src/components/edit/edit-form.ts';
import publish from '../../../src/components/review/publish.ts';
import storyForm from '../../../src/components/share/story-form.ts';
import tell from '../../../src/components/share/tell.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { NOTHING_HIDDEN } from '../../../src/domain/place.ts';
import momentsChannel from '../../../src/settings/community/moments-channel.ts';
import review from '../../../src/settings/community/review.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL, MOMENTS_CHANNEL } from '../../support/offline-client.ts';
import { openCommunity } from '../../support/open-community.ts';
import { english } from '../../support/texts/english.ts';
import { idOf } from '../../support/use.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const FILM = '7-kogustaki-mucize-2019';
const TEXT = 'He sings to her through the bars, and the whole ward falls silent.';
const left = english.because.left({ number: 1 });

let bot: OfflineBot;
let community: Community;
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  // Older than the ids of drafts.
  await community.share(aStory({ author: john, film: FILM, origin: '790000000000000001' }));
});

const begin = (because = '1', as: Person = elif) => bot.use(share, { as, options: { film: FILM, because } });
const send = (draft: string, as: Person = elif) =>
  bot.use(storyForm, { as, values: { draft }, fields: { text: TEXT, spoiler: 'yes' } });
const goes = () => community.remove(1, mika, NOW, undefined);
const told = (number: number) => community.library.moment(number)?.moment.text;

describe('a moment told because of another', () => {
  it('is tied to it, also after a restart', async () => {
    const shown = await send(idOf(await begin('1')));
    expect(shown).toMatchObject({ kind: 'message', visibility: 'public' });
    expect(contentOf(shown)).not.toContain(left);
    expect(community.library.chain.of(2)).toBe(1);
    const again = await openCommunity(new MemoryStore(new Map(bot.rows)));
    expect(again.community.library.chain.ledTo(1)).toEqual([2]);
  });

  it('may begin with the film that somebody has seen', async () => {
    const form = await bot.use(tell, { as: elif, values: { film: FILM, because: 1 } });
    await send(idOf(form));
    expect(community.library.chain.of(2)).toBe(1);
  });

  it.each([
    ['their own', john],
    ['gone', elif],
  ])('begins without it from a button where that one is %s', async (how, as) => {
    if (how === 'gone') await goes();
    const form = await bot.use(tell, { as, values: { film: FILM, because: 1 } });
    const shown = await send(idOf(form), as);
    expect(told(2)).toBe(TEXT);
    expect(contentOf(shown)).not.toContain(left);
    expect(community.library.chain.of(2)).toBeUndefined();
  });

  it('cannot be told because of one of their own', async () => {
    expect(await begin('1', john)).toMatchObject({ key: 'because.own' });
  });

  it('cannot be told because of one that they may not read', async () => {
    const place = { channel: MODERATORS_CHANNEL, ageRestricted: false };
    await community.share(aStory({ author: mika, film: FILM, place }));
    expect(await begin('2')).toMatchObject({ key: 'moment.unknown' });
    expect(await begin('zzz')).toMatchObject({ key: 'moment.noMatch' });
  });

  it('is shared without it, and its author is told, if that one was removed meanwhile', async () => {
    const draft = idOf(await begin());
    await goes();
    const answer = await send(draft);
    expect(told(2)).toBe(TEXT);
    expect(community.library.chain.of(2)).toBeUndefined();
    if (!('aside' in answer)) throw new Error('nothing is told');
    expect(contentOf(answer.aside)).toContain(left);
    expect(answer.aside).toMatchObject({ visibility: 'private' });
  });

  it('says the same where its card goes to another channel', async () => {
    await community.changeSetting(momentsChannel, MOMENTS_CHANNEL);
    const draft = idOf(await begin());
    await goes();
    const answer = await send(draft);
    if (!('aside' in answer)) throw new Error('nothing is told');
    expect(contentOf(answer.aside)).toContain(left);
  });

  it('stays so while it waits for a moderator', async () => {
    await community.changeSetting(review, 'all');
    const draft = idOf(await begin());
    await send(draft);
    const as = { as: mika, rights: ['moderator'] } as const;
    await bot.use(publish, { ...as, values: { review: draft, sent: NOW } });
    expect(community.library.chain.of(2)).toBe(1);
  });

  it('is published without it if that one was removed meanwhile, and its author hears so', async () => {
    await community.changeSetting(review, 'all');
    const draft = idOf(await begin());
    await send(draft);
    await goes();
    const as = { as: mika, rights: ['moderator'] } as const;
    await bot.use(publish, { ...as, values: { review: draft, sent: NOW } });
    expect(told(2)).toBe(TEXT);
    expect(community.library.chain.of(2)).toBeUndefined();
    const [news] = await community.inbox.begin(elif.id);
    expect(news).toMatchObject({ kind: 'published', number: 2, unlinked: 1 });
  });

  it('is never tied to a later one: no chain may come back to where it began', async () => {
    await community.share(aStory({ author: elif, film: FILM }));
    const { chains, library } = community;
    expect(chains.tying({ number: 1, author: john }, 2)).toEqual([]);
    expect(chains.tying({ number: 2, author: elif }, 2)).toEqual([]);
    expect(chains.tying({ number: 2, author: elif }, 1)).toHaveLength(1);
    expect([...library.seenBy(NOTHING_HIDDEN).newest()]).toHaveLength(2);
  });

  it('can be told on its own again, with or without other changes', async () => {
    for (const text of [TEXT, `${TEXT} I cried.`]) {
      await send(idOf(await begin()));
      const number = community.library.nextNumber - 1;
      expect(community.library.chain.of(number)).toBe(1);
      const options = { number: String(number), remove: 'because' };
      const draft = idOf(await bot.use(edit, { as: elif, options }));
      const values = { moment: number, draft };
      const done = await bot.use(editForm, { as: elif, values, fields: { text, spoiler: 'yes' } });
      expect(contentOf(done)).toContain(english.edit.done({ number }));
      expect(community.library.chain.of(number)).toBeUndefined();
      expect(told(number)).toBe(text);
      await community.remove(number, elif, NOW, undefined);
    }
  });
});
