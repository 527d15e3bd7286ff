import { describe, expect, it } from 'vitest';
import browse from '../../../src/commands/moment/browse.ts';
import random from '../../../src/commands/moment/random.ts';
import goosebump from '../../../src/components/moment/goosebump.ts';
import more from '../../../src/components/moment/more.ts';
import openMoment from '../../../src/components/moment/open-moment.ts';
import postHere from '../../../src/components/moment/post-here.ts';
import takeDown from '../../../src/components/moment/take-down.ts';
import { momentCard } from '../../../src/views/moment/moment-card.ts';
import { MISSING_ACCESS } from '../../support/a-channel.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const SECRET = { channel: MODERATORS_CHANNEL, ageRestricted: false };
const NUMBER = { moment: 1 };
const shownBy = english.card.shownBy({ name: '**Mika**' });

/** John's moment, and a bot that has just started with it. */
async function aBot(changes: Parameters<typeof aStory>[0] = {}): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john, ...changes }));
  return bot;
}

const cardsOf = async ({ app }: OfflineBot) => (await app.communities.community(GUILD)).library.cards(1);

/** Cards in channels, as they were last sent. */
const lastSent = ({ channelWork }: OfflineBot) => {
  const [last] = channelWork.filter((work) => work.kind !== 'removed').slice(-1);
  return last ? contentOf(last) : '';
};

describe('a moment on a private page', () => {
  it('is posted for everybody, with the name of who shows it, which stays on the card', async () => {
    const bot = await aBot();
    const told = await bot.use(postHere, { as: mika, values: NUMBER });
    expect(told).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(told)).toBe(english.post.done({ number: 1 }));
    expect(bot.channelWork).toMatchObject([{ kind: 'posted', channel: CHANNEL }]);
    expect(lastSent(bot)).toContain(shownBy);
    expect(await cardsOf(bot)).toMatchObject([{ channel: CHANNEL, shownBy: mika }]);

    const restarted = offlineBot({ stored: bot.rows });
    const community = await restarted.app.communities.community(GUILD);
    await community.goosebumps.press(1, elif, NOW);
    restarted.app.cards.refresh(GUILD, 1);
    await expect.poll(() => restarted.channelWork.length).toBe(1);
    expect(lastSent(restarted)).toContain(shownBy);
  });

  it('keeps the name where somebody presses a button of its card, recorded or not', async () => {
    const bot = await aBot({ origin: '800000000000000049' });
    const community = await bot.app.communities.community(GUILD);
    const card = '800000000000000051';
    const posting = {
      v: 1,
      number: 1,
      channel: CHANNEL,
      after: '800000000000000050',
      shownBy: mika,
    } as const;
    await community.cards.beginPosting(posting);
    const live = community.library.moment(1);
    if (!live) throw new Error('there is no moment');
    const { components } = momentCard({ live, film: undefined }, english);
    const message = { id: card, channel_id: CHANNEL, components: [...components] };
    const press = () => bot.use(goosebump, { as: elif, values: { ...NUMBER, place: 'card' }, message });
    expect(contentOf(await press())).toContain(shownBy);
    expect(await cardsOf(bot)).toMatchObject([{ channel: CHANNEL, shownBy: mika }]);
    await community.cards.keep(1, card, { channel: CHANNEL, shownBy: mika });
    expect(contentOf(await press())).toContain(shownBy);
  });

  it('is not posted later by itself, if Discord stumbled', async () => {
    const bot = await aBot();
    bot.failPosts(new Error('socket closed'));
    const told = await bot.use(postHere, { as: mika, values: NUMBER });
    expect(contentOf(told)).toBe(english.post.toCome({ number: 1 }));
    bot.failPosts(undefined);
    bot.app.cards.refresh(GUILD, 1);
    const { cards } = await bot.app.communities.community(GUILD);
    await expect.poll(() => cards.marks.postings(1)).toEqual([]);
    expect(bot.channelWork).toEqual([]);
  });

  it('is not posted later where the bot may not go, and the person is told', async () => {
    const bot = await aBot();
    bot.failPosts(MISSING_ACCESS);
    const told = await bot.use(postHere, { as: mika, values: NUMBER });
    expect(told).toMatchObject({ key: 'moment.notPosted' });
    const { cards } = await bot.app.communities.community(GUILD);
    expect(cards.marks.postings(1)).toEqual([]);
  });

  it.each([
    ['a list', browse, {}],
    ['a random one', random, {}],
    ['one of a search or list', openMoment, { values: NUMBER }],
  ])('is offered only where all may read it: %s', async (_, part, input) => {
    const offers = async (place: typeof SECRET | undefined, channel: string) => {
      const bot = await aBot(place && { place });
      const page = await bot.use(part, { ...input, as: elif, rights: ['moderator'], channel });
      return buttonsOf(page).some(({ id }) => id === 'post-here:1');
    };
    expect(await offers(undefined, CHANNEL)).toBe(true);
    expect(await offers(SECRET, MODERATORS_CHANNEL)).toBe(true);
    expect(await offers(SECRET, CHANNEL)).toBe(false);
  });

  it('is refused where not all may read it, whoever presses an old button', async () => {
    const bot = await aBot({ place: SECRET });
    const press = (as: typeof elif, rights: readonly 'moderator'[]) =>
      bot.use(postHere, { as, rights, values: NUMBER });
    expect(await press(elif, ['moderator'])).toMatchObject({ key: 'moment.notHere' });
    expect(await press(mika, [])).toMatchObject({ key: 'moment.unknown' });
    expect(bot.channelWork).toEqual([]);
  });
});

describe('a card that somebody had posted', () => {
  it('can be deleted again by them alone, behind its ⋯', async () => {
    const bot = await aBot();
    await bot.use(postHere, { as: mika, values: NUMBER });
    const [card] = await cardsOf(bot);
    const look = async (as: typeof mika) => {
      const page = await bot.use(more, {
        as,
        values: { ...NUMBER, opens: 'beside' },
        message: { id: card?.message ?? '', channel_id: CHANNEL },
      });
      return buttonsOf(page).flatMap(({ id }) => (id?.startsWith('take-down') ? [id] : []));
    };
    expect(await look(john)).toEqual([]);
    expect(await look(mika)).toEqual([`take-down:1:${card?.message}`]);
    const values = { ...NUMBER, card: card?.message };
    expect(await bot.use(takeDown, { as: john, values })).toMatchObject({ key: 'card.notYours' });
    expect(contentOf(await bot.use(takeDown, { as: mika, values }))).toBe(
      english.more.takenDown({ number: 1 }),
    );
    expect(bot.channelWork.at(-1)).toMatchObject({ kind: 'removed', message: card?.message });
    expect(await cardsOf(bot)).toEqual([]);
  });
});
