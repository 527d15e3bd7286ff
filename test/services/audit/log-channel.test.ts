import { beforeEach, expect, it } from 'vitest';
import confirmRemoval from '../../../src/components/removal/confirm-removal.ts';
import changeSetting from '../../../src/components/settings/change-setting.ts';
import pickChannel from '../../../src/components/settings/pick-channel.ts';
import tab from '../../../src/components/settings/settings.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import logChannel from '../../../src/settings/community/log-channel.ts';
import { DRAFT, drafts, prepare } from '../../rights/prepared.ts';
import { MISSING_ACCESS } from '../../support/a-channel.ts';
import { elif, GUILD, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { DEAF_CHANNEL, MODERATORS_CHANNEL, MOMENTS_CHANNEL } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

const manager = { as: elif, rights: ['moderator', 'manager'] } as const;
const values = { setting: logChannel.name };

let bot: OfflineBot;
beforeEach(async () => {
  bot = offlineBot();
  await prepare(bot.app);
});

const choose = (channel: string) => bot.use(pickChannel, { ...manager, values, chosen: [channel] });
const posted = () => bot.channelWork.flatMap((work) => (work.kind === 'posted' ? [work] : []));

async function remove() {
  await bot.app.drafts.keep({ guild: GUILD, user: elif.id, id: DRAFT }, drafts.removal);
  return bot.use(confirmRemoval, { ...manager, values: { draft: DRAFT } });
}

it('has a line for each deed, from its own choice on, in which nobody is pinged and nothing is told of a story', async () => {
  await choose(MODERATORS_CHANNEL);
  await remove();
  expect(posted().map(({ channel }) => channel)).toEqual([MODERATORS_CHANNEL, MODERATORS_CHANNEL]);
  const [chosen, removed] = posted().map(({ view }) => contentOf(view).split('\n'));
  expect(chosen).toEqual([
    `**${english.audit.deeds['setting-changed']}**`,
    'by Elif',
    `${english.settings.logChannel.name}: ${english.settings.logChannel.none} → <#${MODERATORS_CHANNEL}>`,
  ]);
  expect(removed).toEqual([
    `**${english.audit.deeds['moment-removed']}** · #1 · Miracle in Cell No. 7 (2019)`,
    'by Elif · about John',
    'Reason: It names a neighbour.',
  ]);
});

it('is in the language of the community', async () => {
  await choose(MODERATORS_CHANNEL);
  await bot.use(changeSetting, { ...manager, values: { setting: 'language' }, chosen: ['tr'] });
  await remove();
  expect(contentOf(posted().at(-1)?.view)).toContain(textsFor('tr').audit.deeds['moment-removed']);
});

it('loses nothing but its line if the bot can’t write there any more', async () => {
  await choose(MODERATORS_CHANNEL);
  bot.failPosts(MISSING_ACCESS);
  expect(contentOf(await remove())).toContain(english.removal.done({ number: 1 }));
  expect(bot.logged.map(({ msg }) => msg)).toContain('line not posted in the log channel');
  const { audit } = await bot.app.communities.community(GUILD);
  const newest = await audit.newestFirst({}, { now: NOW }).next();
  expect(newest.value).toMatchObject({ deed: 'moment-removed' });
});

it('stays empty where none is chosen', async () => {
  await remove();
  expect(posted()).toEqual([]);
});

it('says at once which permissions are missing there, or that everybody sees it, or that it is gone', async () => {
  const words = english.settings.logChannel;
  const missing = words.missing({ permissions: ['Send Messages'] });
  expect(contentOf(await choose(DEAF_CHANNEL))).toContain(`⚠️ ${missing} ${words.untilThen}`);
  expect(contentOf(await choose(MOMENTS_CHANNEL))).toContain(`⚠️ ${words.isOpen}`);
  expect(contentOf(await choose(MODERATORS_CHANNEL))).not.toContain('⚠️');
  const community = await bot.app.communities.community(GUILD);
  await community.changeSetting(logChannel, '700000000000000599');
  const gone = await bot.use(tab, { ...manager, values: { tab: 'moderation' } });
  expect(contentOf(gone)).toContain(`⚠️ ${words.goneMeanwhile} ${words.untilThen}`);
});
