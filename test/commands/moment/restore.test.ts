import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import appeals from '../../../src/commands/moderation/appeals.ts';
import remove from '../../../src/commands/moment/remove.ts';
import restore from '../../../src/commands/moment/restore.ts';
import show from '../../../src/commands/moment/show.ts';
import appeal from '../../../src/components/appeal/appeal.ts';
import appealForm from '../../../src/components/appeal/appeal-form.ts';
import decideAppeal from '../../../src/components/appeal/decide-appeal.ts';
import confirmRemoval from '../../../src/components/removal/confirm-removal.ts';
import restoreButton from '../../../src/components/removal/restore.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { RESTORABLE_MS } from '../../../src/domain/removal.ts';
import { newsPage } from '../../../src/views/inbox/news-page.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { type Input, idOf } from '../../support/use.ts';
import { contentOf, nodesOf } from '../../support/view-fixtures.ts';

const moderator = { as: elif, rights: ['moderator'] } as const;
/** Another one. */
const mikaToo = { as: mika, rights: ['moderator'] } as const;
const number = '1';

let bot: OfflineBot;
let community: Community;
let now: number;

/** Goes on with what is stored, as after a restart. */
async function start(stored?: ReadonlyMap<string, string>): Promise<void> {
  bot = offlineBot(stored ? { stored } : {});
  Object.assign(bot.app, { now: () => now });
  community = await bot.app.communities.community(GUILD);
}

async function removeBy(person: Input, reason?: string): Promise<unknown> {
  const options = { number, ...(reason !== undefined && { reason }) };
  const question = await bot.use(remove, { ...person, options });
  return bot.use(confirmRemoval, { ...person, values: { draft: idOf(question) } });
}

/** What a person would hear with their next answer. */
async function newsOf(user: string): Promise<string> {
  const news = await community.inbox.begin(user);
  community.inbox.release(user);
  return contentOf(
    newsPage(
      news.map((one) => ({ news: one, film: undefined, mayAsk: false })),
      english,
    ).view,
  );
}

const asked = async (text = 'It gives nothing away.') => {
  await bot.use(appealForm, { as: john, values: { moment: 1 }, fields: { appeal: text } });
  const id = community.library.moderation.appeal(1)?.id ?? '';
  return (outcome: 'restored' | 'upheld', by: Input = moderator) =>
    bot.use(decideAppeal, { ...by, values: { moment: 1, appeal: id, outcome } });
};

beforeEach(async () => {
  now = NOW;
  await start();
  await community.share(aStory({ author: john }));
  await community.goosebumps.press(1, mika, NOW);
  await community.reply(1, '900000000000000011', { author: mika, text: 'So true.', at: NOW });
});

describe('/moment restore', () => {
  it('brings a moment back with its goosebumps and replies, posts its card and tells its author', async () => {
    const before = community.library.moment(1);
    await removeBy(moderator, 'Off topic');
    await start(bot.rows);
    const done = await bot.use(restore, { ...moderator, options: { number, reason: 'My mistake' } });
    expect(contentOf(done)).toContain(english.removed.restored({ number: 1 }));
    expect(contentOf(done)).toContain(english.removed.cards.there({ channel: `<#${CHANNEL}>` }));
    expect(bot.channelWork).toMatchObject([{ kind: 'posted', channel: CHANNEL }]);
    await start(bot.rows);
    expect(community.library.moment(1)).toEqual(before);
    expect(community.library.cards(1)).toHaveLength(1);
    expect(await newsOf(john.id)).toContain('My mistake');
  });

  it('says so where its card could not be posted', async () => {
    await removeBy(moderator, 'Off topic');
    await start(bot.rows);
    const without = offlineBot({ stored: bot.rows, commandsAlone: true });
    const channelRights = PermissionFlagsBits.ManageGuild;
    const done = await without.use(restore, { as: elif, channelRights, options: { number } });
    expect(contentOf(done)).toContain(english.removed.cards.refused({ channel: `<#${CHANNEL}>` }));
  });

  it.each([
    ['restore.byAuthor', { as: john }, undefined, 0],
    ['restore.tooLate', moderator, 'Off topic', RESTORABLE_MS],
  ] as const)('refuses with %s', async (key, person, reason, later) => {
    await removeBy(person, reason);
    now += later;
    expect(await bot.use(restore, { ...mikaToo, options: { number } })).toMatchObject({ key });
    expect(community.library.wasRemoved(1)).toBe(true);
  });

  it('tells the second of two moderators who was faster, and does it once', async () => {
    await removeBy(moderator, 'Off topic');
    const both = await Promise.all(
      [moderator, mikaToo].map((by) => bot.use(restore, { ...by, options: { number } })),
    );
    expect(both).toMatchObject([{ kind: 'message' }, { key: 'restore.before', facts: { name: 'Elif' } }]);
    expect(bot.channelWork.filter(({ kind }) => kind === 'posted')).toHaveLength(1);
  });

  it('is offered what moderators can bring back, and nothing to others', async () => {
    await removeBy(moderator, 'Off topic');
    expect([...community.removals.restorable(now)]).toEqual([1]);
    expect([...community.removals.restorable(now + RESTORABLE_MS)]).toEqual([]);
  });
});

it('two moderators who remove at once: the second hears who was faster', async () => {
  const options = { number, reason: 'Off topic' };
  const question = await bot.use(remove, { ...mikaToo, options });
  await removeBy(moderator, 'Spam');
  const second = await bot.use(confirmRemoval, { ...mikaToo, values: { draft: idOf(question) } });
  expect(second).toMatchObject({ key: 'removal.before', facts: { number: 1, name: 'Elif' } });
});

describe('/moment show of what was removed', () => {
  const shown = (person: Input) => bot.use(show, { ...person, options: { number } });

  it('tells a moderator privately who, when and why, with what it said and a button that restores it', async () => {
    await removeBy(moderator, 'Off topic');
    const page = await shown(mikaToo);
    expect(page).toMatchObject({ kind: 'message', visibility: 'private' });
    for (const words of ['Elif', 'Off topic', 'Memo finally meets', `<t:${(NOW + RESTORABLE_MS) / 1000}:f>`])
      expect(contentOf(page)).toContain(words);
    await start(bot.rows);
    await bot.use(restoreButton, { ...mikaToo, values: { moment: 1 } });
    expect(community.library.moment(1)).toBeDefined();
  });

  it('tells its author why, without the moderator’s name, and leads to asking; others hear nothing more', async () => {
    await removeBy(moderator, 'Off topic');
    const page = await shown({ as: john });
    expect(page).toMatchObject({ visibility: 'private' });
    expect(contentOf(page)).toContain('Off topic');
    expect(contentOf(page)).not.toContain('Elif');
    expect(JSON.stringify(page)).toContain(ids.appeal.build({ moment: 1 }));
    expect(await shown({ as: mika })).toMatchObject({ key: 'moment.removed' });
  });

  it('shows a moderator nothing of what its author removed', async () => {
    await removeBy({ as: john });
    const page = contentOf(await shown(moderator));
    expect(page).toContain(english.removed.nothingLeft);
    expect(page).not.toContain('Memo');
  });
});

describe('an author whose moment a moderator removed', () => {
  it('hears the reason with a button to ask, and what moderators decide', async () => {
    await removeBy(moderator, 'Off topic');
    const heard = await community.inbox.begin(john.id);
    community.inbox.release(john.id);
    const page = newsPage(
      heard.map((news) => ({ news, film: undefined, mayAsk: true })),
      english,
    ).view;
    expect(JSON.stringify(page)).toContain(ids.appeal.build({ moment: 1 }));
    expect(await bot.use(appeal, { as: john, values: { moment: 1 } })).toMatchObject({ kind: 'form' });
    const decide = await asked();
    await start(bot.rows);
    const list = contentOf(await bot.use(appeals, mikaToo));
    for (const words of ['It gives nothing away.', 'Off topic', 'Memo finally meets'])
      expect(list).toContain(words);
    expect(contentOf(await decide('restored', mikaToo))).toContain(english.appeals.none);
    expect(community.library.moment(1)).toMatchObject({ goosebumps: 1, replies: 1 });
    expect(bot.channelWork).toMatchObject([{ kind: 'posted' }]);
    expect(await newsOf(john.id)).toContain(
      english.inbox.appealDecided.restored({ number: 1, film: '7-kogustaki-mucize-2019' }),
    );
  });

  it('can ask once about each removal, in words that are given back if they can’t be kept', async () => {
    await removeBy(moderator, 'Off topic');
    const ask = (text: string) =>
      bot.use(appealForm, { as: john, values: { moment: 1 }, fields: { appeal: text } });
    expect(await ask(' ')).toMatchObject({ key: 'appeal.tooShort' });
    expect(await ask('x'.repeat(501))).toMatchObject({ key: 'appeal.tooLong' });
    const decide = await asked();
    expect(await ask('Please!')).toMatchObject({ key: 'appeal.again' });
    await decide('upheld');
    expect(await ask('Please!')).toMatchObject({ key: 'appeal.again' });
    await bot.use(restore, { ...moderator, options: { number } });
    now += 1;
    await removeBy(moderator, 'Again');
    expect(await ask('Please!')).toMatchObject({ kind: 'message' });
    expect(await decide('restored')).toMatchObject({ key: 'appeal.settled' });
  });

  it('stays without their name, if they told it without', async () => {
    const pseudonym = { name: 'Quiet Lantern' };
    await community.share(aStory({ author: john, pseudonym }));
    await community.remove(2, elif, now, 'Off topic');
    const fields = { appeal: 'It gives nothing away.' };
    await bot.use(appealForm, { as: john, values: { moment: 2 }, fields });
    const list = contentOf(await bot.use(appeals, moderator));
    expect(list).toContain('Quiet Lantern');
    expect(list).not.toContain('John');
    const logged = [...bot.rows].filter(([key]) => key.includes(';audit:')).map(([, row]) => row);
    expect(logged.join()).toContain('Quiet Lantern');
    expect(logged.join()).not.toContain(john.id);
  });

  it('gets one decision, and the second of two moderators hears whose', async () => {
    await removeBy(moderator, 'Off topic');
    const decide = await asked();
    const both = await Promise.all([decide('upheld'), decide('restored', mikaToo)]);
    expect(both).toMatchObject([{ kind: 'update' }, { key: 'appeal.upheldBefore', facts: { name: 'Elif' } }]);
    expect(community.library.wasRemoved(1)).toBe(true);
    expect(await newsOf(john.id)).toContain(
      english.inbox.appealDecided.upheld({ number: 1, film: '7-kogustaki-mucize-2019' }),
    );
  });

  it('is answered if the moment is restored by command', async () => {
    await removeBy(moderator, 'Off topic');
    const decide = await asked();
    await bot.use(restore, { ...moderator, options: { number } });
    expect(community.removals.openAppeals()).toEqual([]);
    expect(await decide('upheld', mikaToo)).toMatchObject({ key: 'appeal.restoredBefore' });
    expect(await newsOf(john.id)).toContain('asked moderators to reconsider');
  });
});

it('news fits into a message with a button for each', () => {
  const about = { v: 1, at: NOW, kind: 'moment-removed', film: 'x', reason: 'r'.repeat(100) } as const;
  const items = Array.from({ length: 20 }, (_, at) => ({
    news: { ...about, number: at + 1, id: `${at}` },
    film: undefined,
    mayAsk: true,
  }));
  const { view, told } = newsPage(items, english);
  expect(nodesOf(view.components).filter(({ type }) => typeof type === 'number').length).toBeLessThanOrEqual(
    40,
  );
  expect(told.length).toBeGreaterThan(5);
});
