import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import me from '../../src/commands/me.ts';
import settings from '../../src/commands/settings.ts';
import changeSetting from '../../src/components/settings/change-setting.ts';
import pickChannel from '../../src/components/settings/pick-channel.ts';
import resetSetting from '../../src/components/settings/reset-setting.ts';
import tab from '../../src/components/settings/settings.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import momentsChannel from '../../src/settings/community/moments-channel.ts';
import { GUILD } from '../support/builders.ts';
import { offlineBot } from '../support/offline-bot.ts';
import { DEAF_CHANNEL, MOMENTS_CHANNEL, THREAD } from '../support/offline-client.ts';
import { english } from '../support/texts/english.ts';
import { buttonsOf, contentOf, labelsOf, nodesOf, optionsOf } from '../support/view-fixtures.ts';

const words = english.settings;
const manager = { rights: ['manager'] } as const;
const channelId = { setting: momentsChannel.name };
const chosenChannels = (view: unknown) => nodesOf(view).flatMap(({ default_values }) => default_values ?? []);

describe('/settings', () => {
  it('says of each setting what it is set to and what it does, privately, in tabs', async () => {
    const { use } = offlineBot();
    const answer = await use(settings, manager);
    expect(answer).toMatchObject({ kind: 'message', visibility: 'private' });
    for (const { name, about } of [words.language, words.momentsChannel]) {
      expect(contentOf(answer)).toContain(name);
      expect(contentOf(answer)).toContain(about);
    }
    expect(contentOf(answer)).toContain(words.momentsChannel.whereShared);
    expect(contentOf(answer)).not.toContain(words.sharingCooldown.name);
    expect(buttonsOf(answer).map(({ label, disabled }) => [label, disabled])).toEqual([
      [words.tabs.posts, true],
      [words.tabs.sharing, false],
      [words.tabs.spread, false],
      [words.tabs.digest, false],
      [words.tabs.moderation, false],
    ]);

    const other = await use(tab, { ...manager, values: { tab: 'sharing' } });
    expect(other).toMatchObject({ kind: 'update' });
    expect(contentOf(other)).toContain(words.sharingCooldown.limit({ moments: 5, minutes: 10, hours: 0 }));
  });

  it('shows the new value at once, and that it is saved', async () => {
    const { use } = offlineBot();
    const changed = await use(changeSetting, { ...manager, values: { setting: 'language' }, chosen: ['tr'] });
    expect(contentOf(changed)).toContain(`Türkçe · ✅ ${words.saved}`);
    expect(contentOf(changed).split(words.saved)).toHaveLength(2);
    expect(optionsOf(changed).find(({ chosen }) => chosen)?.value).toBe('tr');
    const back = await use(changeSetting, {
      ...manager,
      values: { setting: 'language' },
      chosen: ['automatic'],
    });
    expect(contentOf(back)).toContain(words.language.fromServer({ language: 'English (US)' }));
  });

  it('of a sharing limit keeps what is chosen, in the tab where it is', async () => {
    const { use } = offlineBot();
    const none = { ...manager, values: { setting: 'sharing-cooldown' }, chosen: ['none'] };
    const changed = await use(changeSetting, none);
    expect(contentOf(changed)).toContain(`${words.sharingCooldown.none} · ✅`);
    expect(buttonsOf(changed).find(({ disabled }) => disabled)?.label).toBe(words.tabs.sharing);
  });

  it('knows no setting of another version, nor one of a person', async () => {
    const { use } = offlineBot();
    for (const setting of ['weather', 'country'])
      expect(await use(changeSetting, { ...manager, values: { setting }, chosen: ['tr'] })).toMatchObject({
        key: 'component.unknown',
      });
  });
});

describe('the moments channel', () => {
  it('is chosen from a menu, and taken back with a button', async () => {
    const { use } = offlineBot();
    const chosen = await use(pickChannel, { ...manager, values: channelId, chosen: [MOMENTS_CHANNEL] });
    expect(contentOf(chosen)).toContain(`<#${MOMENTS_CHANNEL}> · ✅`);
    expect(contentOf(chosen)).not.toContain('⚠️');
    expect(chosenChannels(chosen)).toEqual([{ id: MOMENTS_CHANNEL, type: 'channel' }]);
    expect(labelsOf(chosen)).toContain(words.momentsChannel.takeBack);
    const back = await use(resetSetting, { ...manager, values: channelId });
    expect(contentOf(back)).toContain(words.momentsChannel.whereShared);
    expect(labelsOf(back)).not.toContain(words.momentsChannel.takeBack);
  });

  it('is named at once with the permissions that the bot lacks there', async () => {
    const { use } = offlineBot();
    const chosen = await use(pickChannel, { ...manager, values: channelId, chosen: [DEAF_CHANNEL] });
    const lacking = words.momentsChannel.missing({
      permissions: ['Send Messages', 'Attach Files'],
    });
    expect(contentOf(chosen)).toContain(`⚠️ ${lacking} ${words.momentsChannel.untilThen}`);
  });

  it('that is gone later is said to be gone, and another can be chosen', async () => {
    const { use, app } = offlineBot();
    const community = await app.communities.community(GUILD);
    await community.changeSetting(momentsChannel, '700000000000000599');
    const answer = await use(settings, manager);
    expect(contentOf(answer)).toContain(words.momentsChannel.gone);
    expect(contentOf(answer)).toContain(words.momentsChannel.goneMeanwhile);
    expect(chosenChannels(answer)).toEqual([]);
    expect(labelsOf(answer)).toContain(words.momentsChannel.takeBack);
  });

  it('can be no thread, and no channel of another server', async () => {
    const { use, rows } = offlineBot();
    for (const channel of [THREAD, '700000000000000599']) {
      const refused = await use(pickChannel, { ...manager, values: channelId, chosen: [channel] });
      expect(refused).toMatchObject({ key: 'settings.notAChannel' });
    }
    expect([...rows]).toEqual([]);
    const [menu] = nodesOf(await use(settings, manager)).filter(({ channel_types }) => channel_types);
    expect(menu?.channel_types).toEqual([0, 5]);
  });
});

it('the settings of a community can be found in every language of its managers', async () => {
  const { use } = offlineBot();
  const answer = await use(settings, { ...manager, locale: Locale.Turkish });
  expect(contentOf(answer)).toContain(textsFor('tr').settings.momentsChannel.about);
  expect(contentOf(await use(me, { locale: Locale.Turkish }))).toContain(textsFor('tr').settings.ownTitle);
});
