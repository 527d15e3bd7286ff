import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { buttonId, formOf, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const SECRET = 'What the moderators tell each other is for moderators, even when it moves them.';
const log = { channel: 'moderation-log' };
const afterDark = { channel: 'after-dark' };
const number = '1';

test('a moment told among moderators shows to them, wherever they ask, and to nobody else', async () => {
  const { mika, elif, john } = stage.people;
  await share(mika, { text: SECRET, ...log });

  for (const person of [john, elif]) {
    expect(read(await person.command('moment browse'))).not.toContain(SECRET);
    expect(read(await person.command('moment random'))).not.toContain(SECRET);
    expect(await person.autocomplete('moment show', 'number', '')).toEqual([]);
  }
  // For everybody in #moments, it does not exist, not even if a moderator asks. So it isn't offered for a public answer.
  expect(await mika.autocomplete('moment show', 'number', '')).toEqual([]);
  expect(await mika.autocomplete('moment show', 'number', '', {}, log)).toMatchObject([{ value: number }]);
  expect(read(await mika.command('moment show', { number }))).toBe(
    english.errors.moment.unknown({ number: 1 }),
  );
  expect(read(await mika.command('moment browse'))).toContain(SECRET);
  const pages = messageOf(await mika.command('film info', { film: '7-kogustaki-mucize-2019' }));
  const tab = buttonId(pages, 'film:7-kogustaki-mucize-2019:moments');
  expect(read(await john.press(pages, tab))).not.toContain('#1');
  expect(read(await mika.press(pages, tab))).toContain('#1');

  expect(text(messageOf(await mika.command('moment show', { number }, log)))).toContain(SECRET);
  // A moderator's duty finds every number.
  const asked = await mika.command('moment remove', { number, reason: 'It was not meant for this place.' });
  expect(read(await mika.press(messageOf(asked), 'Remove it'))).toContain('#1');
});

test('what is told in an age-restricted channel shows only in such channels, and its form says so', async () => {
  const { john, elif } = stage.people;
  const film = '7-kogustaki-mucize-2019';
  const hint = (form: ReturnType<typeof formOf>) => JSON.stringify(form.data);
  expect(hint(formOf(await john.command('moment share', { film }, afterDark)))).toContain(
    english.share.textHintAgeRestricted,
  );
  expect(hint(formOf(await john.command('moment share', { film })))).toContain(`"${english.share.textHint}"`);
  expect(hint(formOf(await stage.people.mika.command('moment share', { film }, log)))).toContain(
    english.share.textHintChannel,
  );

  const card = await share(john, { text: SECRET, ...afterDark });
  expect(read(await john.command('moment browse'))).toBe(english.errors.moment.noneYet);
  expect(read(await john.command('moment show', { number }))).toBe(
    english.errors.moment.unknown({ number: 1 }),
  );
  expect(read(await elif.command('moment browse', {}, afterDark))).toContain(SECRET);
  // All who see the card can use it.
  expect(text(messageOf(await elif.press(card, buttonId(card, 'goosebump'))))).toContain(SECRET);
  expect(read(await elif.press(card, buttonId(card, 'reply')))).toContain('form:');
});

test('a channel that is closed later takes its moments with it, and its standing card stays usable', async () => {
  const { john, elif } = stage.people;
  await share(john, { text: SECRET, channel: 'general' });
  expect(read(await elif.command('moment browse'))).toContain(SECRET);
  const shown = messageOf(await elif.command('moment show', { number }));

  const { world, channels, guild } = stage;
  world.permit(channels.general, guild.id, { deny: PermissionFlagsBits.ViewChannel });
  // The bot hears of it a moment later.
  await expect.poll(async () => read(await elif.command('moment browse'))).not.toContain(SECRET);
  expect(text(messageOf(await elif.press(shown, buttonId(shown, 'goosebump'))))).toContain(SECRET);
  expect(read(await elif.press(shown, buttonId(shown, 'reply')))).toContain('form:');
});
