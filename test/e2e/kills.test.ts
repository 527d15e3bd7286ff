import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SandboxDiscord, startDiscord, text } from '../../sandbox/discord.ts';
import { startBotProcess } from '../support/bot-process.ts';
import type { Run } from '../support/run-script.ts';
import { buttonId, formOf, JOHNS_STORY, messageOf, read, share } from '../support/stage.ts';
import { aDatabase, type TestDatabase } from '../support/test-database.ts';
import { english } from '../support/texts/english.ts';

/** The compiled bot in its own process, killed at the worst moments, and started again. */

let discord: SandboxDiscord;
let folder: string;
let database: TestDatabase;
let bot: Run;

/** An error outside of everything that could catch it. */
const THROW_ON_SIGNAL = "process.on('SIGUSR2', () => { throw new Error('out of nowhere') })";

const callback = /^\/interactions\//;

/** For several starts of the bot, one after another: far more than they take. */
const TIMEOUT_MS = 180_000;

beforeEach(async () => {
  // A process that has just started loads a lot with its first answer. These tests are not about Discord's three seconds.
  discord = await startDiscord({ deadlines: { acknowledge: 30_000 } });
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
  database = await aDatabase(folder);
  await start();
});
afterEach(async () => {
  bot.kill('SIGKILL');
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRequests).toEqual([]);
});

async function start(): Promise<void> {
  const variables = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(THROW_ON_SIGNAL)}` };
  bot = await startBotProcess({ discord, database, folder, variables });
}

/**
 * Kills the bot the moment it sends such a request, and starts it again.
 * @param isDone whether Discord does what the request asks for
 */
async function killedAt(method: string, path: RegExp, isDone: boolean, act: () => unknown): Promise<void> {
  const kill = (one: string) => {
    const isMeant = path.test(one);
    if (isMeant) bot.kill('SIGKILL');
    return isMeant;
  };
  discord.faults.next({ method, path: { test: kill }, cut: true, after: isDone });
  // Nobody answers what the person does, and Discord would be waited for.
  void Promise.resolve(act()).catch(() => undefined);
  await bot.ended;
  await start();
}

/** The cards that stand in the channel, as everybody sees them. */
const cards = () =>
  discord.people.nils.sees().filter((message) => text(message).includes('Goosebump moment #'));

async function cardsShow(...expected: readonly string[]): Promise<readonly APIMessage[]> {
  await discord
    .until(
      () =>
        cards().length === expected.length &&
        cards().every((card, at) => text(card).includes(expected[at] ?? '')),
      30_000,
    )
    .catch(() => undefined);
  expect(cards().map(text)).toEqual(expected.map((words) => expect.stringContaining(words)));
  return cards();
}

// One bot after another on the same database: a start takes a second or two.
test('what was kept shows, and once, though the bot is killed before a card, before recording it, before an edit or a removal', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { john, elif, sofia } = discord.people;
  const form = async () => formOf(await john.command('moment share', { film: '7-kogustaki-mucize-2019' }));
  const first = (await form()).fill({ text: JOHNS_STORY });
  await killedAt('POST', callback, false, () => first.submit());
  await cardsShow('#1');

  const second = (await form()).fill({ text: JOHNS_STORY });
  await killedAt('POST', callback, true, () => second.submit());
  const [one, two] = await cardsShow('#1', '#2');
  if (!one || !two) throw new Error('there are no cards');

  // Both are known: the change shows, and they go with their moment.
  await elif.press(two, buttonId(two, 'goosebump'));
  await cardsShow('#1', 'Goosebumps · 1');
  for (const number of ['1', '2']) {
    const question = messageOf(await john.command('moment remove', { number }));
    expect(read(await john.press(question, 'Remove it'))).toContain(english.removal.cardsTaken({ cards: 1 }));
  }
  await cardsShow();

  const card = await share(john);
  await killedAt('POST', callback, false, () => elif.press(card, buttonId(card, 'goosebump')));
  await cardsShow('Goosebumps · 1');

  await killedAt('PATCH', new RegExp(card.id), false, () => sofia.reply(card, 'Me too'));
  await cardsShow('1 reply');

  const question = messageOf(await john.command('moment remove', { number: '3' }));
  await killedAt('DELETE', new RegExp(card.id), false, () => john.press(question, 'Remove it'));
  await cardsShow();
});

test('one 401 silences nothing; a token that Discord does not know, and what nobody catches, end the process with 1', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { john, elif } = discord.people;
  const card = await share(john);
  const again = messageOf(await elif.command('moment show', { number: '1' }));
  discord.faults.next({ method: 'PATCH', path: /messages/, status: 401 });
  await elif.press(again, buttonId(again, 'goosebump'));
  await discord.until(() => text(elif.look(card) ?? card).includes('Goosebumps · 1'), 30_000);

  discord.faults.next({ path: /messages|users\/@me/, status: 401, times: 9 });
  await elif.press(again, buttonId(again, 'goosebump'));
  expect(await bot.ended).toBe(1);
  expect(bot.printed()).toContain('Discord has closed the connection for good');

  // What nobody catches is logged as fatal, and the stop is an orderly one.
  discord.faults.clear();
  await start();
  // No library can read it.
  discord.gateway.dispatch(GatewayDispatchEvents.MessageCreate, null);
  await endedInOrder();
  await start();
  expect(read(await elif.command('moment show', { number: '1' }))).toContain('#1');
  bot.kill('SIGUSR2');
  await endedInOrder();
});

async function endedInOrder(): Promise<void> {
  expect(await bot.ended).toBe(1);
  const lines = bot.printed().trim().split('\n');
  const logged = lines.map((line) => JSON.parse(line));
  expect(logged).toContainEqual(expect.objectContaining({ level: 60, err: expect.anything() }));
  expect(logged.at(-1)).toMatchObject({ msg: 'stopped' });
}
