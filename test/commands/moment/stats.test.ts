import { beforeEach, describe, expect, it } from 'vitest';
import statsCommand from '../../../src/commands/moment/stats.ts';
import yearCommand from '../../../src/commands/moment/year.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import { Drawings } from '../../../src/pictures/drawings.ts';
import type { PicturePlan } from '../../../src/pictures/picture-plan.ts';
import { aMoment, aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf, faultsOf } from '../../support/view-fixtures.ts';

const SECRET = { channel: MODERATORS_CHANNEL, ageRestricted: false };
const THIS_YEAR = new Date(NOW).getUTCFullYear();
const lastYear = Date.UTC(THIS_YEAR - 1, 2, 5);

let bot: OfflineBot;
let community: Community;
let plans: PicturePlan[];

beforeEach(async () => {
  bot = offlineBot();
  plans = [];
  const { drawings } = bot.app;
  const drawer = {
    draw: async (plan: PicturePlan) => {
      plans.push(plan);
      const drawn = await drawings.draw(plan);
      if (!drawn) throw new Error('not drawn');
      return drawn;
    },
    close: async () => undefined,
  };
  Object.assign(bot.app, { drawings: new Drawings({ drawer, log: bot.log }) });
  community = await bot.app.communities.community(GUILD);
});

const tell = (author: Person, more: Parameters<typeof aStory>[0] = {}) =>
  community.share(aStory({ author, country: 'MT', sharedAt: NOW, ...more }));
const asked = async (part: typeof statsCommand, options = {}) => {
  const answer = await bot.use(part, { as: elif, options });
  if (!('view' in answer) || answer.kind !== 'message') throw new Error('no message');
  expect(faultsOf(answer.view)).toEqual([]);
  return answer;
};
const stats = () => asked(statsCommand);
const year = (options = {}) => asked(yearCommand, options);

describe('/moment stats', () => {
  it('says how many there are of everything, for everybody, and shows a map with words', async () => {
    await tell(john);
    await tell(mika, { country: 'SG' });
    await community.goosebumps.press(1, elif, NOW);
    const answer = await stats();
    expect(answer.visibility).toBe('public');
    const said = contentOf(answer.view);
    for (const words of [
      english.stats.moments({ count: 2 }),
      english.stats.tellers({ count: 2 }),
      english.stats.films({ count: 1 }),
      english.stats.goosebumps({ count: 1 }),
      '🇹🇷\u00A0Türkiye 2',
      '🇲🇹\u00A0Malta 1 · 🇸🇬\u00A0Singapore 1',
    ])
      expect(said).toContain(words);
    const [file] = answer.view.files ?? [];
    expect(file?.alt).toContain('Türkiye 2');
    expect(file?.alt).toContain('Malta 1, Singapore 1');
    expect(plans).toMatchObject([
      { films: [{ code: 'TR', count: 2 }], people: [{ code: 'MT' }, { code: 'SG' }] },
    ]);
  });

  it('counts only what those in the channel may read, as if nothing else were there', async () => {
    await tell(john);
    const alone = await stats();
    await tell(mika, { place: SECRET, country: 'JP' });
    expect(contentOf((await stats()).view)).toBe(contentOf(alone.view));
    expect(plans[1]).toEqual(plans[0]);
  });

  it('names nobody, and no moods where few people told', async () => {
    await tell(john, { moods: ['hope'] });
    const said = JSON.stringify(await stats());
    expect(said).not.toContain('John');
    expect(said).not.toContain(english.moods.hope);
    const people = [2, 3, 4, 5].map((last) => ({ id: `70000000000000020${last}`, name: `P${last}` }));
    for (const person of people) await tell(person, { moods: ['hope'] });
    expect(contentOf((await stats()).view)).toContain(english.stats.moods({ moods: [english.moods.hope] }));
  });

  it('counts a made-up name as somebody of its own, whoever it belongs to', async () => {
    await tell(john);
    await tell(john, { pseudonym: { name: 'Quiet Lantern' } });
    await tell(john, { pseudonym: { name: 'Quiet Lantern' } });
    expect(contentOf((await stats()).view)).toContain(english.stats.tellers({ count: 2 }));
  });

  it('says what to do where there is nothing yet', async () => {
    expect(contentOf((await stats()).view)).toContain(english.stats.none);
    expect(plans).toEqual([]);
  });
});

describe('/moment year', () => {
  it('tells months, what was felt and told most, and the first moment, as a picture and in words', async () => {
    await tell(john, { sharedAt: lastYear });
    await tell(john);
    await tell(mika);
    for (const person of [elif, mika]) await community.goosebumps.press(2, person, NOW);
    await community.goosebumps.press(1, elif, NOW);
    const answer = await year();
    const said = contentOf(answer.view);
    const title = 'Miracle in Cell No. 7 (2019)';
    expect(said).toContain(english.stats.moments({ count: 2 }));
    expect(said).toContain(`- #2 · ${title} · ${english.stats.goosebumps({ count: 2 })}`);
    expect(said).toContain(`**${english.year.first}**\n- #2 · ${title}`);
    expect(said).toMatch(/: 2 \/ 3$/m);
    const [file] = answer.view.files ?? [];
    expect(file?.name).toBe(`year-${THIS_YEAR}.png`);
    expect(file?.alt).toContain(': 2 / 3');
    expect(file?.alt?.length).toBeLessThanOrEqual(MAX_ALT_TEXT);
    expect(plans[0]).toMatchObject({ kind: 'year', title: english.year.title({ year: THIS_YEAR }) });
  });

  it('is of the year that was asked for', async () => {
    await tell(john, { sharedAt: lastYear });
    expect(contentOf((await year({ year: THIS_YEAR - 1 })).view)).toContain('Mar: 1 / 0');
    const none = english.year.none({ year: THIS_YEAR - 2 });
    expect(contentOf((await year({ year: THIS_YEAR - 2 })).view)).toContain(none);
  });

  it('tells only what those in the channel may read', async () => {
    await tell(john);
    const alone = await year();
    await tell(mika, { place: SECRET });
    await community.goosebumps.press(2, elif, NOW);
    expect(contentOf((await year()).view)).toBe(contentOf(alone.view));
  });

  it('says the same in words where it can’t be drawn', async () => {
    await tell(john);
    const drawer = { draw: () => Promise.reject(new Error('broken')), close: async () => undefined };
    Object.assign(bot.app, { drawings: new Drawings({ drawer, log: bot.log }) });
    const answer = await year();
    expect(answer.view.files).toBeUndefined();
    expect(contentOf(answer.view)).toContain(english.stats.notDrawn);
    expect(contentOf(answer.view)).toContain(`#1 · `);
  });
});

it('the film of the tests is from Türkiye', () => {
  expect(bot.app.films.find(aMoment().film, community.library.all)?.countries).toEqual(['TR']);
});
