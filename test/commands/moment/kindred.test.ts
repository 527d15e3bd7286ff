import { beforeEach, expect, it } from 'vitest';
import command from '../../../src/commands/moment/kindred.ts';
import changeMine from '../../../src/components/me/change-mine.ts';
import turn from '../../../src/components/moment/kindred.ts';
import readMoment from '../../../src/components/moment/read-moment.ts';
import type { Community } from '../../../src/data/community/community.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const lena: Person = { id: '700000000000000104', name: 'Lena' };
const setting = english.settings.kindred.name;
const off = english.kindred.off({ setting });
const none = english.kindred.none({ setting });

let bot: OfflineBot;
let community: Community;

/** Six moments of John's; the last one was told among moderators. */
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  for (let number = 1; number <= 6; number += 1) {
    const place = { channel: MODERATORS_CHANNEL, ageRestricted: false };
    await community.share(aStory({ author: john, ...(number === 6 && { place }) }));
  }
});

const choose = (as: Person, chosen: 'on' | 'off') =>
  bot.use(changeMine, { as, values: { setting: 'kindred' }, chosen: [chosen] });
const feel = async (user: Person, ...numbers: readonly number[]) => {
  for (const number of numbers) await community.goosebumps.press(number, user, NOW);
};
const look = async (as: Person) => contentOf(await bot.use(command, { as }));
/** The people who are listed, by name or id, and the moments named of each. */
function listed(told: string): readonly (readonly [string, readonly number[]])[] {
  const people: [string, number[]][] = [];
  for (const line of told.split('\n')) {
    const who = /^(?:\*\*(.+)\*\*|<@(\d+)>)$/.exec(line);
    if (who) people.push([who[1] ?? idToName.get(who[2] ?? '') ?? '', []]);
    const number = /^- #(\d+) · /.exec(line)?.[1];
    if (number !== undefined) people.at(-1)?.[1].push(Number(number));
  }
  return people;
}

/** Discord tells the bot the names only of those who have used it. */
const idToName = new Map([elif, mika, lena].map(({ id, name }) => [id, name]));

it('shows people who chose it to each other, and to nobody else', async () => {
  await feel(elif, 1, 2);
  await feel(mika, 2);
  await feel(lena, 1);
  expect(await look(elif)).toContain(off);
  await choose(elif, 'on');
  expect(await look(elif)).toContain(none);
  await choose(mika, 'on');
  expect(listed(await look(elif))).toEqual([['Mika', [2]]]);
  expect(listed(await look(mika))).toEqual([['Elif', [2]]]);
  expect(await look(lena)).toContain(off);
});

it('forgets at once who turns it off, and what was taken back or removed', async () => {
  await feel(elif, 1, 2, 3);
  await feel(mika, 1, 2, 3);
  await choose(elif, 'on');
  await choose(mika, 'on');
  await community.goosebumps.takeBack(3, mika.id);
  await community.remove(2, john, NOW, undefined);
  expect(listed(await look(elif))).toEqual([['Mika', [1]]]);
  await choose(mika, 'off');
  expect(await look(elif)).toContain(none);
  expect(await look(mika)).toContain(off);
  const restarted = offlineBot({ stored: bot.rows });
  expect(contentOf(await restarted.use(command, { as: elif }))).toContain(none);
});

it('puts the newest moment in common first, names few, and says no number of them', async () => {
  await feel(elif, 1, 2, 3, 4, 5);
  await feel(mika, 1, 2, 3, 4);
  await feel(lena, 5);
  for (const person of [elif, mika, lena]) await choose(person, 'on');
  const told = await look(elif);
  expect(listed(told)).toEqual([
    ['Lena', [5]],
    ['Mika', [4, 3, 2]],
  ]);
  expect(told.split(english.kindred.others)).toHaveLength(2);
});

it('names only moments that the reader may see', async () => {
  await feel(elif, 6);
  await feel(mika, 6);
  await choose(elif, 'on');
  await choose(mika, 'on');
  expect(await look(elif)).toContain(none);
  const there = { as: elif, rights: ['moderator'], channel: MODERATORS_CHANNEL } as const;
  expect(listed(contentOf(await bot.use(command, there)))).toEqual([['Mika', [6]]]);
});

it('has pages, which work after a restart, and opens what is read', async () => {
  await feel(elif, 1, 2);
  await choose(elif, 'on');
  for (let at = 0; at < 7; at += 1) {
    const person = { id: `70000000000000020${at}`, name: `Person ${at}` };
    await feel(person, 1, 2);
    await choose(person, 'on');
  }
  const restarted = offlineBot({ stored: bot.rows });
  const page = await restarted.use(command, { as: elif });
  expect(listed(contentOf(page))).toHaveLength(5);
  expect(buttonsOf(page).map(({ id }) => id)).toEqual(['kindred:0', 'kindred:1']);
  const next = await restarted.use(turn, { as: elif, values: { page: 1 } });
  expect(listed(contentOf(next))).toHaveLength(2);
  const read = await restarted.use(readMoment, { as: elif, values: {}, chosen: ['2'] });
  expect(contentOf(read)).toContain(english.card.number({ number: 2 }));
  const forged = await restarted.use(readMoment, { as: elif, values: {}, chosen: ['every'] });
  expect(forged).toMatchObject({ key: 'moment.unknown' });
});
