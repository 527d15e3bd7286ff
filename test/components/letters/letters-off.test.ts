import { expect, it } from 'vitest';
import me from '../../../src/commands/me.ts';
import lettersOff from '../../../src/components/letters/letters-off.ts';
import changeMine from '../../../src/components/me/change-mine.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import letters from '../../../src/settings/person/letters.ts';
import { elif, GUILD, john } from '../../support/builders.ts';
import { offlineBot, registry } from '../../support/offline-bot.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';
import { offlineRouter } from '../../support/offline-router.ts';
import { english } from '../../support/texts/english.ts';
import { payloadOf } from '../../support/use.ts';
import { contentsOf } from '../../support/view-fixtures.ts';

const direct = { guild: 'direct message' } as const;

async function aBot(shared = new Map<string, string>()) {
  const bot = offlineBot({ shared });
  const route = offlineRouter({ registry, app: bot.app });
  const choose = (as: typeof john, guild: string, setting: string, chosen: string) =>
    bot.use(changeMine, { as, guild, values: { setting }, chosen: [chosen] });
  for (const as of [john, elif]) {
    for (const guild of [GUILD, OTHER_GUILD]) await choose(as, guild, 'letters', 'on');
  }
  const press = async (as: typeof john, options: object = direct) => {
    const [told] = await route(payloadOf(lettersOff, { as, values: { guild: GUILD }, ...options }));
    return contentsOf(told);
  };
  const isOn = async (who: typeof john, guild = GUILD) => {
    const community = await bot.app.communities.community(guild);
    await community.heedLetterRefusal(who.id);
    return community.ownChoice(who.id, letters) === true;
  };
  return { ...bot, choose, press, isOn };
}

it('turns off the letters about one server, for the person who presses, in a direct message', async () => {
  const { press, isOn, rows } = await aBot();
  expect(await press(john)).toContain(english.letter.off);
  expect(await isOn(john)).toBe(false);
  expect(await isOn(john, OTHER_GUILD)).toBe(true);
  expect(await isOn(elif)).toBe(true);
  expect(rows.has(`${GUILD}:letter:${john.id}`)).toBe(false);
  expect(rows.has(`${GUILD}:lettersoff:${john.id}`)).toBe(false);
  expect(rows.has(`${GUILD}:letter:${elif.id}`)).toBe(true);
});

it('works where another process works for the server, which heeds it then', async () => {
  const rows = new Map<string, string>();
  const owner = await aBot(rows);
  const other = offlineBot({ shared: rows, isOurs: () => false });
  const route = offlineRouter({ registry, app: other.app });
  const [told] = await route(payloadOf(lettersOff, { as: john, values: { guild: GUILD }, ...direct }));
  expect(contentsOf(told)).toContain(english.letter.off);
  expect(await owner.isOn(john)).toBe(false);
});

it('speaks the language that the person chose there', async () => {
  const { choose, press } = await aBot();
  await choose(john, GUILD, 'language', 'tr');
  expect(await press(john)).toContain(textsFor('tr').letter.off);
});

it('is shown in what they chose, and can be turned on again', async () => {
  const { app, choose, press, isOn, use } = await aBot();
  await press(john);
  await use(me, { as: john });
  expect((await app.communities.community(GUILD)).ownChoice(john.id, letters)).toBe(undefined);
  await press(john);
  await choose(john, GUILD, 'letters', 'on');
  expect(await isOn(john)).toBe(true);
});

it('says so again when it is pressed again', async () => {
  const { press, isOn } = await aBot();
  await press(john);
  expect(await press(john)).toContain(english.letter.off);
  expect(await isOn(john)).toBe(false);
});

it('keeps nothing of somebody whose data was erased since, or that of the server', async () => {
  const rows = new Map<string, string>();
  const { press } = await aBot(rows);
  const ofJohn = [`${GUILD}:letter:${john.id}`, `${GUILD}:person:${john.id}`];
  for (const key of ofJohn) rows.delete(key);
  expect(await press(john)).toContain(english.letter.off);
  expect([...rows.keys()].filter((key) => key.startsWith(GUILD) && key.includes(john.id))).toEqual([]);
});

it('counts where the letters that somebody gets are damaged', async () => {
  const rows = new Map<string, string>();
  const { press, isOn } = await aBot(rows);
  rows.set(`${GUILD}:letter:${john.id}`, 'damaged');
  await press(john);
  expect(await isOn(john)).toBe(false);
});

it('counts though what was kept of it is damaged', async () => {
  const rows = new Map<string, string>();
  const { use, isOn, press } = await aBot(rows);
  await press(john);
  rows.set(`${GUILD}:lettersoff:${john.id}`, 'damaged');
  await use(me, { as: john });
  expect(await isOn(john)).toBe(false);
  expect(rows.has(`${GUILD}:lettersoff:${john.id}`)).toBe(false);
});

it('answers though what the person chose there is damaged', async () => {
  const rows = new Map<string, string>();
  const { press } = await aBot(rows);
  rows.set(`${GUILD}:person:${john.id}`, 'damaged');
  expect(await press(john)).toContain(english.letter.off);
});

it('does nothing in a server, where no letter is', async () => {
  const { press, isOn } = await aBot();
  expect(await press(john, { guild: GUILD })).toContain(english.errors.component.unknown);
  expect(await isOn(john)).toBe(true);
});
