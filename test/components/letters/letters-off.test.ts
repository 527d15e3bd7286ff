import { expect, it } from 'vitest';
import lettersOff from '../../../src/components/letters/letters-off.ts';
import changeMine from '../../../src/components/me/change-mine.ts';
import letters from '../../../src/settings/person/letters.ts';
import { elif, GUILD, john } from '../../support/builders.ts';
import { offlineBot, registry } from '../../support/offline-bot.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';
import { offlineRouter } from '../../support/offline-router.ts';
import { english } from '../../support/texts/english.ts';
import { payloadOf } from '../../support/use.ts';
import { contentsOf } from '../../support/view-fixtures.ts';

const direct = { guild: 'direct message' } as const;

async function aBot() {
  const bot = offlineBot();
  const route = offlineRouter({ registry, app: bot.app });
  for (const as of [john, elif]) {
    for (const guild of [GUILD, OTHER_GUILD])
      await bot.use(changeMine, { as, guild, values: { setting: 'letters' }, chosen: ['on'] });
  }
  const isOn = async (who: typeof john, guild = GUILD) =>
    (await bot.app.communities.community(guild)).ownChoice(who.id, letters) === true;
  return { ...bot, route, isOn };
}

it('turns off the letters about one server, for whoever presses, in a direct message', async () => {
  const { route, isOn, rows } = await aBot();
  const [told] = await route(payloadOf(lettersOff, { as: john, values: { guild: GUILD }, ...direct }));
  expect(contentsOf(told)).toContain(english.letter.off);
  expect(await isOn(john)).toBe(false);
  expect(await isOn(john, OTHER_GUILD)).toBe(true);
  expect(await isOn(elif)).toBe(true);
  expect(rows.has(`${GUILD}:letter:${john.id}`)).toBe(false);
  expect(rows.has(`${GUILD}:letter:${elif.id}`)).toBe(true);
});

it('says so again when it is pressed again', async () => {
  const { route, isOn } = await aBot();
  const press = () => route(payloadOf(lettersOff, { as: john, values: { guild: GUILD }, ...direct }));
  await press();
  expect(contentsOf((await press())[0])).toContain(english.letter.off);
  expect(await isOn(john)).toBe(false);
});

it('is about no other server than the one in which it is pressed', async () => {
  const { use, isOn } = await aBot();
  const forged = { as: john, guild: OTHER_GUILD, values: { guild: GUILD } };
  expect(await use(lettersOff, forged)).toMatchObject({ key: 'component.unknown' });
  expect(await isOn(john)).toBe(true);
});
