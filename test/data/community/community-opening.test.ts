import { describe, expect, it } from 'vitest';
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
    await community.toggleGoosebump(10, elif.id, NOW);
    await community.toggleGoosebump(10, mika.id, NOW);
    await community.toggleGoosebump(10, mika.id, NOW);
    await community.reply(9, nextId(), { author: elif, text: 'Me too', at: NOW });
    await community.keepCard(9, nextId(), { channel: CHANNEL, attachment: nextId() });
    await community.addFilm(anOwnFilm());
    await community.remove(11, mika, NOW, 'Off topic');
    const before = contentOf(community);
    await store.close();

    const { community: reopened, warnings } = await openCommunity(await disk.open());
    expect(contentOf(reopened)).toEqual(before);
    expect(reopened.library.moment(10)?.goosebumps).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('lists 10 before 9, though its keys come in the order of their text', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    await disk.plant(
      [2, 1, 11, 9, 10].map((number) => [`${GUILD}:moment:${number}`, row(aMoment({ number }))]),
    );
    const { community } = await openCommunity(store);
    expect([...community.library.newest()].map(({ moment }) => moment.number)).toEqual([11, 10, 9, 2, 1]);
    expect(community.library.nextNumber).toBe(12);
  });

  it('holds nothing of another community', async () => {
    const store = await (await makeDisk()).open();
    const { community: other } = await openCommunity(store, OTHER_GUILD);
    await other.share(aStory());
    const { community, warnings } = await openCommunity(store);
    expect([community.library.count, community.library.nextNumber, warnings]).toEqual([0, 1, []]);
  });

  it('sets aside what it can not read, reports it without its text, and leaves it as it is', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const secret = { ...aMoment({ number: 3 }), text: 'A secret', moods: ['a secret mood'] };
    const bad: Record<string, string> = {
      [`${GUILD}:moment:2`]: 'A secret that is no JSON',
      [`${GUILD}:moment:3`]: row(secret),
      [`${GUILD}:moment:4`]: row({ ...aMoment({ number: 4 }), v: 2 }),
      [`${GUILD}:moment:05`]: row(aMoment({ number: 5 })),
      [`${GUILD}:goosebump:1:${mika.id}`]: row({ v: 1, at: 'A secret' }),
      [`${GUILD}:reply:1:${mika.id}`]: row({ v: 1, author: mika, text: ['A secret'], at: NOW }),
      [`${GUILD}:card:1:${mika.id}`]: row(null),
      [`${GUILD}:film:own-1`]: row('A secret'),
      [`${GUILD}:weather:1`]: row('A secret'),
    };
    await disk.plant([[`${GUILD}:moment:1`, row(aMoment())], ...Object.entries(bad)]);

    const { community, warnings } = await openCommunity(store);
    expect(community.library.moment(1)).toEqual({ moment: aMoment(), goosebumps: 0, replies: 0 });
    expect([community.library.count, community.library.films]).toEqual([1, []]);
    const reported = Object.fromEntries(
      warnings.map(({ facts }) => Object.values(facts as { key: string; fault: string })),
    );
    expect(reported).toEqual({
      [`${GUILD}:moment:2`]: 'not JSON',
      [`${GUILD}:moment:3`]: 'moods.0',
      [`${GUILD}:moment:4`]: 'v',
      [`${GUILD}:moment:05`]: 'unknown key',
      [`${GUILD}:goosebump:1:${mika.id}`]: 'at',
      [`${GUILD}:reply:1:${mika.id}`]: 'text',
      [`${GUILD}:card:1:${mika.id}`]: 'no record',
      [`${GUILD}:film:own-1`]: 'no record',
      [`${GUILD}:weather:1`]: 'unknown key',
    });
    expect(JSON.stringify(warnings)).not.toContain('secret');
    expect(await disk.rows()).toMatchObject(bad);
  });

  it('never keeps a moment over one that it can not read', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const unread = row({ v: 99, text: 'From a later version' });
    await disk.plant([[`${GUILD}:moment:7`, unread]]);
    const { community } = await openCommunity(store);
    expect((await community.share(aStory()))?.number).toBe(8);
    expect(await disk.rows()).toMatchObject({ [`${GUILD}:moment:7`]: unread });
  });

  it.each([
    [`${GUILD}:goosebump:7:${elif.id}`, { v: 1, at: NOW }],
    [`${GUILD}:card:7:${elif.id}`, 'unreadable'],
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
        [`${GUILD}:moment:1`, row(aMoment())],
        [`${GUILD}:removal:1`, removal],
      ]);
      const { community, warnings } = await openCommunity(store);
      expect([community.library.moment(1), community.library.count]).toEqual([undefined, 0]);
      expect(community.library.wasRemoved(1)).toBe(true);
      expect(warnings).toHaveLength(1);
      expect(await community.toggleGoosebump(1, elif.id, NOW)).toBe('gone');
    },
  );

  it('gives the moment the number of its key', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    await disk.plant([[`${GUILD}:moment:5`, row(aMoment({ number: 1 }))]]);
    const { community } = await openCommunity(store);
    expect(community.library.moment(5)?.moment.number).toBe(5);
    expect(community.library.moment(1)).toBeUndefined();
  });
});
