import { beforeEach, describe, expect, it } from 'vitest';
import info from '../../../src/commands/film/info.ts';
import watchlistCommand from '../../../src/commands/film/watchlist.ts';
import film from '../../../src/components/film/film.ts';
import more from '../../../src/components/moment/more.ts';
import dropWant from '../../../src/components/watchlist/drop-want.ts';
import seen from '../../../src/components/watchlist/seen.ts';
import takeOff from '../../../src/components/watchlist/take-off.ts';
import want from '../../../src/components/watchlist/want.ts';
import watchlist from '../../../src/components/watchlist/watchlist.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { LiveFilms } from '../../../src/data/live/live-films.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { MAX_WANTS } from '../../../src/domain/want.ts';
import type { App } from '../../../src/services/app.ts';
import { ids } from '../../../src/views/kit/custom-ids.ts';
import { ON_CARD } from '../../../src/views/kit/shown-on.ts';
import { cardRow } from '../../../src/views/moment/card-row.ts';
import { ASource } from '../../support/a-source.ts';
import { aMoment, anOwnFilm, aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { catalogue } from '../../support/catalogue.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { MODERATORS_CHANNEL } from '../../support/offline-client.ts';
import { BOT, userOf } from '../../support/payloads.ts';
import { english } from '../../support/texts/english.ts';
import { buttonsOf, contentOf, faultsOf } from '../../support/view-fixtures.ts';

const FILM = '7-kogustaki-mucize-2019';
const TITLE = 'Miracle in Cell No. 7 (2019)';
const KOREAN = '7-beonbang-ui-seonmul-2013';
const hidden = { place: { channel: MODERATORS_CHANNEL, ageRestricted: false } };

let bot: OfflineBot;
let community: Community;
let now: number;
beforeEach(async () => {
  bot = offlineBot();
  community = await bot.app.communities.community(GUILD);
  now = NOW;
  Object.assign(bot.app, { now: () => now } satisfies Partial<App>);
  await community.share(aStory({ author: john, film: FILM }));
});

const wish = (film: string, from = 0, as: Person = elif) => bot.use(want, { as, values: { film, from } });
const list = (whose: 'mine' | 'server', page = 0, as: Person = elif) =>
  bot.use(watchlist, { as, values: { whose, page } });
/** Puts as many films on Elif's list as it holds, without that of the Korean story. */
async function fillList(from?: number): Promise<readonly string[]> {
  const films = [...catalogue.films].map(({ id }) => id).filter((id) => id !== KOREAN);
  const put = films.slice(0, MAX_WANTS);
  for (const [at, id] of put.entries()) {
    await community.wants.put(elif.id, id, { at: NOW + at, from }, (other) => other === id);
  }
  return put;
}
const wantsOf = ({ id }: Person) => Object.fromEntries(community.library.wants.of(id));
const wantIds = (view: unknown) => buttonsOf(view).flatMap(({ id }) => ids.want.parse(id ?? '') ?? []);
/** As Discord sends the message whose button is pressed. */
const messageWith = (...components: object[]) =>
  ({ author: userOf(BOT, { bot: true }), components }) as never;
const johnsCard = messageWith(cardRow({ moment: aMoment(), goosebumps: 0, replies: 0 }, english, ON_CARD));

describe('a film that somebody wants to see', () => {
  it('comes on their list with the moment that made them want to, behind whose ⋯ they pressed', async () => {
    const page = await bot.use(more, { as: elif, values: { moment: 1, opens: 'beside' } });
    expect(wantIds(page)).toEqual([{ film: FILM, from: 1 }]);
    const told = contentOf(await wish(FILM, 1));
    expect(told).toContain(english.watchlist.added({ film: TITLE }));
    expect(told).toContain(english.watchlist.from({ name: 'John', moment: '#1' }));
    expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW, from: 1 } });
  });

  it('is said to be there already at the second press, which offers to take it off', async () => {
    await wish(FILM, 1);
    now += 86_400_000;
    const again = await wish(FILM);
    const date = `<t:${NOW / 1000}:D>`;
    expect(contentOf(again)).toContain(english.watchlist.alreadyThere({ film: TITLE, date }));
    expect(contentOf(again)).toContain('John');
    const off = buttonsOf(again).find(({ id }) => ids.dropWant.parse(id ?? ''));
    expect(off?.label).toBe(english.watchlist.takeOff);
    const left = contentOf(await bot.use(dropWant, { as: elif, values: { film: FILM } }));
    expect(left).toContain(english.watchlist.takenOff({ film: TITLE }));
    expect(wantsOf(elif)).toEqual({});
    expect(await bot.use(dropWant, { as: elif, values: { film: FILM } })).toMatchObject({
      key: 'watchlist.notOn',
    });
  });

  it('is asked for once, however fast the button is pressed', async () => {
    await Promise.all([wish(FILM, 1), wish(FILM), wish(FILM)]);
    expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW, from: 1 } });
  });

  it('remembers from then on which moment made them want to see what was on the list without one', async () => {
    await wish(FILM);
    now += 1000;
    const told = contentOf(await wish(FILM, 1));
    expect(told).toContain(english.watchlist.fromNow({ name: 'John', moment: '#1' }));
    expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW, from: 1 } });
    await community.share(aStory({ author: mika, film: FILM }));
    expect(contentOf(await wish(FILM, 2))).toContain('John');
    expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW, from: 1 } });
  });

  it('was moved by no moment that they found once they had seen it', async () => {
    await wish(FILM);
    await bot.use(seen, { as: elif, values: { film: FILM, page: 0 } });
    await wish(FILM, 1);
    expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW, seenAt: NOW } });
  });

  it.each([
    ['is their own', { author: elif, film: FILM }],
    ['they may not read', { author: john, film: FILM, ...hidden }],
    ['is about another story', { author: john, film: 'dangal-2016' }],
  ])('does not remember a moment that %s', async (_, changes) => {
    await community.share(aStory(changes));
    await wish(FILM, 2);
    expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW } });
  });

  it('does not name a moment that was removed since', async () => {
    await wish(FILM, 1);
    await community.remove(1, mika, NOW, undefined);
    expect(contentOf(await list('mine'))).not.toContain('John');
  });

  it('does not name who told without a name', async () => {
    await community.share(aStory({ author: mika, film: FILM }), [], {
      pseudonym: () => ({ name: 'Quiet Lantern' }),
    });
    expect(contentOf(await wish(FILM, 2))).toContain('Quiet Lantern');
    expect(contentOf(await list('mine'))).not.toContain('Mika');
  });

  it('is one film after a merge, and its older wish stays', async () => {
    await community.films.add(anOwnFilm({ id: 'own-900000000000000002', title: 'Yedinci Koğuş' }));
    await wish('own-900000000000000002');
    now += 1000;
    await community.films.merge('own-900000000000000002', { into: FILM, by: john.id, at: NOW });
    await wish(FILM, 1);
    expect(Object.keys(wantsOf(elif))).toEqual(['own-900000000000000002']);
    const page = await list('mine');
    expect(contentOf(page)).toContain(TITLE);
    await bot.use(takeOff, { as: elif, values: { page: 0 }, chosen: [FILM] });
    expect(wantsOf(elif)).toEqual({});
  });

  it.each([
    ['older', 'own-900000000000000002'],
    ['newer', FILM],
  ])('is seen after a merge if it was seen under its %s wish', async (_, under) => {
    await community.films.add(anOwnFilm({ id: 'own-900000000000000002', title: 'Yedinci Koğuş' }));
    await wish('own-900000000000000002');
    now += 1000;
    await wish(FILM, 1);
    now += 1000;
    await bot.use(seen, { as: elif, values: { film: under, page: 0 } });
    await community.films.merge('own-900000000000000002', { into: FILM, by: john.id, at: NOW });
    now += 86_400_000;
    const seenOn = `<t:${NOW / 1000 + 2}:D>`;
    expect(contentOf(await list('mine'))).toContain(english.watchlist.seenOn({ date: seenOn }));
    const again = english.watchlist.alreadySeen({ film: TITLE, date: seenOn });
    expect(contentOf(await wish(FILM))).toContain(again);
    expect(contentOf(await list('server'))).toContain(english.watchlist.nothingHere);
  });

  it('that nobody knows is refused', async () => {
    expect(await wish('gone-film-2001')).toMatchObject({ key: 'film.unknown' });
  });
});

describe('the page of a film', () => {
  const open = (tab: 'overview' | 'cast' | 'lineage' | 'moments', message: never) =>
    bot.use(film, { as: elif, values: { film: FILM, tab, opens: 'here' }, message });

  it('remembers the moment whose card led to it, on each of its tabs', async () => {
    const overview = await open('overview', johnsCard);
    expect(wantIds(overview)).toEqual([{ film: FILM, from: 1 }]);
    for (const tab of ['cast', 'lineage', 'moments'] as const) {
      const page = await open(tab, johnsCard);
      expect(wantIds(page), tab).toEqual([{ film: FILM, from: 1 }]);
      if (!('view' in page) || page.kind === 'form') throw new Error('no page');
      expect(faultsOf(page.view), tab).toEqual([]);
      const back = await open('overview', messageWith(...page.view.components));
      expect(wantIds(back), tab).toEqual([{ film: FILM, from: 1 }]);
    }
  });

  it('says how many want to see it, and not who', async () => {
    const pageOf = async () => contentOf(await bot.use(info, { as: john, options: { film: FILM } }));
    expect(await pageOf()).not.toContain('👀');
    await wish(FILM, 1);
    await wish(FILM, 0, mika);
    const page = await pageOf();
    expect(page).toContain(english.watchlist.wanted({ people: 2 }));
    expect(page).not.toMatch(/Elif|Mika/);
    await bot.use(seen, { as: elif, values: { film: FILM, page: 0 } });
    expect(await pageOf()).toContain(english.watchlist.wanted({ people: 1 }));
  });
});

describe('a watch list', () => {
  it('says what to do while it is empty', async () => {
    const mine = await bot.use(watchlistCommand, { as: elif });
    expect(mine).toMatchObject({ visibility: 'private' });
    expect(contentOf(mine)).toContain(english.watchlist.nothing);
    const server = await bot.use(watchlistCommand, { as: elif, options: { whose: 'server' } });
    expect(server).toMatchObject({ visibility: 'private' });
    expect(contentOf(server)).toContain(english.watchlist.nothingHere);
  });

  it('has the newest first, and what was seen last', async () => {
    for (const id of [FILM, KOREAN, 'dangal-2016']) {
      await wish(id);
      now += 1000;
    }
    await bot.use(seen, { as: elif, values: { film: KOREAN, page: 0 } });
    const page = contentOf(await list('mine'));
    const places = ['Dangal', '(2019)', '(2013)'].map((title) => page.indexOf(title));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toContain(english.watchlist.seenOn({ date: `<t:${now / 1000}:D>` }));
  });

  it('that is full is paged, each page as Discord takes it', async () => {
    await fillList(1);
    for (const page of [0, 100, 199, 9_999]) {
      const shown = await list('mine', page);
      if (!('view' in shown) || shown.kind === 'form') throw new Error('no page');
      expect(faultsOf(shown.view)).toEqual([]);
      const others = await list('server', page);
      if (!('view' in others) || others.kind === 'form') throw new Error('no page');
      expect(faultsOf(others.view)).toEqual([]);
    }
    expect(contentOf(await list('mine', 9_999))).toContain(
      english.pages.position({ place: 200, total: 200 }),
    );
  });

  it('that is full takes no other film, says so, and takes it once one is off', async () => {
    const [first = ''] = await fillList();
    expect(await wish(KOREAN)).toMatchObject({ key: 'watchlist.full', facts: { max: MAX_WANTS } });
    expect(wantsOf(elif)[KOREAN]).toBeUndefined();
    // What is on it is still there, and others have lists of their own.
    expect(contentOf(await wish(first))).toContain('👀');
    expect(contentOf(await wish(KOREAN, 0, mika))).toContain('👀');
    await bot.use(dropWant, { as: elif, values: { film: first } });
    await wish(KOREAN);
    expect(wantsOf(elif)[KOREAN]).toBeDefined();
  });

  it('offers to tell what was seen until that is told', async () => {
    const tellable = async () =>
      buttonsOf(await list('mine')).flatMap(({ id }) => ids.tell.parse(id ?? '') ?? []);
    await community.share(aStory({ author: elif, film: FILM, sharedAt: NOW - 1 }));
    await wish(FILM, 1);
    await bot.use(seen, { as: elif, values: { film: FILM, page: 0 } });
    // What somebody else told doesn't count, nor what they told before.
    await community.share(aStory({ author: mika, film: FILM, sharedAt: NOW + 1 }));
    expect(await tellable()).toEqual([{ film: FILM, because: 1 }]);
    expect(contentOf(await list('mine'))).not.toContain(english.watchlist.told({ moment: '' }));
    await community.share(aStory({ author: elif, film: FILM, sharedAt: NOW + 2 }));
    expect(await tellable()).toEqual([]);
    expect(contentOf(await list('mine'))).toContain(english.watchlist.told({ moment: '#4' }));
    await community.remove(4, mika, NOW + 3, undefined);
    expect(await tellable()).toHaveLength(1);
  });

  it('shows a film that is gone by what is known, to be taken off', async () => {
    await community.wants.put(elif.id, 'gone-film-2001', { at: NOW }, () => false);
    const page = await list('mine');
    expect(contentOf(page)).toContain('gone-film-2001');
    expect(contentOf(page)).toContain(english.watchlist.gone);
    await bot.use(dropWant, { as: elif, values: { film: 'gone-film-2001' } });
    expect(wantsOf(elif)).toEqual({});
  });

  it('has films of live sources, also where these give no answer', async () => {
    const [first] = [...catalogue.films];
    if (!first) throw new Error('no film');
    const live = {
      ...first,
      id: 'wikidata-q900000101',
      title: 'Luzzu Nights',
      titles: {},
      originalTitle: 'Luzzu Nights',
      ids: { wikidata: 'Q900000101' },
      origin: 'live' as const,
    };
    const source = new ASource('wikidata', { films: [live as never] });
    const log = { warn: () => undefined, debug: () => undefined };
    Object.assign(bot.app, { live: new LiveFilms({ sources: [source], log }) });
    await wish('wikidata-q900000101');
    expect(contentOf(await list('mine'))).toContain('Luzzu Nights');
    expect(contentOf(await list('server', 0, mika))).toContain('Luzzu Nights');
    source.told = {};
    expect(contentOf(await list('mine'))).toContain('Wikidata Q900000101');
  });

  it('has films of live sources with titles of any length', async () => {
    const film = 'wikidata-q900000101';
    const title = '*'.repeat(2_500);
    const facts = { ...[...catalogue.films][0], id: film, title, originalTitle: title, titles: {} };
    const live = { ...facts, ids: { wikidata: 'Q900000101' }, origin: 'live' };
    const source = new ASource('wikidata', { films: [live as never] });
    const log = { warn: () => undefined, debug: () => undefined };
    Object.assign(bot.app, { live: new LiveFilms({ sources: [source], log }) });
    const told = [
      ...[await wish(film), await wish(film)],
      await bot.use(seen, { as: elif, values: { film, page: 0 } }),
      await bot.use(takeOff, { as: elif, values: { page: 0 }, chosen: [film] }),
    ];
    for (const page of told) {
      if (!('view' in page) || page.kind === 'form') throw new Error('no page');
      expect(faultsOf(page.view)).toEqual([]);
    }
  });

  it('of the server has what most people want first, with numbers alone', async () => {
    await wish(KOREAN);
    await wish(FILM);
    await wish(FILM, 0, mika);
    const page = contentOf(await list('server', 0, john));
    expect(page.indexOf('(2019)')).toBeLessThan(page.indexOf('(2013)'));
    expect(page).toContain(english.watchlist.people({ people: 2 }));
    expect(page).not.toMatch(/Elif|Mika/);
  });

  it('of the server hides a film of the community from those who may not know of it', async () => {
    await community.films.add(anOwnFilm({ ...hidden }));
    await community.wants.put(mika.id, anOwnFilm().id, { at: NOW }, () => false);
    expect(contentOf(await list('server'))).toContain(english.watchlist.nothingHere);
    expect(contentOf(await list('mine', 0, mika))).not.toContain('Kuzey');
  });
});

it('who has seen the film is asked whether it gave them goosebumps, and may tell because of the moment', async () => {
  await wish(FILM, 1);
  now += 5000;
  const asked = await bot.use(seen, { as: elif, values: { film: FILM, page: 3 } });
  expect(contentOf(asked)).toContain(english.watchlist.question({ film: TITLE }));
  const [tell, notNow] = buttonsOf(asked).map(({ id }) => id ?? '');
  expect(ids.tell.parse(tell ?? '')).toEqual({ film: FILM, because: 1 });
  expect(ids.watchlist.parse(notNow ?? '')).toEqual({ whose: 'mine', page: 3 });
  expect(wantsOf(elif)).toEqual({ [FILM]: { v: 1, at: NOW, from: 1, seenAt: now } });
  now += 5000;
  await bot.use(seen, { as: elif, values: { film: FILM, page: 0 } });
  expect(wantsOf(elif)[FILM]?.seenAt).toBe(NOW + 5000);
});
