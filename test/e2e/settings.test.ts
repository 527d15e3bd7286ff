import { describe, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import {
  buttonId,
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  OTHER_STORY,
  onStage,
  read,
  type Stage,
  share,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const film = '7-kogustaki-mucize-2019';
const turkish = textsFor('tr');

describe('a manager', () => {
  test('sends cards to one channel and chooses their language; it holds after a restart, until the channel is gone', async () => {
    const { ana, john, mika, nils } = stage.people;
    const { general } = stage.channels;
    const inGeneral = { channel: general.id };
    const panel = messageOf(await ana.command('settings'));
    await expect(mika.command('settings')).rejects.toThrow('is not offered');
    await ana.select(panel, 'change-setting:language', ['tr']);
    const chosen = await ana.select(panel, 'pick-channel:moments-channel', [general.id]);
    expectPrivate(chosen);
    expect(read(chosen)).toContain(`<#${general.id}>`);
    // A modified client can send a button that it was never shown.
    const forged = await mika.forge(messageOf(await mika.command('me')), 'reset-setting:moments-channel');
    expect(read(forged)).toContain(english.errors.rights.manager);

    await stage.restart();
    const form = formOf(await john.command('moment share', { film }));
    const told = await form.fill({ text: JOHNS_STORY }).submit();
    expectPrivate(told);
    expect(read(told)).toContain(english.share.doneIn({ number: 1, channel: `<#${general.id}>` }));
    const [card] = nils.sees(inGeneral);
    if (!card) throw new Error('there is no card');
    expect(text(card)).toContain(turkish.card.number({ number: 1 }));
    expect(JSON.stringify(messageOf(told).components)).toContain(`${general.id}/${card.id}`);
    expect(nils.sees()).toEqual([]);
    // The card is edited without an interaction of its own.
    nils.react(card, '🪿');
    const goosebumps = turkish.card.goosebumps({ count: 1 });
    await nils.until(() => JSON.stringify(nils.look(card)).includes(goosebumps));

    stage.world.removeChannel(general);
    const again = formOf(await john.command('moment share', { film }));
    const stays = await again.fill({ text: JOHNS_STORY }).submit();
    expect(read(stays)).toContain(turkish.card.number({ number: 2 }));
    await john.until(() => john.sees().some((message) => text(message).includes(english.share.staysGone)));
    expect(nils.sees().map(text).join()).not.toContain(english.share.staysGone);
    expect(read(await ana.command('settings'))).toContain(english.settings.momentsChannel.gone);
  });
});

test('a daily limit is for everybody but those with a role that a manager chose, after a restart too', async () => {
  const { ana, john, mika } = stage.people;
  const [role = ''] = stage.guild.members.get(mika.id)?.roleIds ?? [];
  const panel = messageOf(await ana.command('settings'));
  const sharing = messageOf(await ana.press(panel, english.settings.tabs.sharing));
  await ana.select(sharing, 'change-setting:daily-limit', ['1']);
  expect(read(await ana.select(sharing, 'pick-roles:exempt-roles', [role]))).toContain(`<@&${role}>`);
  await stage.restart();
  await share(john);
  await share(mika, { text: OTHER_STORY });
  expect(read(await john.command('moment share', { film }))).toContain('24 hours');
  expect((await mika.command('moment share', { film })).kind).toBe('modal');
});

test('a server that is no Community reads what the first to share speaks, and goes on doing so', async () => {
  const { ana, elif, john } = stage.people;
  Object.assign(stage.guild, { isCommunity: false });
  await stage.restart();
  expect(text(await share(elif))).toContain(turkish.card.number({ number: 1 }));
  await stage.restart();
  expect(text(await share(john, { text: OTHER_STORY }))).toContain(turkish.card.number({ number: 2 }));
  const told = english.settings.language.fromFirst({ language: 'Türkçe' });
  expect(read(await ana.command('settings'))).toContain(told);
});

describe('a person', () => {
  test('tells their country once, and takes it back', async () => {
    const { john } = stage.people;
    expect(text(await share(john, { options: { country: 'MT' } }))).toContain('Malta');
    await stage.restart();
    expect(text(await share(john))).toContain('Malta');
    const panel = messageOf(await john.command('me'));
    expect(text(panel)).toContain('🇲🇹\u00A0Malta');
    await john.press(panel, buttonId(panel, 'reset-mine'));
    expect(text(await share(john))).not.toContain('Malta');
    const form = formOf(await john.press(panel, buttonId(panel, 'write-mine')));
    expect(read(await form.fill({ setting: 'Türkiye' }).submit())).toContain('🇹🇷\u00A0Türkiye');
    expect(text(await share(john))).toContain('Türkiye');
  });
});
