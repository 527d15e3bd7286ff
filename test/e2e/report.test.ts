import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  buttonId,
  expectPrivate,
  formOf,
  messageOf,
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

const words = english.reports;

test('a reported moment is hidden and kept by a moderator, over a restart, and who reported it hears of it', async () => {
  const { ana, john, mika, nils } = stage.people;
  const log = { channel: stage.channels.general.id };
  const card = await share(john);
  const settings = messageOf(await ana.command('settings'));
  const panel = messageOf(await ana.press(settings, english.settings.tabs.moderation));
  await ana.select(panel, 'pick-channel:log-channel', [log.channel]);

  const more = messageOf(await nils.press(card, buttonId(card, 'more')));
  const form = formOf(await nils.press(more, english.more.reportIt));
  const thanks = await form
    .fill({ 'report-reason': ['spoiler'], 'report-words': 'It names the end.' })
    .submit();
  expectPrivate(thanks);
  expect(read(thanks)).toBe(words.thanks({ number: 1 }));
  const inLog = () => mika.sees(log).find((message) => text(message).includes('🚩'));
  await mika.until(() => inLog() !== undefined);
  const reports = inLog() as APIMessage;
  expect(text(reports)).not.toContain('Nils');

  await stage.restart();
  const file = await mika.press(reports, words.read);
  expectPrivate(file);
  expect(read(file)).toContain('Nils');
  expect(read(file)).toContain('Memo finally meets');
  expect(read(await nils.forge(reports, buttonId(reports, 'decide')))).toContain(
    english.errors.rights.moderator,
  );
  expect(read(await mika.press(reports, words.hide))).toContain(words.done.hidden({ number: 1 }));
  await nils.until(() => nils.look(card) === undefined);
  await mika.until(() => text(inLog() as APIMessage).includes('Hidden by Mika'));
  expect(ana.sees(log).filter((message) => text(message).includes('🚩'))).toHaveLength(1);

  expect(read(await mika.press(inLog() as APIMessage, words.keep))).toContain(words.done.kept({ number: 1 }));
  await nils.until(() => nils.sees().some((message) => text(message).includes('John')));
  await nils.command('moment top');
  const heard = english.inbox.reportKept({ number: 1, film: 'Miracle in Cell No. 7 (2019)' });
  await nils.until(() => nils.sees().some((message) => text(message).includes(heard)));
  expect(mika.sees().some((message) => text(message).includes(heard))).toBe(false);
  expect(mika.sees(log).map(text).join('\n')).toContain(english.audit.deeds['moment-hidden']);
});
