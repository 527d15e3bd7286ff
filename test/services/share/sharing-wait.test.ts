import { beforeEach, expect, it } from 'vitest';
import share from '../../../src/commands/moment/share.ts';
import settings from '../../../src/commands/settings.ts';
import pickRoles from '../../../src/components/settings/pick-roles.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { sharingWait } from '../../../src/services/share/sharing-wait.ts';
import sharingCooldown from '../../../src/settings/community/cooldown.ts';
import dailyLimit from '../../../src/settings/community/daily-limit.ts';
import exemptRoles from '../../../src/settings/community/exempt-roles.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { ROLES } from '../../support/payloads.ts';

const HOUR = 3_600_000;
const manager = { as: elif, rights: ['manager'] } as const;
const ROLE = ROLES.moderator.id;

let bot: OfflineBot;
let community: Community;
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
});

const shareAt = async (...times: readonly number[]) => {
  for (const sharedAt of times) await community.share(aStory({ author: john, sharedAt }));
};
const wait = (user = john, now = NOW) => sharingWait(community, user, now);

it('a daily limit counts the last 24 hours of one person, removed or not', async () => {
  await community.changeSetting(dailyLimit, 2);
  await shareAt(NOW - 20 * HOUR, NOW - 5 * HOUR);
  await community.remove(2, elif, NOW, 'Spam');
  expect([wait(), wait(mika)]).toEqual([4 * HOUR, undefined]);
  expect(wait(john, NOW + 4 * HOUR)).toBeUndefined();
});

it('of two limits, the one that takes longer decides', async () => {
  await community.changeSetting(dailyLimit, 3);
  await community.changeSetting(sharingCooldown, { moments: 1, minutes: 10 });
  await shareAt(NOW);
  expect(wait()).toBe(HOUR / 6);
  await shareAt(NOW + HOUR, NOW + 2 * HOUR);
  expect(wait(john, NOW + 2 * HOUR)).toBe(22 * HOUR);
});

it('no limit is for those with an exempt role, as long as they have it', async () => {
  await community.changeSetting(dailyLimit, 1);
  await bot.use(pickRoles, { ...manager, values: { setting: exemptRoles.name }, chosen: [ROLE] });
  expect(community.setting(exemptRoles)).toEqual([ROLE]);
  await shareAt(NOW);
  const options = { film: '7-kogustaki-mucize-2019' };
  expect(await bot.use(share, { as: john, options })).toMatchObject({ key: 'cooldown' });
  expect(await bot.use(share, { as: john, rights: ['moderator'], options })).toMatchObject({ kind: 'form' });
});

it('roles are shown as chosen, taken back by choosing none, and only those of the server are taken', async () => {
  const pick = (...chosen: readonly string[]) =>
    bot.use(pickRoles, { ...manager, values: { setting: exemptRoles.name }, chosen });
  expect(await pick('700000000000000699')).toMatchObject({ key: 'settings.notARole' });
  expect(JSON.stringify(await pick(ROLE))).toContain(`<@&${ROLE}>`);
  await pick();
  expect(community.setting(exemptRoles)).toBeUndefined();
  expect(await bot.use(settings, manager)).toMatchObject({ visibility: 'private' });
});
