import { expect, it, vi } from 'vitest';
import goosebump from '../../../src/components/moment/goosebump.ts';
import takeBack from '../../../src/components/moment/take-back-goosebump.ts';
import { aStory, elif, GUILD, john, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const CARD = '800000000000000555';
const goose = { card: CARD, style: 'normal' } as const;

/** John's moment under which Elif has a goose. */
async function withGoose() {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  await community.goosebumps.giveGoose(1, elif, goose, NOW);
  const count = () => community.library.moment(1)?.goosebumps;
  const press = (place = 'card') => bot.use(goosebump, { as: elif, values: { moment: 1, place } });
  return { bot, community, count, press };
}

it.each(['card', 'browse~-', 'random~-'] as const)(
  'the button (%s) says privately that a goose counts, and changes nothing',
  async (place) => {
    const { count, press } = await withGoose();
    const told = await press(place);
    expect(told).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(contentOf(told)).toContain(english.goosebump.stands({ number: 1 }));
    expect(count()).toBe(1);
  },
);

it.each(['browse~-', 'random~-'] as const)(
  'nothing is given where the page (%s) can’t be shown',
  async (place) => {
    const bot = offlineBot();
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ author: john, picture: { id: '1', name: 'moment.png' } }));
    const fault = new Error('the disk fails');
    vi.spyOn(bot.app.uploads, 'bytes').mockRejectedValue(fault);
    await expect(bot.use(goosebump, { as: elif, values: { moment: 1, place } })).rejects.toBe(fault);
    expect(community.library.moment(1)?.goosebumps).toBe(0);
  },
);

it('who gave both takes back the button first, and is told that the goose counts on', async () => {
  const { community, count, press } = await withGoose();
  await community.goosebumps.takeBack(1, elif.id);
  await press();
  await community.goosebumps.giveGoose(1, elif, goose, NOW);
  expect(contentOf(await press())).toContain(english.goosebump.stands({ number: 1 }));
  expect(count()).toBe(1);
  await community.goosebumps.takeGoose(1, elif.id, goose);
  expect(count()).toBe(0);
});

it('a goose whose card was deleted can still be taken back, and the other cards are brought up to date', async () => {
  const { bot, community, count } = await withGoose();
  await community.cards.keep(1, '800000000000000556', { channel: '700000000000000501' });
  const values = { moment: 1 };
  const told = await bot.use(takeBack, { as: elif, values });
  expect(told).toMatchObject({ kind: 'update' });
  expect(contentOf(told)).toContain(english.goosebump.takenBack({ number: 1 }));
  expect([count(), bot.channelWork.map(({ kind }) => kind)]).toEqual([0, ['edited']]);
  // A second press says the same, and has nothing to do.
  expect(contentOf(await bot.use(takeBack, { as: elif, values }))).toContain(
    english.goosebump.takenBack({ number: 1 }),
  );
  expect(bot.channelWork).toHaveLength(1);
});

it('even from a moment that is gone, people may take back what is theirs', async () => {
  const { bot, community } = await withGoose();
  await community.remove(1, john, NOW, undefined);
  const takenBack = () => bot.use(takeBack, { as: elif, values: { moment: 1 } });
  expect(contentOf(await takenBack())).toContain(english.goosebump.takenBack({ number: 1 }));
  expect([...bot.rows.keys()].filter((key) => key.includes(':goose:'))).toEqual([]);
  expect(await takenBack()).toMatchObject({ key: 'moment.removed' });
});
