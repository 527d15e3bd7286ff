import { randomInt } from 'node:crypto';
import { Appeal } from '../../domain/appeal.ts';
import { AuditEntry, type LoggedPerson } from '../../domain/audit.ts';
import { Block } from '../../domain/block.ts';
import { Posting } from '../../domain/card.ts';
import { Because } from '../../domain/chain.ts';
import { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import { Edit } from '../../domain/edit.ts';
import { Card, Moment, Removal, Reply } from '../../domain/moment.ts';
import { QueryRecord } from '../../domain/moment-query.ts';
import { momentWithoutName, NOBODY, nobody, replyWithoutName } from '../../domain/nobody.ts';
import { Verdict } from '../../domain/report.ts';
import { Review } from '../../domain/review.ts';
import { firstIdAt, timeOf } from '../../domain/snowflake.ts';
import { Quiet } from '../../domain/spread.ts';
import { WALK_LIFETIME_MS, Walk } from '../../domain/walk.ts';
import { auditOf, factsOf, type KeyRange } from '../store/key-ranges.ts';
import type { RecordKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import {
  DELETE,
  type Erased,
  type Fate,
  ownedByKey,
  personal,
  type Rule,
  readable,
  type Subject,
} from './rule.ts';

type Kind = RecordKey['kind'];
type KeyOf<K extends Kind> = Extract<RecordKey, { kind: K }>;

/** Discord's ids of one millisecond. */
const REPLY_IDS_A_MS = 2 ** 22;

/** For a text that was erased where there has to be one. */
const NO_WORDS = '–';

const keep = (key: RecordKey, record: object, lifetime?: number): Fate => ({
  ...{ kind: 'keep', key, record },
  ...(lifetime !== undefined && { lifetime }),
});

/** The record goes, with a picture that nothing else shows. */
const withPicture = (guild: string, picture: { readonly id: string } | undefined): Fate =>
  picture ? { kind: 'delete', picture: { guild, kind: 'picture', id: picture.id } } : DELETE;

/** Whether something was given before the erasure was asked for; if that can't be told, it was. */
const isFromBefore = (_key: unknown, record: object, { at }: Erased): boolean =>
  !('at' in record && typeof record.at === 'number' && record.at > at);

const beganBefore = ({ id }: { readonly id: string }, _record: object, { at }: Erased): boolean =>
  timeOf(id) <= at;

/**
 * Whose data each kind of record is, how that person's export tells it, and what becomes of it when they have their data
 * erased. Every kind has a rule, or this doesn't compile.
 */
export const RULES: { readonly [K in Kind]: Rule<KeyOf<K>> } = {
  moment: personal('moment', Moment, {
    exported: (_, { origin: _origin, author: { name }, ...moment }, person) =>
      person.told(moment.number)
        ? {
            section: 'moments',
            entry: { ...readable(moment, 'sharedAt', 'editedAt'), name },
            picture: moment.picture,
          }
        : undefined,
    erased: (key, moment, { id, at, wishes, name }) => {
      if (moment.author.id !== id || moment.sharedAt > at) return undefined;
      const { number } = key;
      return wishes.moments === 'erase'
        ? { kind: 'moment', number }
        : keep(key, momentWithoutName(moment, name));
    },
  }),
  // The author of the moment wrote it.
  edit: personal('edit', Edit, {
    exported: ({ number }, { at, before, tookPictureOff }, person) =>
      person.told(number)
        ? {
            section: 'earlier-versions',
            entry: { number, until: new Date(at).toISOString(), ...readable(before, 'editedAt') },
            picture: tookPictureOff ? before.picture : undefined,
          }
        : undefined,
    erased({ guild, number }, { at, before: { picture }, tookPictureOff }, person) {
      if (!person.told(number) || at > person.at) return undefined;
      return withPicture(guild, tookPictureOff ? picture : undefined);
    },
  }),
  reply: personal('reply', Reply, {
    exported: ({ number }, { author, ...reply }, person) =>
      author.id === person.id
        ? {
            section: 'replies',
            entry: { moment: number, ...readable(reply, 'at'), name: author.name },
          }
        : undefined,
    erased: (key, reply, { id, at, wishes, name }) => {
      if (reply.author.id !== id || reply.at > at) return undefined;
      if (wishes.replies === 'erase') return DELETE;
      return keep({ ...key, id: otherReplyId(reply) }, replyWithoutName(reply, name));
    },
  }),
  goosebump: ownedByKey<KeyOf<'goosebump'>>('goosebumps', {
    hasEnded: isFromBefore,
    entry: ({ number }, record) => ({ moment: number, ...readable(record, 'at'), by: 'button' }),
  }),
  goose: ownedByKey<KeyOf<'goose'>>('goosebumps', {
    hasEnded: isFromBefore,
    entry: ({ number, card, style }, record) => ({
      ...{ moment: number, ...readable(record, 'at') },
      ...{ by: style === 'super' ? 'super reaction' : 'reaction', message: card },
    }),
  }),
  person: ownedByKey<KeyOf<'person'>>('settings', { entry: (_, record) => readable(record) }),
  want: ownedByKey<KeyOf<'want'>>('watchlist', {
    hasEnded: isFromBefore,
    entry: ({ film }, record) => ({ film, ...readable(record, 'at', 'seenAt') }),
  }),
  // It holds two numbers: of what is erased, it is a gap between others.
  because: personal('because', Because, {
    exported: ({ number }, { of }, person) =>
      person.told(number) ? { section: 'chains', entry: { moment: number, because: of } } : undefined,
    erased: () => undefined,
  }),
  quiet: personal('quiet', Quiet, {
    exported: ({ number }, _, person) =>
      person.told(number)
        ? { section: 'settings', entry: { moment: number, staysWhereItWasTold: true } }
        : undefined,
    // It goes with the moment, or keeps one without a name where it is.
    erased: () => undefined,
  }),
  letter: ownedByKey<KeyOf<'letter'>>('news', {
    entry: (_, record) => readable(record, 'until', 'sentAt', 'since'),
  }),
  lettersoff: ownedByKey<KeyOf<'lettersoff'>>('settings', {
    entry: (_, record) => ({ lettersTurnedOff: readable(record, 'at') }),
  }),
  draft: ownedByKey<KeyOf<'draft'>>('drafts', {
    hasEnded: beganBefore,
    entry: ({ id }, record) => ({
      begun: new Date(timeOf(id)).toISOString(),
      ...readable(record, 'begunAt'),
    }),
  }),
  query: ownedByKey<KeyOf<'query'>>('searches', {
    hasEnded: beganBefore,
    entry: ({ id }, record) => ({ asked: new Date(timeOf(id)).toISOString(), ...readable(record) }),
    mentioned: (_, stored, person) => {
      const read = readRecord('query', QueryRecord, stored);
      return read.ok && !isAbout(read.value.query, person.id) ? undefined : DELETE;
    },
  }),
  walk: ownedByKey<KeyOf<'walk'>>('random-moments', {
    entry: (_, record) => readable(record),
    mentioned: (key, stored, person) => {
      const read = readRecord('walk', Walk, stored);
      if (!read.ok) return DELETE;
      const pools = read.value.pools.filter(({ query }) => !isAbout(query, person.id));
      if (pools.length === read.value.pools.length) return undefined;
      return pools.length === 0 ? DELETE : keep(key, { ...read.value, pools }, WALK_LIFETIME_MS);
    },
  }),
  film: personal('film', CommunityFilm, {
    exported: (_, { addedBy, completedBy, ...film }, { id }) => {
      if (addedBy !== id && completedBy !== id) return undefined;
      const asWhat = { added: addedBy === id, completed: completedBy === id };
      return { section: 'films', entry: { ...asWhat, ...readable(film, 'addedAt', 'completedAt') } };
    },
    erased: (key, film, { id }) => {
      if (film.addedBy !== id && film.completedBy !== id) return undefined;
      const { addedBy, completedBy, ...facts } = film;
      return keep(key, {
        ...facts,
        addedBy: addedBy === id ? NOBODY : addedBy,
        ...(completedBy !== undefined && { completedBy: completedBy === id ? NOBODY : completedBy }),
      });
    },
  }),
  merge: personal('merge', FilmMerge, {
    exported: ({ film }, { by, ...merge }, { id }) =>
      by === id
        ? { section: 'moderation', entry: { deed: 'merged a film', film, ...readable(merge, 'at') } }
        : undefined,
    erased: (key, merge, { id }) => (merge.by === id ? keep(key, { ...merge, by: NOBODY }) : undefined),
  }),
  removal: personal('removal', Removal, {
    exported: ({ number }, { by, ...removal }, person) => {
      const facts = { moment: number, ...readable(removal, 'at') };
      if (by.id === person.id)
        return { section: 'moderation', entry: { deed: 'removed a moment', ...facts } };
      return person.told(number)
        ? { section: 'moderation', entry: { deed: 'a moderator removed your moment', ...facts } }
        : undefined;
    },
    erased: (key, { reason: _, ...removal }, { id, name }) =>
      removal.by.id === id ? keep(key, { ...removal, by: nobody(name) }) : undefined,
  }),
  appeal: personal('appeal', Appeal, {
    exported: ({ number }, { by, decided, text, at }, { id }) => {
      const facts = { moment: number, asked: new Date(at).toISOString() };
      if (by.id === id) {
        const outcome = decided && { outcome: decided.outcome };
        return {
          section: 'moderation',
          entry: { deed: 'you asked to reconsider', ...facts, text, ...outcome },
        };
      }
      return decided?.by.id === id
        ? {
            section: 'moderation',
            entry: { deed: 'decided about a request', ...facts, outcome: decided.outcome },
          }
        : undefined;
    },
    erased: (key, appeal, { id, name }) => {
      if (appeal.by.id === id) return DELETE;
      const { decided } = appeal;
      return decided?.by.id === id
        ? keep(key, { ...appeal, decided: { ...decided, by: nobody(name) } })
        : undefined;
    },
  }),
  // What waits for a moderator is its author's; who answered is a moderator's.
  review: personal('review', Review, {
    exported: (_, { author, place: _place, told, picture, answer, ...review }, { id }) => {
      if (author.id === id) {
        const { by: _by, ...said } = answer ?? {};
        const entry = {
          ...readable(review, 'sentAt'),
          ...told,
          ...(answer && { answer: readable(said, 'at') }),
        };
        return { section: 'waiting', entry: { ...entry, name: author.name }, picture };
      }
      return answer?.by?.id === id
        ? {
            section: 'moderation',
            entry: { deed: 'answered instead of publishing', ...readable(answer, 'at') },
          }
        : undefined;
    },
    erased: (key, review, { id, at, name }) => {
      const { author, sentAt, picture, answer } = review;
      if (author.id === id) return sentAt > at ? undefined : withPicture(key.guild, picture);
      if (answer?.by?.id !== id) return undefined;
      const { words: _, ...said } = answer;
      return keep(key, { ...review, answer: { ...said, by: nobody(name) } });
    },
  }),
  // A block outlives the data of the person, whom its key doesn't name.
  block: personal('block', Block, {
    exported: (_, { whom, bans }, { id }) => {
      const isTheirs = whom?.id === id;
      const told = Object.entries(bans).flatMap(([what, { by, ...ban }]) =>
        isTheirs || by.id === id ? [{ from: what, ...readable(ban, 'at', 'until') }] : [],
      );
      const deed = isTheirs ? 'you are blocked' : 'you blocked somebody';
      return told.length > 0 ? { section: 'moderation', entry: { deed, bans: told } } : undefined;
    },
    erased: (key, { whom, bans, ...block }, { id, name }) => {
      const isTheirs = whom?.id === id;
      const isBy = Object.values(bans).some(({ by }) => by.id === id);
      if (!isTheirs && !isBy) return undefined;
      const left = Object.entries(bans).map(([what, ban]) => {
        const by = ban.by.id === id ? nobody(name) : ban.by;
        return [what, { ...ban, by, ...(isTheirs && { reason: NO_WORDS }) }] as const;
      });
      return keep(key, { ...block, ...(whom && !isTheirs && { whom }), bans: Object.fromEntries(left) });
    },
  }),
  inbox: ownedByKey<KeyOf<'inbox'>>('news', {
    hasEnded: isFromBefore,
    entry: (_, record) => readable(record, 'at'),
  }),
  report: ownedByKey<KeyOf<'report'>>('reports', {
    hasEnded: isFromBefore,
    entry: ({ number }, record) => ({ moment: number, ...readable(record, 'at') }),
  }),
  verdict: personal('verdict', Verdict, {
    exported: ({ number }, { by, ...verdict }, { id }) =>
      by.id === id
        ? {
            section: 'moderation',
            entry: { deed: 'decided about reports', moment: number, ...readable(verdict, 'at', 'settledAt') },
          }
        : undefined,
    erased: (key, verdict, { id, name }) =>
      verdict.by.id === id ? keep(key, { ...verdict, by: nobody(name) }) : undefined,
  }),
  reportcard: { whose: 'nobody' },
  // What was done is kept, without the name and the words of anybody who had their data erased.
  audit: personal('audit', AuditEntry, {
    exported(_, logged, person) {
      const { by, whom: __, ...entry } = logged;
      const isBy = isPerson(by, person.id);
      if (!isBy && !isLoggedAbout(logged, person)) return undefined;
      const done = isBy ? 'by you' : 'about you';
      return { section: 'moderation', entry: { done, ...readable(entry, 'at') } };
    },
    erased: (key, entry, person) => {
      const isAboutThem = isLoggedAbout(entry, person);
      if (!isPerson(entry.by, person.id) && !isAboutThem) return undefined;
      const { by, whom, reason: _, ...facts } = entry;
      const left = (one: LoggedPerson): LoggedPerson => {
        if (isAboutThem && 'pseudonym' in one) return nobody(person.name);
        return isPerson(one, person.id) ? hashed(person) : one;
      };
      return keep(key, { ...facts, ...(by && { by: left(by) }), ...(whom && { whom: left(whom) }) });
    },
  }),
  erasure: ownedByKey<KeyOf<'erasure'>>('erasure', {
    entry: (_, record) => readable(record, 'at'),
    // It is deleted at the very end.
    hasEnded: () => false,
  }),
  // A card that somebody had posted says so.
  card: personal('card', Card, {
    exported: ({ number, message }, { channel, shownBy }, { id }) =>
      shownBy?.id === id
        ? { section: 'shown', entry: { moment: number, channel, message, name: shownBy.name } }
        : undefined,
    erased: (key, { shownBy, ...card }, { id }) => (shownBy?.id === id ? keep(key, card) : undefined),
  }),
  posting: personal('posting', Posting, {
    exported: ({ number }, { channel, shownBy }, { id }) =>
      shownBy?.id === id
        ? { section: 'shown', entry: { moment: number, channel, name: shownBy.name } }
        : undefined,
    // Somebody shows it still: without that, it would count as the moment's first card.
    erased: (key, posting, { id, name }) =>
      posting.shownBy?.id === id ? keep(key, { ...posting, shownBy: nobody(name) }) : undefined,
  }),
  // The moment says who told it.
  picture: { whose: 'moment' },
  stale: { whose: 'moment' },
  board: { whose: 'moment' },
  digest: { whose: 'nobody' },
  staledigest: { whose: 'nobody' },
  talk: { whose: 'moment' },
  talkmark: { whose: 'moment' },
  setting: { whose: 'nobody' },
  notice: { whose: 'nobody' },
  reviewcard: { whose: 'nobody' },
  presence: { whose: 'nobody' },
};

/** The id of a Discord reply is that of a message, which leads to its author. The new one sorts like it. */
const otherReplyId = ({ at }: Reply): string =>
  String(BigInt(firstIdAt(at)) + BigInt(randomInt(REPLY_IDS_A_MS)));

const isAbout = (
  query: {
    readonly author?: string | undefined;
    feltBy?: string | undefined;
    repliedBy?: string | undefined;
  },
  id: string,
): boolean => [query.author, query.feltBy, query.repliedBy].includes(id);

const isPerson = (one: LoggedPerson | undefined, id: string): boolean =>
  one !== undefined && 'id' in one && one.id === id;

/** Of a moment without a name, an entry doesn't say whose that is. */
const isLoggedAbout = ({ whom, moment }: AuditEntry, { id, told }: Subject): boolean =>
  whom === undefined || 'pseudonym' in whom ? moment !== undefined && told(moment) : isPerson(whom, id);

const hashed = ({ hash, name }: Erased): LoggedPerson => (hash === undefined ? nobody(name) : { hash });

/**
 * Where the records of kinds with a rule of their own are: pictures are large, and go with their moments. The log comes
 * first: whose moment an entry is about is known as long as the moment is.
 */
export const rangesOf = (guild: string): readonly KeyRange[] => [auditOf(guild), factsOf(guild)];

/** The rule of a key's kind: its functions take that kind of key alone. */
export const ruleOf = (key: RecordKey): Rule => RULES[key.kind] as Rule;
