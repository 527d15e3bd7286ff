import type { CommunityFilm } from '../../src/domain/community-film.ts';
import type { Actor, Moment, Person } from '../../src/domain/moment.ts';
import type { Origin } from '../../src/interactions/context.ts';

/** The server in which the seed stories are told. */
export const GUILD = '700000000000000001';

/** The channel in which everything happens, unless a test says otherwise. */
export const CHANNEL = '700000000000000501';

export const john: Person = { id: '700000000000000101', name: 'John' };
export const elif: Person = { id: '700000000000000102', name: 'Elif' };
export const mika: Person = { id: '700000000000000103', name: 'Mika' };

/** 2026-11-01, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 10, 1);

/** Ids like Discord's: each is larger than those before it. */
export function snowflakes(first = 800000000000000000n): () => string {
  let last = first;
  return () => {
    last += 1n;
    return String(last);
  };
}

/** Ids of messages: a card is posted after its moment began. */
export const messageIds = snowflakes(820000000000000000n);

/** John's moment, with the changes that a test needs. */
export function aMoment(changes: Partial<Moment> = {}): Moment {
  return {
    v: 1,
    number: 1,
    origin: String(810000000000000000n + BigInt(changes.number ?? 1)),
    author: john,
    place: { channel: CHANNEL, ageRestricted: false },
    country: 'MT',
    film: '7-kogustaki-mucize-2019',
    text: 'When Memo finally meets his daughter Ova after everyone helped him escape.',
    at: 7_110,
    moods: ['moved', 'hope'],
    contentNotes: ['child-in-danger'],
    spoiler: true,
    sharedAt: NOW,
    ...changes,
  };
}

const origins = snowflakes();

/** The same before it has a number; each with its own draft. */
export function aStory(changes: Partial<Moment> = {}): Omit<Moment, 'v' | 'number'> {
  const { v: _version, number: _number, ...story } = aMoment({ origin: origins(), ...changes });
  return story;
}

export function anActor(person: Person, rights: Partial<Pick<Actor, 'moderator' | 'manager'>> = {}): Actor {
  return { ...person, moderator: false, manager: false, ...rights };
}

/** Where an interaction comes from. */
export function anOrigin(changes: Partial<Origin> = {}): Origin {
  return {
    id: '900000000000000001',
    guildId: GUILD,
    guild: null,
    channelId: CHANNEL,
    channel: null,
    user: elif,
    member: null,
    locale: 'en-US',
    guildLocale: 'en-US',
    ...changes,
  };
}

export function anOwnFilm(changes: Partial<CommunityFilm> = {}): CommunityFilm {
  return {
    v: 1,
    id: 'own-900000000000000001',
    title: 'Kuzey Işıkları',
    year: 2021,
    countries: ['TR'],
    addedBy: john.id,
    addedAt: NOW,
    place: { channel: CHANNEL, ageRestricted: false },
    ...changes,
  };
}
