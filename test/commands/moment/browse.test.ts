import { describe, expect, it } from 'vitest';
import browseCommand from '../../../src/commands/moment/browse.ts';
import browse from '../../../src/components/moment/browse.ts';
import filterBy from '../../../src/components/moment/filter-by.ts';
import jumpForm from '../../../src/components/moment/jump-form.ts';
import { EVERY_MOMENT, type MomentQuery } from '../../../src/domain/moment-query.ts';
import { anOwnFilm, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import type { OptionInput } from '../../support/option-payload.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf } from '../../support/view-fixtures.ts';

const DAY = 86_400_000;

/** Five moments; the fifth is the newest. */
async function aBot(): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  const tell = (text: string, changes: Parameters<typeof aStory>[0]) =>
    community.share(aStory({ text: `The story of ${text}.`, moods: [], contentNotes: [], ...changes }));
  await tell('one', { author: john, country: 'MT', moods: ['hope'], sharedAt: NOW - 40 * DAY });
  await tell('two', { author: elif, country: 'TR', moods: ['grief'], contentNotes: ['death'] });
  await tell('three', { author: elif, film: 'drishyam-2013', country: 'TR', moods: ['hope'] });
  await tell('four', { author: mika, film: 'drishyam-2013', country: undefined });
  await tell('five', { author: john, film: 'ayla-2017', moods: ['love', 'hope'] });
  return bot;
}

const stories = (view: unknown) => contentOf(view).match(/story of \w+/)?.[0];
const idOf = (view: unknown, label: string) =>
  buttonsOf(view as Parameters<typeof buttonsOf>[0]).find((button) => button.label === label)?.id ?? '';

/** What the button with that label leads to. */
async function press(bot: OfflineBot, answer: { readonly view: unknown }, label: string) {
  const [, query = '', moment, to, total] = idOf(answer.view, label).split(':');
  return bot.use(browse, { values: { query, moment: Number(moment), to, total: Number(total) } });
}

const asPage = (answer: unknown) => answer as { readonly view: never };

describe('/moment browse', () => {
  it.each<[string, Record<string, OptionInput>, string, number]>([
    ['a film', { film: 'drishyam-2013' }, 'story of four', 2],
    ['a person', { person: elif }, 'story of three', 2],
    ['a time', { until: '2026-09' }, 'story of one', 1],
    ['a film and a person', { film: 'drishyam-2013', person: elif }, 'story of three', 1],
  ])('is narrowed down to %s', async (_, options, story, total) => {
    const bot = await aBot();
    const answer = asPage(await bot.use(browseCommand, { options }));
    expect(stories(answer.view)).toBe(story);
    expect(buttonsOf(answer.view).map(({ label }) => label)).toContain(
      english.pages.position({ place: 1, total }),
    );
  });

  it('turns to the first, previous, next and last one, and says when the list has changed', async () => {
    const bot = await aBot();
    const first = asPage(await bot.use(browseCommand, {}));
    const next = asPage(await press(bot, first, 'Next'));
    expect(stories(next.view)).toBe('story of four');
    const last = asPage(await press(bot, next, '⏭️'));
    expect(stories(last.view)).toBe('story of one');
    expect(stories(asPage(await press(bot, last, 'Previous')).view)).toBe('story of two');

    const community = await bot.app.communities.community(GUILD);
    await community.remove(3, john, NOW, undefined);
    const after = asPage(await press(bot, next, 'Next'));
    expect(stories(after.view)).toBe('story of two');
    expect(contentOf(after.view)).toContain(english.pages.changed({ before: 5, total: 4 }));
  });

  it('stays with a film that was merged into another one meanwhile', async () => {
    const bot = await aBot();
    const community = await bot.app.communities.community(GUILD);
    const film = 'own-900000000000000088';
    await community.films.add(anOwnFilm({ id: film }));
    await community.share(aStory({ film, text: 'The story of six.' }));
    await community.films.merge(film, { into: 'ayla-2017', by: john.id, at: NOW });
    const values = { query: `f${film}`, moment: 1, to: 'first', total: 1 };
    const { view } = asPage(await bot.use(browse, { values }));
    expect(stories(view)).toBe('story of six');
    expect(contentOf(view)).toContain(english.query.film({ film: 'Ayla: The Daughter of War' }));
  });

  it('jumps to a place; past the end, to the last one', async () => {
    const bot = await aBot();
    const jump = async (place: string) =>
      bot.use(jumpForm, { values: { query: '-', total: 5 }, fields: { place } });
    expect(stories(asPage(await jump('4')).view)).toBe('story of two');
    expect(stories(asPage(await jump('99')).view)).toBe('story of one');
    expect(await jump('the end')).toMatchObject({ key: 'moment.notAPlace' });
  });

  it('shows what would fit where nothing does', async () => {
    const bot = await aBot();
    const options = { film: 'ayla-2017', person: elif };
    const told = contentOf(asPage(await bot.use(browseCommand, { options })).view);
    expect(told).toContain(english.query.fits({ total: 0 }));
    const film = english.query.film({ film: 'Ayla: The Daughter of War' });
    expect(told).toContain(english.query.instead({ words: film, total: 2 }));
    expect(told).toContain(english.query.instead({ words: `told by <@${elif.id}>`, total: 1 }));
  });

  it.each([
    [{ since: 'last year' }, 'day.unknown'],
    [{ since: '2026-11-05', until: '2026-11-04' }, 'day.backwards'],
    [{ film: 'A film that nobody knows' }, 'film.unknown'],
  ])('says what is wrong with %j', async (options, key) => {
    const bot = await aBot();
    expect(await bot.use(browseCommand, { options })).toMatchObject({ key });
  });
});

describe('the filter', () => {
  async function filtered(bot: OfflineBot, query: string, field: string, chosen: readonly string[]) {
    const answer = asPage(await bot.use(filterBy, { values: { query, view: 'browse', field }, chosen }));
    const [button] = buttonsOf(answer.view).filter(({ id }) => id?.startsWith('browse:'));
    return { answer, ref: button?.id?.split(':')[1] ?? '', label: button?.label };
  }

  it('narrows the list down by one menu after the other', async () => {
    const bot = await aBot();
    const hope = await filtered(bot, '-', 'moods', ['hope', 'grief', 'nonsense']);
    expect([hope.ref, hope.label]).toEqual(['mcj', english.query.show({ total: 4 })]);
    const noDeath = await filtered(bot, hope.ref, 'without', ['death']);
    expect([noDeath.ref, noDeath.label]).toEqual(['mcj.na', english.query.show({ total: 3 })]);
    const malta = await filtered(bot, noDeath.ref, 'country', ['MT']);
    expect([malta.ref, malta.label]).toEqual(['cMT.mcj.na', english.query.show({ total: 2 })]);
    const anywhere = await filtered(bot, malta.ref, 'country', ['-']);
    expect(anywhere.ref).toBe('mcj.na');
    const turkish = await filtered(bot, '-', 'filmCountry', ['TR']);
    expect(turkish.label).toBe(english.query.show({ total: 3 }));
  });

  it('widens a film to all versions of its story, and narrows it again', async () => {
    const bot = await aBot();
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ film: 'drishyam-2015' }));
    const all = await filtered(bot, 'fdrishyam-2013', 'family', ['all']);
    expect([all.ref, all.label]).toEqual(['fdrishyam-2013.F1', english.query.show({ total: 3 })]);
    const one = await filtered(bot, all.ref, 'family', ['-']);
    expect([one.ref, one.label]).toEqual(['fdrishyam-2013', english.query.show({ total: 2 })]);
    expect(JSON.stringify(one.answer.view)).toContain(':family"');
    const none = await filtered(bot, '-', 'moods', []);
    expect(JSON.stringify(none.answer.view)).not.toContain(':family"');
  });

  it('ignores what no menu offers', async () => {
    const bot = await aBot();
    const forged = await filtered(bot, 'mc', 'country', ['../..']);
    expect(forged.ref).toBe('mc');
  });

  it('keeps a query that is too long for a button, for the person who made it', async () => {
    const bot = await aBot();
    const film = 'a-very-long-title-of-a-film-that-nobody-has-ever-heard-of-2019';
    const long: MomentQuery = { ...EVERY_MOMENT, film, author: elif.id };
    const query = 'q900000000000000077';
    const key = { guild: GUILD, user: elif.id, id: query.slice(1) };
    await bot.app.queries.keep(key, long);
    const mine = contentOf(asPage(await bot.use(browse, { as: elif, values: turn(query) })).view);
    expect(mine).toContain(english.query.author({ name: `<@${elif.id}>` }));
    const hers = contentOf(asPage(await bot.use(browse, { as: mika, values: turn(query) })).view);
    expect(hers).toContain(english.pages.gone);
    expect(hers).toContain('story of five');
  });

  it('says that a query is no longer kept, and narrows down all moments', async () => {
    const bot = await aBot();
    const { answer, ref } = await filtered(bot, 'q900000000000000077', 'moods', ['hope']);
    expect(ref).toBe('mc');
    expect(contentOf(answer.view)).toContain(english.pages.gone);
  });

  const turn = (query: string) => ({ query, moment: 1, to: 'first', total: 0 });

  it('leaves out what may not be read here', async () => {
    const bot = await aBot();
    const community = await bot.app.communities.community(GUILD);
    await community.share(aStory({ country: 'JP', place: { channel: `${CHANNEL}9`, ageRestricted: false } }));
    const { answer } = await filtered(bot, '-', 'moods', []);
    expect(JSON.stringify(answer.view)).not.toContain('"JP"');
  });
});
