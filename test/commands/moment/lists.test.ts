import { describe, expect, it } from 'vitest';
import mine from '../../../src/commands/moment/mine.ts';
import top from '../../../src/commands/moment/top.ts';
import mineButton from '../../../src/components/moment/mine.ts';
import mineOf from '../../../src/components/moment/mine-of.ts';
import toldButton from '../../../src/components/moment/told.ts';
import topButton from '../../../src/components/moment/top.ts';
import topOf from '../../../src/components/moment/top-of.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { EVERY_MOMENT, writeQuery } from '../../../src/domain/moment-query.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const DAY = 86_400_000;

const viewOf = (answer: unknown) => (answer as { readonly view: never }).view;
const told = (answer: unknown) => contentOf(viewOf(answer));
const numbersIn = (answer: unknown) =>
  [...told(answer).matchAll(/\*\*#(\d+)\*\*/g)].map(([, one]) => Number(one));

/** Seven moments by John; later ones got more goosebumps, but longer ago. */
async function aBot(): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  const now = bot.app.now();
  for (let number = 1; number <= 7; number += 1) {
    await community.share(aStory({ author: number === 7 ? elif : john }));
    for (let giver = 0; giver < number - 1; giver += 1) {
      const user = { id: String(700000000000000300n + BigInt(giver)), name: `Member ${giver}` };
      await community.goosebumps.press(number, user, now - (number - 2) * 6.5 * DAY);
    }
  }
  return bot;
}

describe('/moment top', () => {
  it.each([
    ['day', [2]],
    ['week', [3, 2]],
    ['month', [6, 5, 4, 3, 2]],
    ['ever', [7, 6, 5, 4, 3]],
  ] as const)('of a %s', async (period, numbers) => {
    const bot = await aBot();
    const answer = await bot.use(top, { options: { period } });
    expect(numbersIn(answer)).toEqual(numbers);
    expect(told(answer)).toContain(`🪿 ${numbers[0] - 1}`);
  });

  it('says so if nobody felt anything, and leads to a longer time', async () => {
    const bot = offlineBot();
    expect(told(await bot.use(top, { options: { period: 'day' } }))).toContain(english.top.none);
    expect(told(await bot.use(top, { options: { period: 'ever' } }))).toContain(english.top.noneEver);
    const full = await aBot();
    expect(numbersIn(await full.use(topOf, { values: { query: '-' }, chosen: ['ever'] }))[0]).toBe(7);
    expect(numbersIn(await full.use(topOf, { values: { query: '-' }, chosen: ['forged'] }))[0]).toBe(6);
  });
});

describe('/moment top of a film or a person', () => {
  it('keeps to it through all times and pages, and says so', async () => {
    const bot = await aBot();
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ author: elif, film: 'drishyam-2013' }));
    await community.goosebumps.press(8, mika, bot.app.now());
    const month = await bot.use(top, { options: { person: elif } });
    expect(numbersIn(month)).toEqual([8]);
    expect(told(month)).toContain(english.query.author({ name: `<@${elif.id}>` }));
    const query = writeQuery({ ...EVERY_MOMENT, author: elif.id, order: 'goosebumps', period: 'month' });
    expect(JSON.stringify(month)).toContain(`"top-of:${query}"`);
    const ever = await bot.use(topOf, { values: { query }, chosen: ['ever'] });
    expect(numbersIn(ever)).toEqual([7, 8]);
    const ofJohn = await bot.use(topButton, { values: { query: `a${john.id}.ob.te`, page: 1 } });
    expect(numbersIn(ofJohn)).toEqual([6, 5, 4, 3, 2]);
    expect(numbersIn(await bot.use(top, { options: { film: 'drishyam-2013' } }))).toEqual([8]);
    const none = await bot.use(top, { options: { film: 'ayla-2017', period: 'ever' } });
    expect(told(none)).toContain(english.top.noneOfThese);
    expect(told(none)).toContain('Ayla');
  });
});

describe('/moment mine', () => {
  it('lists what I told, in pages', async () => {
    const bot = await aBot();
    expect(numbersIn(await bot.use(mine, { as: john }))).toEqual([6, 5, 4, 3, 2]);
    const second = await bot.use(mineButton, { as: john, values: { of: 'told', page: 1 } });
    expect(numbersIn(second)).toEqual([1]);
    expect(told(await bot.use(mine, { as: mika }))).toContain(english.mine.none.told);
  });

  it('lists what I felt, and what I replied to', async () => {
    const bot = await aBot();
    const community = await bot.app.communities.community(GUILD);
    await community.goosebumps.press(3, mika, bot.app.now());
    await community.reply(5, '840000000000000001', { author: mika, text: 'So do I.', at: bot.app.now() });
    const chosen = async (of: string) =>
      numbersIn(await bot.use(mineOf, { as: mika, values: {}, chosen: [of] }));
    expect(await chosen('felt')).toEqual([3]);
    expect(await chosen('replied')).toEqual([5]);
    await community.goosebumps.press(3, mika, bot.app.now());
    expect(await chosen('felt')).toEqual([]);
  });

  it('lists my drafts, and no one else’s, with a button to go on', async () => {
    const bot = offlineBot();
    const keep = (user: string, id: string, draft: object) =>
      bot.app.drafts.keep({ guild: GUILD, user, id }, { v: 1, kind: 'share', ...draft });
    const story = {
      text: 'When *Memo* meets his daughter.',
      at: '',
      moods: [],
      contentNotes: [],
      spoiler: true,
    };
    await keep(john.id, '810000000000000001', { film: 'ayla-2017', story });
    await keep(john.id, '810000000000000002', { newFilm: { title: 'Kar', year: '', countries: '' } });
    await keep(elif.id, '810000000000000003', { film: 'drishyam-2013' });
    const answer = await bot.use(mine, { as: john, options: { list: 'drafts' } });
    expect(told(answer)).toContain('When \\*Memo\\* meets his daughter.');
    const ids = buttonsOf(viewOf(answer)).map(({ id }) => id);
    expect(ids).toEqual(['fix-film:810000000000000002', 'write-story:810000000000000001']);
    expect(told(await bot.use(mine, { as: mika, options: { list: 'drafts' } }))).toContain(
      english.mine.none.drafts,
    );
  });

  it('lists the draft first that was begun last, even from an old message', async () => {
    const bot = offlineBot();
    const keep = (id: string, draft: object) =>
      bot.app.drafts.keep({ guild: GUILD, user: john.id, id }, { v: 1, kind: 'share', ...draft });
    const ofMessage = '710000000000000001';
    for (let count = 1; count <= 5; count += 1)
      await keep(`81000000000000000${count}`, { film: 'ayla-2017' });
    await keep(ofMessage, { begunAt: NOW, source: { channel: CHANNEL, message: ofMessage } });
    const ids = buttonsOf(viewOf(await bot.use(mine, { as: john, options: { list: 'drafts' } })));
    expect(ids.map(({ id }) => id)).toEqual([
      `search-again:${ofMessage}`,
      ...[5, 4, 3, 2].map((count) => `write-story:81000000000000000${count}`),
    ]);
  });
});

it('names somebody whom nobody knows here, and who told nothing, as Discord’s client does', async () => {
  const answer = await offlineBot().use(toldButton, { values: { person: '700000000000000777', page: 0 } });
  expect(told(answer)).toContain(english.told.heading({ name: '<@700000000000000777>', total: 0 }));
});

/** Moderators hide a moment until they decide about its reports. */
async function hide(community: Community, number: number): Promise<void> {
  await community.reports.keep(number, { at: NOW, by: elif, reason: 'spam' });
  await community.reports.decide(number, { outcome: 'hidden', by: mika, at: NOW, seen: 0 }, () => []);
}

it('their author finds what is hidden until moderators decide named above their own, and nobody else does', async () => {
  const bot = await aBot();
  const community = await bot.app.communities.community(GUILD);
  for (const number of [2, 4]) await hide(community, number);
  const named = english.mine.hidden({ moments: [2, 4].map((number) => english.card.number({ number })) });
  const own = await bot.use(mine, { as: john });
  expect(told(own)).toContain(named);
  expect(numbersIn(own)).not.toContain(2);
  expect(told(await bot.use(mine, { as: john, options: { list: 'felt' } }))).not.toContain(named);
  expect(told(await bot.use(mine, { as: elif }))).not.toContain(named);
});
