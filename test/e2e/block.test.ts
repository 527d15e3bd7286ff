import { expect, test } from 'vitest';
import { expectPrivate, formOf, JOHNS_STORY, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const film = '7-kogustaki-mucize-2019';

test('somebody who is blocked while a form is open gets back what they wrote, with the reason, and shares once it is lifted', async () => {
  const { john, mika } = stage.people;
  const form = formOf(await john.command('moment share', { film })).fill({ text: JOHNS_STORY });
  const blocked = await mika.command('moderation block', {
    user: john.id,
    what: 'share',
    reason: 'Ten a minute',
    until: '7d',
  });
  expectPrivate(blocked);
  expect(read(blocked)).toContain('Ten a minute');
  await stage.restart();
  const told = read(await form.submit());
  expect(told).toContain('Ten a minute');
  expect(told).toContain('for another 7 days');
  expect(told).toContain(JOHNS_STORY);
  expect(read(await john.command('moment share', { film }))).toContain('Ten a minute');
  await mika.command('moderation unblock', { user: john.id });
  expect((await share(john)).id).toBeDefined();
});

test('a moderator is not blocked by another', async () => {
  const { ana, mika } = stage.people;
  const options = { user: ana.id, what: 'all', reason: 'A try' };
  const refused = english.errors.block.moderator({ name: 'Ana' });
  expect(read(await mika.command('moderation block', options))).toContain(
    refused.split('(')[0]?.trim() ?? refused,
  );
});
