import { afterEach, expect, test, vi } from 'vitest';
import { text } from '../../sandbox/discord.ts';
import { buttonId, expectPrivate, messageOf, onStage, read, type Stage, share } from '../support/stage.ts';
import { english } from '../support/texts/english.ts';

let stage: Stage;
onStage((opened) => {
  stage = opened;
});
afterEach(() => void vi.restoreAllMocks());

const realNow = Date.now.bind(Date);
const HOUR = 60 * 60 * 1000;

/** The bot is started again that much later by its own clock. */
async function startLater(ms: number): Promise<void> {
  await stage.stopBot();
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + ms);
  await stage.startBot();
}

const direct = { dm: true };

/** Messages that Discord refused to deliver to the person. */
const refusals = () => stage.requests.entries.filter((one) => one.kind === 'request' && one.status === 403);

test('an author who asked for it gets a letter, turns it off there, and hears in the server where letters are refused', async () => {
  const { elif, john, mika, sofia } = stage.people;
  const card = await share(john);
  await john.select(messageOf(await john.command('me')), 'change-mine:letters', ['on']);
  await elif.press(card, buttonId(card, 'goosebump'));
  await startLater(2 * HOUR);
  await john.until(() => john.sees(direct).length === 1);
  const [letter] = john.sees(direct);
  if (!letter) throw new Error('there is no letter');
  expect(text(letter)).toContain(english.letter.felt({ count: 1 }));
  expect(text(letter)).not.toContain('Memo');

  const off = await john.press(letter, english.letter.turnOff);
  expectPrivate(off);
  expect(read(off)).toBe(english.letter.off);
  const panel = messageOf(await john.command('me'));
  await sofia.press(card, buttonId(card, 'goosebump'));

  await john.select(panel, 'change-mine:letters', ['on']);
  john.takeDirectMessages(false);
  await mika.press(card, buttonId(card, 'goosebump'));
  await startLater(26 * HOUR);
  await stage.until(() => refusals().length === 1);
  await stage.restart();
  await john.command('moment top');
  await john.until(() => john.sees().some((message) => text(message).includes(english.inbox.felt)));
});
