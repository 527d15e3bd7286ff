import { expect, test } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { buttonId, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const words = english.settings;

test('a moment that enough people felt is posted on the board once, kept in step, and goes with its moment', async () => {
  const { ana, elif, john, mika, nils, sofia } = stage.people;
  const board = { channel: stage.channels.general.id };
  const card = await share(john);
  const settings = messageOf(await ana.command('settings'));
  const panel = messageOf(await ana.press(settings, words.tabs.spread));
  const chosen = messageOf(await ana.select(panel, 'pick-channel:board-channel', [board.channel]));
  await ana.select(chosen, 'change-setting:board-goosebumps', ['2']);

  const onBoard = () => nils.sees(board).filter((message) => text(message).includes('Memo finally meets'));
  await elif.press(card, buttonId(card, 'goosebump'));
  await stage.restart();
  await sofia.press(card, buttonId(card, 'goosebump'));
  await nils.until(() => onBoard().length > 0);
  const [there] = onBoard();
  if (!there) throw new Error('nothing is on the board');
  const told = (count: number) => english.card.onBoard({ count, channel: `<#${card.channel_id}>` });
  await nils.until(() => text(nils.look(there) ?? there).includes(told(2)));

  mika.react(there, '🪿');
  await nils.until(() => text(nils.look(card) ?? card).includes('Goosebumps · 3'));
  await nils.until(() => text(nils.look(there) ?? there).includes(told(3)));
  await stage.restart();
  await nils.press(there, buttonId(there, 'goosebump'));
  await nils.until(() => text(nils.look(there) ?? there).includes(told(4)));
  expect(onBoard()).toHaveLength(1);

  const more = messageOf(await john.press(there, buttonId(there, 'more')));
  expect(read(await john.press(more, english.more.stays.keepIt))).toBe(
    english.more.stays.kept({ number: 1 }),
  );
  await nils.until(() => onBoard().length === 0);
  expect(nils.look(card)).toBeDefined();
});
