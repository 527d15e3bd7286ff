import { beforeEach, describe, expect, it } from 'vitest';
import deleteCommand from '../../../src/commands/privacy/delete.ts';
import confirmErasure from '../../../src/components/privacy/confirm-erasure.ts';
import erasureForm from '../../../src/components/privacy/erasure-form.ts';
import erasureWish from '../../../src/components/privacy/erasure-wish.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { aStory, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { fillWithJohn, JOHNS_WORDS } from '../../support/johns-data.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf, nodesOf } from '../../support/view-fixtures.ts';

const words = english.privacy.erasure;
const wishes = { moments: 'keep', replies: 'erase' };

let bot: OfflineBot;
beforeEach(async () => {
  bot = offlineBot();
  const store = new MemoryStore(bot.rows as Map<string, string>);
  await fillWithJohn(await bot.app.communities.community(GUILD), store);
});

const everything = () => [...bot.rows].join('\n');

describe('/privacy delete', () => {
  it('says what goes and how much it is, privately, and changes nothing', async () => {
    const before = everything();
    const asked = await bot.use(deleteCommand, { as: john });
    expect(asked).toMatchObject({ visibility: 'private' });
    expect(contentOf(asked)).toContain(words.counts({ moments: 1, replies: 1, goosebumps: 1 }));
    const chosen = await bot.use(erasureWish, {
      as: john,
      values: { of: 'moments', moments: 'erase', replies: 'erase' },
      chosen: ['keep'],
    });
    const isChosen = nodesOf(chosen).filter((node) => node.default === true);
    expect(isChosen.map(({ label }) => label)).toEqual([words.momentsKeep, words.repliesErase]);
    expect(await bot.use(confirmErasure, { as: john, values: wishes })).toMatchObject({ kind: 'form' });
    expect(everything()).toBe(before);
  });

  it('counts moments without the name, too', async () => {
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ author: john, pseudonym: { name: 'Quiet Lantern' } }));
    expect(contentOf(await bot.use(deleteCommand, { as: john }))).toContain(
      words.counts({ moments: 2, replies: 1, goosebumps: 1 }),
    );
  });

  it.each(['', 'yes', 'erases'])('erases nothing for the word “%s”', async (word) => {
    const before = everything();
    expect(await bot.use(erasureForm, { as: john, values: wishes, fields: { word } })).toMatchObject({
      key: 'privacy.wrongWord',
    });
    expect(everything()).toBe(before);
  });

  it('erases what was chosen, and keeps the rest without the name', async () => {
    const done = await bot.use(erasureForm, { as: john, values: wishes, fields: { word: ' Erase' } });
    expect(contentOf(done)).toContain('I keep nothing about you in this server any more');
    expect(done).toHaveProperty('done');
    expect(everything()).not.toContain(john.id);
    expect(everything()).toContain(JOHNS_WORDS[0]);
    expect(everything()).not.toContain(JOHNS_WORDS[2]);
    // Its card shows it without the name.
    bot.app.cards.refresh(GUILD, 1);
    await bot.use(deleteCommand, { as: john });
    const edited = bot.channelWork.filter(({ kind }) => kind === 'edited').map(contentOf);
    expect(edited.some((card) => card.includes('somebody'))).toBe(true);
    expect(edited.filter((card) => card.includes(john.name))).toEqual([]);
  });

  it('takes the word in the language of the person', async () => {
    const turkish = textsFor('tr').privacy.erasure;
    const chosen = await bot.use(erasureForm, {
      ...{ as: john, locale: 'tr' as const, values: wishes },
      fields: { word: 'SİL' },
    } as Parameters<OfflineBot['use']>[1]);
    expect(contentOf(chosen)).toContain(turkish.done({ records: 0 }).split('. ')[1]);
  });

  it('says how far it is while it is under way', async () => {
    const community = await bot.app.communities.community(GUILD);
    await community.erasures.begin(
      john.id,
      { moments: 'erase', replies: 'erase' },
      { at: 1, name: 'x', id: '900000000000000099' },
    );
    expect(contentOf(await bot.use(deleteCommand, { as: john }))).toBe(words.underWay({ records: 0 }));
  });
});

it('counts moments that are removed or hidden, too', async () => {
  const community = await bot.app.communities.community(GUILD);
  expect(contentOf(await bot.use(deleteCommand, { as: john }))).not.toContain(words.unshown({ count: 1 }));
  await community.remove(1, mika, NOW, 'Off topic');
  const asked = contentOf(await bot.use(deleteCommand, { as: john }));
  expect(asked).toContain(words.counts({ moments: 0, replies: 1, goosebumps: 1 }));
  expect(asked).toContain(words.unshown({ count: 1 }));
});
