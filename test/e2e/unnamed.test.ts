import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import {
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
onStage((opened) => {
  stage = opened;
});

test('a moment is told without a name, and nothing in the channel says whose it is', async () => {
  const { ana, john, nils } = stage.people;
  const panel = messageOf(await ana.command('settings'));
  const tab = messageOf(await ana.press(panel, 'settings:sharing'));
  await ana.select(tab, 'change-setting:anonymity', ['allowed']);

  const form = formOf(await john.command('moment share', { film: '7-kogustaki-mucize-2019' }));
  const told = await form.fill({ text: JOHNS_STORY, showing: ['spoiler', 'unnamed'] }).submit();
  expectPrivate(told);
  const [card, ...others] = nils.sees();
  if (!card) throw new Error('there is no card');
  expect(others).toEqual([]);
  // Discord would show who used the command beside an answer to it.
  expect(card.interaction_metadata).toBeUndefined();
  expect(JSON.stringify(card)).not.toMatch(new RegExp(`${john.user.id}|John`));
  const [, name = ''] = /\*\*(.+?)\*\*/.exec(text(card)) ?? [];
  expect(read(told)).toBe(english.share.unnamed({ number: 1, name }));

  await stage.restart();
  const again = await nils.command('moment show', { number: '1' });
  expect(read(again)).toContain(name);
  expect(read(again)).not.toContain('John');
  expect(read(await john.command('moment mine'))).toContain(name);
});
