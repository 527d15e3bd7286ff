import { expect, test } from 'vitest';
import { picturesOf } from '../support/pictures-of.ts';
import { expectPrivate, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test('pictures of a moment for its author alone, and of the community for all, drawn by the worker', async () => {
  const { john, mika } = stage.people;
  await share(john);
  const card = await john.command('moment card', { number: '1' });
  expectPrivate(card);
  expect(picturesOf(card)).toEqual([expect.stringMatching(/moment-1\.png/)]);
  const light = await john.press(messageOf(card), english.quote.light);
  expect(picturesOf(light)).toHaveLength(1);
  expect(read(await mika.command('moment card', { number: '1' }))).toContain('its author');

  expect(picturesOf(await mika.command('moment stats', {}))).toEqual([expect.stringContaining('map.png')]);
  expect(picturesOf(await mika.command('moment year', {}))).toHaveLength(1);
  expect(stage.logged.filter(({ msg }) => msg === 'picture not drawn')).toEqual([]);
});
