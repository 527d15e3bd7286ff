import { expect, it } from 'vitest';
import moments from '../../../src/commands/film/moments.ts';
import filmMoments from '../../../src/components/film/film-moments.ts';
import { aStory, GUILD } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const KOREAN = '7-beonbang-ui-seonmul-2013';
const TURKISH = '7-kogustaki-mucize-2019';

/** Four moments of the Turkish version and three of the Korean one, told by turns. */
async function aBot() {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  for (const film of [TURKISH, KOREAN, TURKISH, KOREAN, TURKISH, KOREAN, TURKISH]) {
    await community.share(aStory({ film }));
  }
  return bot;
}

const told = (answer: unknown) => contentOf((answer as { readonly view: never }).view);
const numbersIn = (answer: unknown) =>
  [...told(answer).matchAll(/\*\*#(\d+)\*\*/g)].map(([, one]) => Number(one));
const versionsIn = (answer: unknown) =>
  [...told(answer).matchAll(/^### .*?(\d{4}) .*?(\d) moments/gm)].map(([, ...one]) => one);

it('of all versions come by release, the newest of each first', async () => {
  const bot = await aBot();
  const first = await bot.use(moments, { options: { film: TURKISH } });
  expect(numbersIn(first)).toEqual([6, 4, 2, 7, 5]);
  expect(versionsIn(first)).toEqual([
    ['2013', '3'],
    ['2019', '4'],
  ]);
  const second = await bot.use(filmMoments, { values: { film: TURKISH, scope: 'family', page: 1 } });
  expect(numbersIn(second)).toEqual([3, 1]);
  expect(versionsIn(second)).toEqual([['2019', '4']]);
});

it('of one version alone are those of that film', async () => {
  const bot = await aBot();
  const only = await bot.use(filmMoments, { values: { film: KOREAN, scope: 'film', page: 0 } });
  expect(numbersIn(only)).toEqual([6, 4, 2]);
  const elsewhere = await bot.use(moments, { options: { film: 'drishyam-2013' } });
  expect(told(elsewhere)).toContain(english.film.noMoments);
});
