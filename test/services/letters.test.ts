import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Community } from '../../src/data/community/community.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import type { DirectMessages } from '../../src/interactions/direct-messages.ts';
import type { Letters } from '../../src/services/letters/letters.ts';
import language from '../../src/settings/person/language.ts';
import letters from '../../src/settings/person/letters.ts';
import { AChannel } from '../support/a-channel.ts';
import { anAppIn, SELF } from '../support/an-app.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika } from '../support/builders.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { english } from '../support/texts/english.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 1, 12);
const refused = new DiscordAPIError({ code: 50007, message: 'No' }, 50007, 403, 'POST', '', {});
const words = english.letter;

let rows: Map<string, string>;
let channel: AChannel;
let running: { readonly letters: Letters; readonly community: Community };
let isIn: boolean;

const people: DirectMessages = { channelWith: async (user) => user, isIn: async () => isIn };

/** A start of the bot on what is stored, as after a kill. */
async function start(): Promise<void> {
  const store = new MemoryStore(rows);
  const bot = anAppIn(channel, store, Number.POSITIVE_INFINITY, () => true, {
    direct: people,
    now: () => Date.now(),
  });
  running = { letters: bot.letters, community: await bot.app.communities.community(GUILD) };
}

async function killAndStart(): Promise<void> {
  const now = Date.now();
  vi.clearAllTimers();
  vi.setSystemTime(now);
  await start();
  await running.letters.catchUp(GUILD);
}

beforeEach(async () => {
  vi.useFakeTimers({ now: NOON });
  rows = new Map();
  channel = new AChannel(SELF);
  isIn = true;
  await start();
  await running.community.share(aStory({ author: john }));
  await running.community.share(aStory({ author: john, pseudonym: { name: 'Quiet Lantern' } }));
});
afterEach(() => void vi.useRealTimers());

const turn = (isOn: boolean) =>
  running.community.changeOwnChoice(john.id, letters, isOn ? true : undefined, Date.now());
const feel = (who = elif, number = 1) => running.community.goosebumps.press(number, who, Date.now());
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await running.letters.drain();
};
const sent = () => channel.read;
const news = () => running.community.inbox.begin(john.id);
let replies = 0n;
const reply = (author = elif, at = Date.now()) => {
  replies += 1n;
  const id = String(830000000000000000n + replies);
  return running.community.reply(1, id, { author, text: 'Me too, on the bus.', at });
};

it('tells nothing unless it was asked to', async () => {
  await feel();
  await reply();
  await pass(2 * DAY);
  expect(channel.tried).toEqual([]);
});

it('tells what happened since, an hour after the first of it, in one message', async () => {
  await feel(mika);
  await pass(MINUTE);
  await turn(true);
  await feel(elif);
  await pass(30 * MINUTE);
  await feel(elif, 2);
  await reply();
  await reply(john);
  await pass(29 * MINUTE);
  expect(sent()).toEqual([]);
  await pass(2 * MINUTE);
  expect(sent()).toHaveLength(1);
  const [letter] = sent();
  expect(letter).toContain('Film Night');
  expect(letter).toContain(`${words.felt({ count: 1 })} · ${words.replied({ count: 1 })}`);
  expect(letter).toContain(words.moment({ number: 2 }));
  expect(letter).not.toMatch(/Elif|Memo|bus|Quiet/);
  await pass(2 * DAY);
  expect(sent()).toHaveLength(1);
});

it('sends one a day at most', async () => {
  await turn(true);
  await feel(elif);
  await pass(HOUR + MINUTE);
  await feel(mika);
  await pass(20 * HOUR);
  expect(sent()).toHaveLength(1);
  await feel(mika, 2);
  await pass(4 * HOUR);
  expect(sent()).toHaveLength(2);
  expect(sent()[1]).toContain(words.felt({ count: 1 }));
});

it('sends one a day at most however often it is turned off and on, over a restart too', async () => {
  await turn(true);
  await feel();
  await pass(2 * HOUR);
  expect(sent()).toHaveLength(1);
  await turn(false);
  await turn(true);
  await turn(false);
  await killAndStart();
  expect(running.community.library.spread.letters.size).toBe(0);
  await feel(mika);
  await turn(true);
  await reply();
  await pass(20 * HOUR);
  expect(sent()).toHaveLength(1);
  await pass(4 * HOUR);
  expect(sent()).toHaveLength(2);
});

it('keeps nothing of letters a day after the last one once it is turned off', async () => {
  await turn(true);
  await feel();
  await pass(2 * HOUR);
  await turn(false);
  const kept = () => [...rows.keys()].filter((key) => key.includes(':letter:'));
  expect(kept()).toHaveLength(1);
  await pass(DAY);
  await killAndStart();
  expect(kept()).toEqual([]);
});

it('sends nothing about what was taken back', async () => {
  await turn(true);
  await feel(elif);
  await feel(elif);
  await pass(DAY);
  expect(sent()).toEqual([]);
  await feel(mika);
  await pass(2 * HOUR);
  expect(sent()).toHaveLength(1);
});

it('says nothing more from the moment it is turned off', async () => {
  await turn(true);
  await feel(elif);
  await turn(false);
  expect([...rows.keys()].filter((key) => key.includes(':letter:'))).toEqual([]);
  await pass(2 * DAY);
  await turn(true);
  await pass(2 * DAY);
  expect(channel.tried).toEqual([]);
});

it('says nothing if it is turned off while it is being sent', async () => {
  await turn(true);
  await feel(elif);
  vi.spyOn(people, 'channelWith').mockImplementationOnce(async (user) => {
    await turn(false);
    return user;
  });
  await pass(2 * HOUR);
  expect(channel.tried).toEqual([]);
  expect(await news()).toEqual([]);
});

it('remembers what is due over a restart', async () => {
  await turn(true);
  await feel(elif);
  await pass(30 * MINUTE);
  await killAndStart();
  await pass(29 * MINUTE);
  expect(sent()).toEqual([]);
  await pass(2 * MINUTE);
  expect(sent()).toHaveLength(1);
});

it('sends none twice if it is killed while it sends', async () => {
  await turn(true);
  await feel(elif);
  channel.before = () => new Promise(() => undefined);
  // Not at once: a clock that is moved from two sides may go in circles.
  await vi.advanceTimersByTimeAsync(HOUR + MINUTE);
  await vi.waitFor(() => expect(channel.tried).toEqual(['post']));
  channel.before = () => undefined;
  await killAndStart();
  await pass(2 * DAY);
  expect(channel.tried).toEqual(['post']);
});

it('leaves it in the inbox where Discord takes no message to that person', async () => {
  await turn(true);
  await feel(elif);
  channel.fault = () => refused;
  await pass(2 * HOUR);
  expect(sent()).toEqual([]);
  expect(await news()).toMatchObject([{ kind: 'felt', moments: [{ number: 1, goosebumps: 1, replies: 0 }] }]);
});

it('tries again for a while if nobody knows what became of it, and then leaves it in the inbox', async () => {
  await turn(true);
  await feel(elif);
  channel.fault = () => Object.assign(new Error('socket closed'), { code: 'ECONNRESET' });
  await pass(2 * HOUR);
  expect(channel.tried).toHaveLength(4);
  expect(await news()).toHaveLength(1);
});

it('tells those nothing who left the server, also once they are back', async () => {
  await turn(true);
  await feel(elif);
  isIn = false;
  await pass(2 * HOUR);
  isIn = true;
  await killAndStart();
  await pass(2 * DAY);
  expect(channel.tried).toEqual([]);
  expect(await news()).toEqual([]);
});

it('speaks the person’s language, and links to the card where it was told', async () => {
  const { community } = running;
  const card = channel.put(CHANNEL, { components: [] });
  await community.cards.keep(1, card, { channel: CHANNEL });
  await community.changeOwnChoice(john.id, language, 'tr');
  await turn(true);
  await feel(elif);
  await pass(2 * HOUR);
  expect(sent().at(-1)).toContain(textsFor('tr').letter.felt({ count: 1 }));
  expect(sent().at(-1)).toContain(`/${GUILD}/${CHANNEL}/${card}`);
});
