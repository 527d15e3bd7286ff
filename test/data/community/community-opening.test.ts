import { describe, expect, it } from 'vitest';
import { keyFor } from '../../../src/data/store/keys.ts';
import { NewerRecord } from '../../../src/data/store/read-record.ts';
import {
  aMoment,
  anOwnFilm,
  aStory,
  elif,
  GUILD,
  john,
  mika,
  NOW,
  snowflakes,
} from '../../support/builders.ts';
import { DISKS } from '../../support/disks.ts';
import { contentOf, openCommunity } from '../../support/open-community.ts';

const CHANNEL = '700000000000000901';
const OTHER_GUILD = '700000000000000002';

const row = (value: unknown) => JSON.stringify({ value });

describe.each(DISKS)('a community kept $where', ({ makeDisk }) => {
  it('is the same after a restart', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const { community } = await openCommunity(store);
    const nextId = snowflakes();
    for (let count = 0; count < 11; count += 1) await community.share(aStory({ sharedAt: NOW + count }));
    await community.goosebumps.press(10, elif, NOW);
    await community.goosebumps.press(10, mika, NOW);
    await community.goosebumps.press(10, mika, NOW);
    const goose = { card: nextId(), style: 'super' } as const;
    await community.goosebumps.giveGoose(10, elif, goose, NOW);
    await community.goosebumps.giveGoose(9, mika, goose, NOW);
    await community.reply(9, nextId(), { author: elif, text: 'Me too', at: NOW });
    await community.cards.keep(9, nextId(), { channel: CHANNEL, attachment: nextId() });
    await community.films.add(anOwnFilm());
    await community.remove(11, mika, NOW, 'Off topic');
    const before = contentOf(community);
    await store.close();

    const { community: reopened, warnings } = await openCommunity(await disk.open());
    expect(contentOf(reopened)).toEqual(before);
    expect([10, 9].map((number) => reopened.library.moment(number)?.goosebumps)).toEqual([1, 1]);
    expect(reopened.library.goosebumpWays(10, elif.id)).toBe('both');
    expect(warnings).toEqual([]);
  });

  it('lists 10 before 9, in whatever order they were kept', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    await disk.plant(
      [2, 1, 11, 9, 10].map((number) => [
        keyFor({ guild: GUILD, kind: 'moment', number }),
        row(aMoment({ number })),
      ]),
    );
    const { community } = await openCommunity(store);
    expect([...community.library.all.newest()].map(({ moment }) => moment.number)).toEqual([11, 10, 9, 2, 1]);
    expect(community.library.nextNumber).toBe(12);
  });

  it('holds nothing of another community', async () => {
    const store = await (await makeDisk()).open();
    const { community: other } = await openCommunity(store, OTHER_GUILD);
    await other.share(aStory());
    const { community, warnings } = await openCommunity(store);
    expect([community.library.all.count, community.library.nextNumber, warnings]).toEqual([0, 1, []]);
  });

  it('sets aside what it cannot read, reports it without its text, and leaves it as it is', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const secret = { ...aMoment({ number: 3 }), text: 'A secret', moods: ['a secret mood'] };
    const bad: Record<string, string> = {
      [`${GUILD}:moment:0000000002`]: 'A secret that is no JSON',
      [`${GUILD}:moment:0000000003`]: row(secret),
      [`${GUILD}:moment:0000000004`]: row({ ...aMoment({ number: 4 }), v: 2 }),
      [`${GUILD}:moment:05`]: row(aMoment({ number: 5 })),
      [`${GUILD}:goosebump:0000000001:${mika.id}`]: row({ v: 1, at: 'A secret' }),
      [`${GUILD}:reply:0000000001:${mika.id}`]: row({ v: 1, author: mika, text: ['A secret'], at: NOW }),
      [`${GUILD}:card:0000000001:${mika.id}`]: row(null),
      [`${GUILD}:film:own-1`]: row('A secret'),
      [`${GUILD}:weather:1`]: row('A secret'),
    };
    await disk.plant([[`${GUILD}:moment:0000000001`, row(aMoment())], ...Object.entries(bad)]);

    const { community, warnings } = await openCommunity(store);
    expect(community.library.moment(1)).toEqual({ moment: aMoment(), goosebumps: 0, replies: 0 });
    expect([community.library.all.count, community.library.films]).toEqual([1, []]);
    const reported = Object.fromEntries(
      warnings.map(({ facts }) => Object.values(facts as { key: string; fault: string })),
    );
    expect(reported).toEqual({
      [`${GUILD}:moment:0000000002`]: 'not JSON',
      [`${GUILD}:moment:0000000003`]: 'moods.0',
      [`${GUILD}:moment:0000000004`]: 'version 2 is newer than this bot, which reads up to 1',
      [`${GUILD}:moment:05`]: 'unknown key',
      [`${GUILD}:goosebump:0000000001:${mika.id}`]: 'at',
      [`${GUILD}:reply:0000000001:${mika.id}`]: 'text',
      [`${GUILD}:card:0000000001:${mika.id}`]: 'no record',
      [`${GUILD}:film:own-1`]: 'no record',
      [`${GUILD}:weather:1`]: 'unknown key',
    });
    expect(JSON.stringify(warnings)).not.toContain('secret');
    expect(await disk.rows()).toMatchObject(bad);
  });

  it('never keeps a moment over one that it cannot read', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const unread = row({ v: 99, text: 'From a later version' });
    await disk.plant([[`${GUILD}:moment:0000000007`, unread]]);
    const { community } = await openCommunity(store);
    expect((await community.share(aStory()))?.number).toBe(8);
    expect(await disk.rows()).toMatchObject({ [`${GUILD}:moment:0000000007`]: unread });
  });

  it.each([
    [`${GUILD}:goosebump:0000000007:${elif.id}`, { v: 1, at: NOW }],
    [`${GUILD}:card:0000000007:${elif.id}`, 'unreadable'],
  ])('never gives a number again under which %s is kept', async (key, record) => {
    const disk = await makeDisk();
    const store = await disk.open();
    await disk.plant([[key, row(record)]]);
    const { community } = await openCommunity(store);
    expect((await community.share(aStory()))?.number).toBe(8);
    expect(community.library.moment(8)?.goosebumps).toBe(0);
  });

  it.each([row({ v: 2, by: john }), 'no JSON', row(null)])(
    'rather hides a moment than shows it where its removal reads %j',
    async (removal) => {
      const disk = await makeDisk();
      const store = await disk.open();
      await disk.plant([
        [`${GUILD}:moment:0000000001`, row(aMoment())],
        [`${GUILD}:removal:0000000001`, removal],
      ]);
      const { community, warnings } = await openCommunity(store);
      expect([community.library.moment(1), community.library.all.count]).toEqual([undefined, 0]);
      expect(community.library.wasRemoved(1)).toBe(true);
      expect(warnings).toHaveLength(1);
      expect(await community.goosebumps.press(1, elif, NOW)).toBe('gone');
    },
  );

  it('gives the moment the number of its key', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    await disk.plant([[`${GUILD}:moment:0000000005`, row(aMoment({ number: 1 }))]]);
    const { community } = await openCommunity(store);
    expect(community.library.moment(5)?.moment.number).toBe(5);
    expect(community.library.moment(1)).toBeUndefined();
  });

  it('writes over nothing that a later release wrote, and deletes none of it', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const film = anOwnFilm();
    const id = '820000000000000001';
    const goose = { card: id, style: 'normal' } as const;
    const newer = Object.fromEntries(
      [
        keyFor({ guild: GUILD, kind: 'goosebump', number: 1, user: elif.id }),
        keyFor({ guild: GUILD, kind: 'goose', number: 1, user: mika.id, ...goose }),
        keyFor({ guild: GUILD, kind: 'reply', number: 1, id }),
        keyFor({ guild: GUILD, kind: 'card', number: 1, message: id }),
        keyFor({ guild: GUILD, kind: 'film', film: film.id }),
        keyFor({ guild: GUILD, kind: 'merge', film: 'own-1' }),
      ].map((key) => [key, row({ v: 2, of: 'a later release' })]),
    );
    const ownFilm = anOwnFilm({ id: 'own-1' });
    await disk.plant([
      [keyFor({ guild: GUILD, kind: 'moment', number: 1 }), row(aMoment())],
      [keyFor({ guild: GUILD, kind: 'film', film: ownFilm.id }), row(ownFilm)],
      ...Object.entries(newer),
    ]);
    const { community, warnings } = await openCommunity(store);
    expect(warnings).toHaveLength(6);
    const merge = { into: 'a-film', by: mika.id, at: NOW };
    for (const write of [
      () => community.goosebumps.press(1, elif, NOW),
      () => community.goosebumps.giveGoose(1, mika, goose, NOW),
      () => community.reply(1, id, { author: elif, text: 'Me too', at: NOW }),
      () => community.cards.keep(1, id, { channel: CHANNEL }),
      () => community.films.add(film),
      () => community.films.merge(ownFilm.id, merge),
    ]) {
      await expect(write()).rejects.toThrow(NewerRecord);
    }
    await community.goosebumps.takeBack(1, elif.id);
    await community.goosebumps.takeGoose(1, mika.id, goose);
    await community.takeBackReply(id);
    await community.cards.forget(id);
    await community.films.unmerge(ownFilm.id);
    expect(await disk.rows()).toMatchObject(newer);
    expect(community.library.moment(1)).toMatchObject({ goosebumps: 0, replies: 0 });
  });

  it('is read whole and in turns while others write, and then gives no number twice', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const numbers = Array.from({ length: 3_000 }, (_, index) => index + 1);
    await disk.plant(
      numbers.flatMap((number) => [
        [keyFor({ guild: GUILD, kind: 'moment', number }), row(aMoment({ number }))] as const,
        [keyFor({ guild: GUILD, kind: 'goosebump', number, user: elif.id }), row({ v: 1, at: NOW })] as const,
      ]),
    );
    const nextId = snowflakes();
    const opening = openCommunity(store);
    let written = 0;
    let isOpen = false;
    void opening.then(() => {
      isOpen = true;
    });
    while (!isOpen && written < 1_000) {
      await store.set(keyFor({ guild: GUILD, kind: 'draft', user: john.id, id: nextId() }), { v: 1 });
      written += 1;
      await store.set(keyFor({ guild: OTHER_GUILD, kind: 'moment', number: written }), aMoment());
    }
    const { community, warnings } = await opening;
    expect(warnings).toEqual([]);
    expect([community.library.all.count, community.library.nextNumber]).toEqual([3_000, 3_001]);
    expect(numbers.filter((number) => community.library.moment(number)?.goosebumps !== 1)).toEqual([]);
    const shared = await Promise.all([aStory(), aStory()].map((story) => community.share(story)));
    expect(shared.map((moment) => moment?.number)).toEqual([3_001, 3_002]);
  });
});
