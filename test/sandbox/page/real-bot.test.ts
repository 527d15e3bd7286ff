import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { text } from '../../../sandbox/discord.ts';
import type { Settled } from '../../../sandbox/page/protocol.ts';
import { start } from '../../../src/start.ts';
import { buttonId, JOHNS_STORY } from '../../support/stage.ts';
import { startPage } from './page-stage.ts';

async function startWithBot() {
  const stage = await startPage();
  const folder = await mkdtemp(join(tmpdir(), 'goosebump-page-bot-'));
  const { token, apiUrl } = stage.discord;
  const bot = await start(
    {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      DATABASE_URL: `sqlite://${join(folder, 'moments.sqlite')}`,
    },
    { write: () => undefined },
  );
  onTestFinished(async () => {
    await bot.stop();
    await rm(folder, { recursive: true, force: true });
    expect(stage.discord.violations).toEqual([]);
    expect(stage.discord.unknownRequests).toEqual([]);
  });
  return stage;
}

function formIn(settled: Settled) {
  if (settled.kind !== 'form') throw new Error(`no form, but ${JSON.stringify(settled)}`);
  return settled.form;
}

test('John shares his moment in one window, and Elif gives goosebumps in another', async () => {
  const stage = await startWithBot();
  const here = { channelId: stage.discord.channels.moments.id };
  const [john, elif] = [await stage.live('john'), await stage.live('elif')];
  const { choices } = await stage.act('john', 'autocomplete', {
    ...here,
    name: 'moment share',
    option: 'film',
    typed: 'kogustaki',
    others: {},
  });
  const film = choices.find((choice) => choice.name.includes('2019'))?.value ?? '';
  const command = { ...here, name: 'moment share', options: { film } };
  const { openerId } = formIn(await stage.act('john', 'command', command));
  expect(await stage.act('john', 'submit', { openerId, values: { text: JOHNS_STORY } })).toEqual({
    kind: 'done',
  });
  const card = await elif.until(() => elif.messages.find((message) => text(message).includes('[🪿')));
  expect(text(card)).toContain('Koğuştaki Mucize');
  expect(card.usedCommand).toBe('/moment share');

  const customId = buttonId(card, 'goosebump');
  expect(await stage.act('elif', 'press', { ...here, messageId: card.id, customId })).toEqual({
    kind: 'done',
  });
  const label = () => text(john.messages.findLast((message) => message.id === card.id) ?? card);
  await john.until(() => /\[🪿[^\]]* 1[ \]]/u.test(label()));
  await expect(
    stage.act('elif', 'press', { ...here, messageId: card.id, customId: 'nothing' }),
  ).rejects.toThrow('403: The message has no button');
});

test('a thread that opens on a card leaves the bot at ease, and the card as it is', async () => {
  const stage = await startWithBot();
  const here = { channelId: stage.discord.channels.moments.id };
  const elif = await stage.live('elif');
  const options = { film: '7-kogustaki-mucize-2019' };
  const opened = await stage.act('john', 'command', { ...here, name: 'moment share', options });
  const { openerId } = formIn(opened);
  await stage.act('john', 'submit', { openerId, values: { text: JOHNS_STORY } });
  const card = await elif.until(() => elif.messages.find((message) => text(message).includes('[🪿')));
  await stage.act('elif', 'openThread', { ...here, messageId: card.id, name: 'Tears' });
  await stage.act('elif', 'openThread', { ...here, name: 'More tears' });
  await stage.act('elif', 'send', { channelId: card.id, text: 'I wept', files: [] });
  const customId = buttonId(card, 'goosebump');
  await stage.act('elif', 'press', { ...here, messageId: card.id, customId });
  const now = () => elif.messages.findLast((message) => message.id === card.id);
  await elif.until(() => /\[🪿[^\]]* 1[ \]]/u.test(text(now() ?? card)));
  expect(now()?.threadId).toBe(card.id);
});
