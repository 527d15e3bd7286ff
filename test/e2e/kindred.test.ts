import { expect, test } from 'vitest';
import { buttonId, expectPrivate, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test('people who felt the same and chose to be found find each other, also after a restart, until one doesn’t want that any more', async () => {
  const { john, elif, mika, sofia } = stage.people;
  const choose = async (person: typeof john, value: 'on' | 'off') =>
    person.select(messageOf(await person.command('me')), 'change-mine:kindred', [value]);
  const card = await share(john);
  for (const person of [elif, mika, sofia]) await person.press(card, buttonId(card, 'goosebump'));
  await choose(elif, 'on');
  expect(read(await elif.command('moment kindred'))).not.toContain(mika.id);
  await choose(mika, 'on');
  await stage.restart();
  const found = await elif.command('moment kindred');
  expectPrivate(found);
  expect(read(found)).toContain(mika.id);
  expect(read(found)).not.toContain(sofia.id);

  await choose(mika, 'off');
  expect(read(await elif.command('moment kindred'))).not.toContain(mika.id);
});
