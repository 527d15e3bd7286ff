import type { z } from 'zod';
import type { RecordKey } from '../../src/data/store/keys.ts';
import type { SettingRecord } from '../../src/domain/chosen.ts';
import {
  type Card,
  CONTENT_NOTES,
  type Goosebump,
  MOODS,
  type Moment,
  type Removal,
  type Reply,
} from '../../src/domain/moment.ts';
import sharingCooldown from '../../src/settings/community/cooldown.ts';
import { pick, type Random } from '../seeded.ts';
import { madeName, madeReply, madeStory } from './stories.ts';

export interface MadeRecord {
  readonly key: RecordKey;
  readonly record:
    | Moment
    | z.infer<typeof Goosebump>
    | Reply
    | Removal
    | z.infer<typeof Card>
    | SettingRecord;
}

export interface CommunityPlan {
  readonly guild: string;
  /** The channel with all cards. */
  readonly channel: string;
  /** How many moments. */
  readonly moments: number;
  /** Ids of the films that the moments are about. */
  readonly films: readonly string[];
}

const MOMENTS_PER_AUTHOR = 5;
/** Every 97th moment was removed, so long ago that it is erased. */
export const REMOVED_EVERY = 97;
/** Every tenth moment has a second card. */
const SECOND_CARD_EVERY = 10;
const MAX_GOOSEBUMPS = 9;
const MAX_REPLIES = 2;
const MINUTE_MS = 60_000;
/** The oldest moment is from January 2024. */
const BEGINNING = Date.UTC(2024, 0, 1);
const COUNTRIES = ['MT', 'TR', 'MX', 'DE', 'FR', 'RU', 'KR', 'JP', 'EG', 'IN', 'GR', 'BR'];

/** First ids of each kind of record; each has its own range. */
const FIRST_ID = { person: 70n, moment: 80n, card: 81n, reply: 82n } as const;

/**
 * All records of a made-up community: a fifth as many authors as moments, of whom some share much and most share little; a
 * card for each moment; on average two goosebumps and half a reply for each moment, many on some and none on most.
 */
export function* madeCommunity(plan: CommunityPlan, random: Random): Generator<MadeRecord> {
  const { guild, channel } = plan;
  // The same few people share over and over.
  yield { key: { guild, kind: 'setting', name: sharingCooldown.name }, record: { v: 1, value: 'none' } };
  const authors = Math.ceil(plan.moments / MOMENTS_PER_AUTHOR);
  let cards = 0;
  let replies = 0;
  for (let number = 1; number <= plan.moments; number += 1) {
    const at = BEGINNING + number * MINUTE_MS;
    if (number % REMOVED_EVERY === 0) {
      const erased = { place: { channel, ageRestricted: false }, since: idOf('moment', number) };
      yield { key: { guild, kind: 'removal', number }, record: { v: 1, by: personOf(0), at, erased } };
      continue;
    }
    yield { key: { guild, kind: 'moment', number }, record: madeMoment(plan, number, authors, at, random) };
    for (let card = 0; card < (number % SECOND_CARD_EVERY === 0 ? 2 : 1); card += 1) {
      cards += 1;
      yield {
        key: { guild, kind: 'card', number, message: idOf('card', cards) },
        record: { v: 1, channel },
      };
    }
    const goosebumps = few(MAX_GOOSEBUMPS, random);
    const first = Math.floor(random() * authors);
    for (let index = 0; index < Math.min(goosebumps, authors); index += 1) {
      const { id: user, name } = personOf((first + index) % authors);
      yield { key: { guild, kind: 'goosebump', number, user }, record: { v: 1, at, name } };
    }
    for (let index = few(MAX_REPLIES, random); index > 0; index -= 1) {
      replies += 1;
      const author = personOf(Math.floor(random() * authors));
      yield {
        key: { guild, kind: 'reply', number, id: idOf('reply', replies) },
        record: { v: 1, author, text: madeReply(random), at },
      };
    }
  }
}

function madeMoment(
  { films, channel }: CommunityPlan,
  number: number,
  authors: number,
  sharedAt: number,
  random: Random,
): Moment {
  // Squared, so that some people share much, and some films are loved by many.
  const author = personOf(Math.floor(random() ** 2 * authors));
  const film = films[Math.floor(random() ** 2 * films.length)];
  if (film === undefined) throw new Error('there is no film to share a moment about');
  return {
    v: 1,
    number,
    origin: idOf('moment', number),
    author,
    place: { channel, ageRestricted: false },
    country: pick(COUNTRIES, random),
    film,
    ...madeStory(random),
    ...(random() < 0.6 && { at: Math.floor(random() * 7_200) }),
    moods: [pick(MOODS, random)],
    contentNotes: random() < 0.3 ? [pick(CONTENT_NOTES, random)] : [],
    spoiler: random() < 0.8,
    ...(random() < 0.05 && { video: `https://videos.example/watch/${number}` }),
    sharedAt,
  };
}

function personOf(index: number): Reply['author'] {
  return { id: idOf('person', index), name: madeName(index) };
}

function idOf(kind: keyof typeof FIRST_ID, index: number): string {
  return String(FIRST_ID[kind] * 10n ** 16n + BigInt(index));
}

/** From 0 to `max`: usually few, rarely many; a quarter of `max` on average. */
function few(max: number, random: Random): number {
  return Math.floor(random() ** 3 * (max + 1));
}
