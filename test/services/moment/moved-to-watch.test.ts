import { expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import { NOTHING_HIDDEN } from '../../../src/domain/place.ts';
import { movedToWatch } from '../../../src/services/moment/moved-to-watch.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const FILM = '7-kogustaki-mucize-2019';
const isFilm = (id: string) => id === FILM;

async function johnsMoment() {
  const store = new MemoryStore();
  const { community } = await openCommunity(store);
  await community.share(aStory({ author: john }));
  return { store, community };
}

const moved = ({ library }: Community, audience = NOTHING_HIDDEN) =>
  movedToWatch(library, library.seenBy(audience), 1);

const tellBecause = (community: Community, changes: Parameters<typeof aStory>[0]) =>
  community.share(aStory(changes), [], {
    pseudonym: changes?.pseudonym && (() => ({ name: 'Quiet Lantern' })),
    along: ({ number }) => [
      { set: keyFor({ guild: GUILD, kind: 'because', number }), record: { v: 1, of: 1 } },
    ],
  });

it('counts those who have seen the film since, and not yet those who want to', async () => {
  const { store, community } = await johnsMoment();
  await community.wants.put(elif.id, FILM, { at: NOW, from: 1 }, isFilm);
  await community.wants.put(mika.id, FILM, { at: NOW, from: 1 }, isFilm);
  expect(moved(community)).toBe(0);
  await community.wants.see(elif.id, isFilm, NOW + 1);
  expect(moved(community)).toBe(1);
  expect(moved((await openCommunity(store)).community)).toBe(1);
  await community.wants.drop(elif.id, isFilm);
  expect(moved(community)).toBe(0);
});

it('counts somebody once who saw it and told of it', async () => {
  const { community } = await johnsMoment();
  await community.wants.put(elif.id, FILM, { at: NOW, from: 1 }, isFilm);
  await community.wants.see(elif.id, isFilm, NOW + 1);
  await tellBecause(community, { author: elif });
  expect(moved(community)).toBe(1);
});

it('counts neither the author nor what readers may not read', async () => {
  const { community } = await johnsMoment();
  await community.wants.put(john.id, FILM, { at: NOW, from: 1 }, isFilm);
  await community.wants.see(john.id, isFilm, NOW + 1);
  const place = { channel: '700000000000000599', ageRestricted: false };
  await tellBecause(community, { author: elif, place });
  expect(moved(community)).toBe(1);
  expect(moved(community, { mayRead: ({ channel }) => channel !== place.channel })).toBe(0);
});

it('does not tell by its number who told without a name', async () => {
  const { community } = await johnsMoment();
  await tellBecause(community, { author: elif });
  const before = moved(community);
  await tellBecause(community, { author: elif, pseudonym: { name: 'Quiet Lantern' } });
  // As it would be if it were somebody else's.
  expect(moved(community)).toBe(before + 1);
});
