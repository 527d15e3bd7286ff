import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import momentsChannel from '../../../src/settings/community/moments-channel.ts';
import { anOwnFilm, aStory, elif, GUILD, john, mika, NOW, snowflakes } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const CHANNEL = '700000000000000901';
const CARD = '700000000000000902';

let rows: Map<string, string>;
let store: ShakyStore;
let community: Community;
let nextId: () => string;

beforeEach(async () => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  ({ community } = await openCommunity(store));
  nextId = snowflakes();
});

const keys = (part: string) => [...rows.keys()].filter((key) => key.includes(`:${part}:`));
const listed = () => [...community.library.all.newest()].map(({ moment }) => moment.number);

describe('sharing', () => {
  it('gives the next number, and the moment is there', async () => {
    const moment = await community.share(aStory({ author: john }));
    expect(moment).toMatchObject({ v: 1, number: 1, author: john });
    expect(community.library.moment(1)).toEqual({ moment, goosebumps: 0, replies: 0 });
    expect(keys('moment')).toEqual([`${GUILD}:moment:0000000001`]);
  });

  it('gives two who share at once a number each', async () => {
    const shared = await Promise.all([1, 2, 3].map(() => community.share(aStory())));
    expect(shared.map((moment) => moment?.number)).toEqual([1, 2, 3]);
    expect(keys('moment')).toHaveLength(3);
  });

  it('never gives a number again, not even the last one after its removal', async () => {
    await community.share(aStory());
    await community.remove(1, john, NOW, undefined);
    expect((await community.share(aStory()))?.number).toBe(2);
    const { community: reopened } = await openCommunity(store);
    expect((await reopened.share(aStory()))?.number).toBe(3);
  });
});

describe('a reply', () => {
  beforeEach(() => community.share(aStory({ author: john })));

  it('belongs to its moment, and gets its new words when it is edited', async () => {
    const [first, second] = [nextId(), nextId()];
    expect(await community.reply(1, first, { author: elif, text: 'Me too', at: NOW })).toBe(true);
    await community.reply(1, second, { author: mika, text: 'And me', at: NOW + 1 });
    await community.reply(1, first, { author: elif, text: 'Me too!', at: NOW });
    expect(community.library.replies(1).map(({ text }) => text)).toEqual(['Me too!', 'And me']);
    expect(keys('reply')).toHaveLength(2);
  });

  it('can be taken back, once', async () => {
    const id = nextId();
    await community.reply(1, id, { author: elif, text: 'Me too', at: NOW });
    const outcomes = await Promise.all([community.takeBackReply(id), community.takeBackReply(id)]);
    expect(outcomes).toEqual([1, undefined]);
    expect([community.library.replies(1), keys('reply')]).toEqual([[], []]);
  });

  it('to a moment that is removed is not kept, and one given before can still be taken back', async () => {
    const id = nextId();
    await community.reply(1, id, { author: elif, text: 'Me too', at: NOW });
    await community.remove(1, john, NOW, undefined);
    expect(await community.reply(1, nextId(), { author: mika, text: 'And me', at: NOW })).toBe(false);
    expect(keys('reply')).toHaveLength(1);
    expect(await community.takeBackReply(id)).toBe(1);
    expect(keys('reply')).toEqual([]);
  });
});

describe('a removal', () => {
  beforeEach(() => community.share(aStory({ author: john })));

  it('happens once if two people do it', async () => {
    const outcomes = await Promise.all([
      community.remove(1, mika, NOW, 'Off topic'),
      community.remove(1, john, NOW, undefined),
    ]);
    expect(outcomes).toEqual([true, false]);
    expect(JSON.parse(rows.get(`${GUILD}:removal:0000000001`) ?? '')).toMatchObject({
      value: { v: 1, by: mika, at: NOW, reason: 'Off topic' },
    });
  });

  it('keeps the moment, so that it can be restored, and takes it from every list', async () => {
    await community.remove(1, john, NOW, undefined);
    expect(keys('moment')).toHaveLength(1);
    expect([listed(), community.library.moment(1)]).toEqual([[], undefined]);
    expect(community.library.wasRemoved(1)).toBe(true);
  });

  it('of a number that was never there is none', async () => {
    expect(await community.remove(2, mika, NOW, 'Off topic')).toBe(false);
    expect(keys('removal')).toEqual([]);
  });
});

describe('cards and films', () => {
  it('a card is remembered until it is forgotten', async () => {
    await community.share(aStory());
    const message = nextId();
    await community.cards.keep(1, message, { channel: CHANNEL });
    expect(community.library.numberOfCard(message)).toBe(1);
    await community.cards.forget(nextId());
    expect(keys('card')).toHaveLength(1);
    await community.cards.forget(message);
    expect([community.library.cards(1), keys('card')]).toEqual([[], []]);
  });

  it("a community's own film is kept, and nobody else's", async () => {
    await community.films.add(anOwnFilm());
    expect(community.library.films).toEqual([anOwnFilm()]);
    const { community: other } = await openCommunity(store, '700000000000000002');
    expect(other.library.films).toEqual([]);
  });
});

it('is settled when every change that was asked for is done', async () => {
  const release = store.holdWrites();
  const done: string[] = [];
  const sharing = community.share(aStory()).then(() => done.push('shared'));
  const settled = community.settled().then(() => done.push('settled'));
  release();
  await Promise.all([sharing, settled]);
  expect(done).toEqual(['shared', 'settled']);
});

describe('a film of its own', () => {
  const film = anOwnFilm();
  const into = '7-kogustaki-mucize-2019';
  const other = '7-beonbang-ui-seonmul-2013';

  beforeEach(() => community.films.add(film));

  it('that two moderators merge at once goes where the first one sent it, and the second one is told', async () => {
    const merges = [
      { into, by: mika.id, at: NOW },
      { into: other, by: elif.id, at: NOW },
    ];
    const done = await Promise.all(merges.map((merge) => community.films.merge(film.id, merge)));
    expect(done).toEqual([true, false]);
    expect(community.library.currentFilmId(film.id)).toBe(into);
    const { community: reopened } = await openCommunity(store);
    expect(reopened.library.currentFilmId(film.id)).toBe(into);
  });

  it('may be merged into another one after it was separated again', async () => {
    await community.films.merge(film.id, { into, by: mika.id, at: NOW });
    expect(await community.films.unmerge(film.id)).toBe(true);
    expect(await community.films.unmerge(film.id)).toBe(false);
    expect(await community.films.merge(film.id, { into: other, by: mika.id, at: NOW })).toBe(true);
    expect(community.library.currentFilmId(film.id)).toBe(other);
  });

  it('that was merged while it was being completed stays merged, and keeps what was filled in', async () => {
    const completed = { ...film, directors: ['Ayla Kaya'], completedBy: elif.id, completedAt: NOW };
    await Promise.all([
      community.films.merge(film.id, { into, by: mika.id, at: NOW }),
      community.films.complete(completed),
    ]);
    expect(community.library.currentFilmId(film.id)).toBe(into);
    expect(community.library.film(film.id)).toEqual(completed);
    expect(community.library.films).toEqual([]);
  });

  it('that nobody added is neither merged nor completed', async () => {
    const unknown = anOwnFilm({ id: 'own-1' });
    expect(await community.films.merge(unknown.id, { into, by: mika.id, at: NOW })).toBe(false);
    expect(await community.films.complete(unknown)).toBe(false);
    expect(keys('film')).toHaveLength(1);
  });
});

describe('a watcher', () => {
  it('is told of a change once it is in the library, and before the one who made it goes on', async () => {
    const seen: unknown[] = [];
    const { community: watched } = await openCommunity(store, GUILD, {
      onSetting: (_, name) => seen.push([name, watched.setting(momentsChannel)]),
      onStale: (_, number) => seen.push(['stale', watched.library.wasRemoved(number)]),
    });
    await watched.changeSetting(momentsChannel, CHANNEL);
    expect(seen.splice(0)).toEqual([[momentsChannel.name, CHANNEL]]);
    const moment = await watched.share(aStory({ author: john }));
    const number = moment?.number ?? 0;
    await watched.cards.keep(number, CARD, { channel: CHANNEL }, watched.library.moment(number));
    seen.length = 0;
    await watched.remove(number, john, NOW, undefined);
    expect(seen).toEqual([['stale', true]]);
  });

  it('that fails keeps nobody from being told, and the change from nothing', async () => {
    const seen: unknown[] = [];
    const { community: watched, warnings } = await openCommunity(store, GUILD, {
      onSetting(_, name) {
        seen.push(name);
        throw new Error('a bug');
      },
    });
    await watched.changeSetting(momentsChannel, CHANNEL);
    await watched.changeSetting(momentsChannel, undefined);
    expect(seen).toEqual([momentsChannel.name, momentsChannel.name]);
    expect(watched.setting(momentsChannel)).toBeUndefined();
    expect(warnings).toHaveLength(2);
  });
});
