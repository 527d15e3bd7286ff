import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { type APIMessageTopLevelComponent, InteractionResponseType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { communityIn, seedCommunity } from '../../sandbox/community.ts';
import { pressing } from '../../sandbox/people/component-input.ts';
import { answerInteraction, openInteraction } from '../../sandbox/world/interactions.ts';
import { editMessage, postMessage, removeMessages } from '../../sandbox/world/messages.ts';
import type { Message } from '../../sandbox/world/model.ts';
import { discordDeadlines } from '../../sandbox/world/timing.ts';
import { World } from '../../sandbox/world/world.ts';
import { cardFaults } from '../../soak/checks/cards.ts';
import { Ledger } from '../../soak/checks/ledger.ts';
import { watchPublic } from '../../soak/checks/privacy.ts';
import { fact, readStored, type Stored } from '../../soak/checks/stored.ts';
import { Presses } from '../../soak/rate/presses.ts';
import { openStore } from '../../src/data/store/open-store.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import type { MessageView } from '../../src/interactions/answer.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { plainMessage } from '../../src/views/kit/plain-message.ts';
import { momentCard } from '../../src/views/moment/moment-card.ts';
import { aMoment, aStory, elif, GUILD, john, mika, NOW } from '../support/builders.ts';
import { openCommunity } from '../support/open-community.ts';

/** What the soak looks for, and that it finds it. */

const TEXT = aMoment().text;

describe('what is stored', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
    file = join(folder, 'moments.sqlite');
    const store = await openStore(`sqlite://${file}`);
    const { community } = await openCommunity(store);
    await community.share(aStory());
    await community.goosebumps.press(1, elif, NOW);
    await community.goosebumps.giveGoose(1, mika, { card: '800000000000000777', style: 'super' }, NOW);
    await community.goosebumps.giveGoose(1, elif, { card: '800000000000000777', style: 'normal' }, NOW);
    await community.reply(1, '800000000000000778', { author: elif, text: 'Me too', at: NOW });
    await community.share(aStory({ text: 'Another story, as long as it has to be.' }));
    await community.remove(2, john, NOW, undefined);
    await community.settled();
    await store.close();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function change(sql: string): Promise<void> {
    const other = new KeyvSqlite(`sqlite://${file}`);
    await other.query(sql);
    await other.disconnect();
  }

  test('is read without the bot’s library', async () => {
    const { moments, facts, faults } = await readStored(file, GUILD);
    expect(faults).toEqual([]);
    expect(moments.get(1)).toEqual({
      text: TEXT,
      author: john.id,
      hasPicture: false,
      isRemoved: false,
      givers: new Set([elif.id, mika.id]),
      replies: 1,
    });
    expect(moments.get(2)?.isRemoved).toBe(true);
    expect(facts).toContain(fact.goosebump(1, elif.id));
    expect(facts).toContain(fact.goose(1, mika.id));
    expect(facts).toContain(fact.reply(1, 'Me too'));
    expect(facts).toContain(fact.removal(2));
  });

  test.each([
    ['a record that can’t be read', "UPDATE keyv SET value = '{}' WHERE key LIKE '%:reply:%'"],
    ['a moment that is lost', "DELETE FROM keyv WHERE key LIKE '%:moment:0000000001'"],
    ['a key that is none', `UPDATE keyv SET key = '${GUILD}:what' WHERE key LIKE '%:reply:%'`],
  ])('with %s is not in order', async (_, sql) => {
    await change(sql);
    expect((await readStored(file, GUILD)).faults).toHaveLength(1);
  });
});

const stored = (...texts: readonly (readonly [number, string])[]): Stored => ({
  moments: new Map(
    texts.map(([number, text]) => [
      number,
      { text, author: john.id, hasPicture: false, isRemoved: false, givers: new Set<string>(), replies: 0 },
    ]),
  ),
  facts: new Set(texts.map(([, text]) => fact.moment(text))),
  faults: [],
});

describe('the ledger', () => {
  test('finds what was said and isn’t so', () => {
    const ledger = new Ledger();
    ledger.told('one', 'kept');
    ledger.told('two', 'gone');
    ledger.told('three', 'kept');
    const facts = new Set(['two', 'three']);
    expect(ledger.check({ moments: new Map(), facts, faults: [] })).toEqual([
      expect.stringContaining('one'),
      expect.stringContaining('two'),
    ]);
  });

  test('expects nothing of what nobody was told of, until it has seen it', () => {
    const ledger = new Ledger();
    ledger.doing('one');
    expect(ledger.state('one')).toBe('open');
    const kept = { moments: new Map(), facts: new Set(['one']), faults: [] };
    expect(ledger.check(kept)).toEqual([]);
    expect(ledger.state('one')).toBe('kept');
    expect(ledger.check({ ...kept, facts: new Set() })).toHaveLength(1);
  });

  test('finds a number that was given twice, and one that now belongs to another story', () => {
    const ledger = new Ledger();
    ledger.numbered(1, 'a story');
    ledger.numbered(1, 'another');
    expect(ledger.check(stored([1, 'a story']))).toHaveLength(2);
    expect(ledger.check(stored([1, 'a story']))).toEqual([]);
    expect(ledger.check(stored([1, 'a third']))).not.toEqual([]);
  });

  test('finds a story that is kept twice', () => {
    expect(new Ledger().check(stored([1, 'a story'], [2, 'a story']))).toHaveLength(1);
  });
});

describe('in the channels', () => {
  let world: World;
  let guild: string;
  let channel: string;
  beforeEach(() => {
    world = new World(Date.now, discordDeadlines);
    seedCommunity(world);
    const community = communityIn(world);
    guild = community.guild.id;
    channel = community.channels.moments.id;
  });

  const live = { moment: aMoment(), goosebumps: 2, replies: 1 };
  const cardOf = (facts: Partial<typeof live> = {}) =>
    momentCard({ live: { ...live, ...facts }, film: undefined }, textsFor('en-US'));
  const post = (view: MessageView, ephemeralTo?: string): Message =>
    postMessage(world, {
      channelId: channel,
      authorId: world.application.id,
      components: view.components as APIMessageTopLevelComponent[],
      ...(ephemeralTo !== undefined && { ephemeralTo }),
    });
  const kept = (isRemoved = false, hasPicture = false): Stored => {
    const givers = new Set([elif.id, mika.id]);
    const moment = { text: TEXT, author: john.id, hasPicture, isRemoved, givers, replies: 1 };
    return { moments: new Map([[1, moment]]), facts: new Set(), faults: [] };
  };

  test('a goosebump is found that was kept, and its person told nothing', () => {
    const presses = new Presses({ world });
    const card = post(cardOf());
    const press = (userId: string) =>
      openInteraction(world, {
        ...pressing(card, ids.goosebump.build({ moment: 1, place: 'card' })),
        userId,
      });
    const [told, untold] = [...world.users.keys()].filter((id) => id !== world.application.id);
    answerInteraction(world, press(told ?? ''), { type: InteractionResponseType.UpdateMessage });
    press(untold ?? '');
    const given = (...users: readonly (string | undefined)[]): Stored => ({
      ...stored(),
      facts: new Set(users.map((user) => fact.goosebump(1, user ?? ''))),
    });
    expect(presses.faults(given(), given(told))).toEqual([]);
    expect(presses.faults(given(), given(told, untold))).toEqual([fact.goosebump(1, untold ?? '')]);
    expect(presses.faults(given(), given())).toEqual([fact.goosebump(1, told ?? '')]);
    presses.stop();
  });

  test('a card that agrees with the store is right', () => {
    post(cardOf());
    expect(cardFaults(world, guild, kept())).toEqual([]);
  });

  test.each([
    ['of a moment that was removed', {}, kept(true)],
    ['of a moment that was never kept', {}, { ...kept(), moments: new Map() }],
    ['without its picture', {}, kept(false, true)],
    ['with another number of goosebumps', { goosebumps: 1 }, kept()],
    ['with another number of replies', { replies: 0 }, kept()],
    ['with another story', { moment: aMoment({ text: 'Another story of the same length.' }) }, kept()],
  ])('a card %s is found', (_, facts, store) => {
    post(cardOf(facts));
    expect(cardFaults(world, guild, store)).toHaveLength(1);
  });

  test('a moment without a card is found, and a removed one needs none', () => {
    const message = post(cardOf());
    removeMessages(world, channel, [message]);
    expect(cardFaults(world, guild, kept())).toHaveLength(1);
    expect(cardFaults(world, guild, kept(true))).toEqual([]);
  });

  test('what everybody can read is cards, even for a moment', () => {
    const { faults, stop } = watchPublic(world);
    const message = post(cardOf());
    post(plainMessage('Only for you'), elif.id);
    expect(faults).toEqual([]);
    const components = plainMessage('Only for you').components as APIMessageTopLevelComponent[];
    editMessage(world, message, { components });
    editMessage(world, message, { components: cardOf().components as APIMessageTopLevelComponent[] });
    expect(faults).toEqual([expect.stringContaining('Only for you')]);
    stop();
    post(plainMessage('Later'));
    expect(faults).toHaveLength(1);
  });
});
