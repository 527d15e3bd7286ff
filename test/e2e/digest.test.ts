import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { queryFromOutside } from '../support/database-files.ts';
import { expectPrivate, formOf, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const HOUR_MS = 60 * 60 * 1000;

/** While the bot is away, everything becomes two hours older, and the hour of the digest comes. */
async function anHourLater(): Promise<void> {
  await stage.stopBot();
  const { databaseFile } = stage;
  await queryFromOutside(
    databaseFile,
    "UPDATE keyv SET value = json_set(value, '$.value.sharedAt', json_extract(value, '$.value.sharedAt') - ?) WHERE key LIKE '%:moment:%'",
    2 * HOUR_MS,
  );
  await queryFromOutside(databaseFile, "DELETE FROM keyv WHERE key LIKE '%:digest:%'");
  await stage.startBot();
}

test('a digest comes once, invites to tell, and loses what is removed', async () => {
  const { ana, john, mika, nils } = stage.people;
  const panel = messageOf(await ana.command('settings'));
  const tab = messageOf(await ana.press(panel, 'settings:digest'));
  await ana.select(tab, 'pick-channel:digest-channel', [stage.channels.general.id]);
  await ana.select(tab, 'change-setting:digest-days', ['1', '2', '3', '4', '5', '6', '7']);
  const hour = String(new Date().getUTCHours()).padStart(2, '0');
  const chosen = await ana.select(tab, 'change-setting:digest-hour', [hour]);
  expect(read(chosen)).toContain(english.settings.digestDays.everyDay);
  const wrong = formOf(await ana.press(tab, 'write-setting:time-zone'));
  expect(read(await wrong.fill({ setting: 'malta' }).submit())).toContain('Europe/Malta');

  await share(john);
  const preview = await mika.command('moderation digest-preview');
  expectPrivate(preview);
  expect(read(preview)).toContain(english.digest.news({ count: 1 }));

  const inGeneral = { channel: stage.channels.general.id };
  const digests = () =>
    nils.sees(inGeneral).filter((message) => text(message).includes(english.digest.title));
  await anHourLater();
  await nils.until(() => digests().length > 0);
  const [digest] = digests();
  if (!digest) throw new Error('there is no digest');
  expect(text(digest)).toContain(english.digest.news({ count: 1 }));
  expect(text(digest)).toContain('John');
  await stage.restart();

  const title = formOf(await nils.press(digest, english.digest.tell));
  const films = await title.fill({ title: 'Miracle in Cell No. 7' }).submit();
  expectPrivate(films);
  expect(read(films)).toContain('Miracle in Cell No. 7');

  const asked = messageOf(await john.command('moment remove', { number: '1' }));
  await john.press(asked, 'Remove it');
  await nils.until(() => digests().length === 0);
});
