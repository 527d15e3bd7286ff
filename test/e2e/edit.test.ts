import type { APIMessage } from 'discord-api-types/v10';
import { beforeEach, expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
  buttonId,
  expectPrivate,
  formOf,
  JOHNS_STORY,
  messageOf,
  onStage,
  read,
  type Stage,
} from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
let card: APIMessage;
onStage((opened) => {
  stage = opened;
});

const NEW_TEXT = 'Memo comes home, and Ova, grown up, is told at last who her father was.';
const number = '1';
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeEach(async () => {
  const picture = { name: 'scene.png', type: 'image/png', bytes: PNG };
  const options = { film: '7-kogustaki-mucize-2019', picture, alt: 'Memo holds Ova' };
  const form = formOf(await stage.people.john.command('moment share', options));
  card = messageOf(await form.fill({ text: JOHNS_STORY, moods: ['hope'] }).submit());
});

const cardNow = () => text(stage.people.elif.look(card) ?? card);

test('an author edits their moment over a restart; its card, goosebumps and picture follow and stay', async () => {
  const { john, elif, mika } = stage.people;
  await elif.press(card, buttonId(card, 'goosebump'));
  expect(await elif.autocomplete('moment edit', 'number', '')).toEqual([]);
  expect(await john.autocomplete('moment edit', 'number', '')).toMatchObject([{ value: number }]);
  const form = formOf(await john.command('moment edit', { number }));
  expect(form.values).toMatchObject({ text: JOHNS_STORY, at: '', moods: ['hope'], spoiler: 'yes' });
  await stage.restart();
  const told = await form.fill({ text: NEW_TEXT }).submit();
  expectPrivate(told);
  expect(read(told)).toBe(english.edit.done({ number: 1 }));
  await expect.poll(cardNow).toContain(NEW_TEXT);
  expect(cardNow()).not.toContain(JOHNS_STORY);
  expect(cardNow()).toMatch(/#1 · <t:\d+:D> · edited <t:\d+:D>/);
  expect(cardNow()).toContain('<picture: Memo holds Ova>');
  expect(cardNow()).toContain('Goosebumps · 1');

  const history = await mika.command('moderation moment-history', { number });
  expectPrivate(history);
  expect(read(history)).toContain(JOHNS_STORY);
  expect(read(history)).toContain('<picture: Memo holds Ova>');
});

test('a fault over a restart loses nothing, and a picture that is taken off leaves every card but not the history', async () => {
  const { john, mika, elif } = stage.people;
  const again = messageOf(await elif.command('moment show', { number }));
  const form = formOf(await john.command('moment edit', { number, remove: 'picture' }));
  const fault = await form.fill({ text: NEW_TEXT, at: 'near the end' }).submit();
  expect(read(fault)).toContain(english.story.unreadable);
  await stage.restart();
  const reopened = formOf(await john.press(messageOf(fault), english.share.fix));
  expect(reopened.values).toMatchObject({ text: NEW_TEXT, at: 'near the end' });
  const done = await reopened.fill({ at: '1:58:30' }).submit();
  expect(done.kind).toBe('update');
  expect(read(done)).toBe(english.edit.done({ number: 1 }));
  for (const shown of [card, again]) {
    await expect.poll(() => text(elif.look(shown) ?? shown)).toContain(NEW_TEXT);
    expect(text(elif.look(shown) ?? shown)).not.toContain('<picture');
  }
  const history = read(await mika.command('moderation moment-history', { number }));
  expect(history).toContain('<picture: Memo holds Ova>');
});
