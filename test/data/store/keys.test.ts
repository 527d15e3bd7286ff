import { describe, expect, it } from 'vitest';
import { allOf, answersOf, factsOf, type KeyRange } from '../../../src/data/store/key-ranges.ts';
import { type AnswerKey, answerKey, keyFor, parseKey, type RecordKey } from '../../../src/data/store/keys.ts';

const guild = '123456789012345678';
const user = '98765432109876543';
const id = '18446744073709551615';

const KEYS: readonly (readonly [RecordKey, string])[] = [
  [{ guild, kind: 'moment', number: 128 }, `${guild}:moment:0000000128`],
  [{ guild, kind: 'goosebump', number: 1, user }, `${guild}:goosebump:0000000001:${user}`],
  [
    { guild, kind: 'goose', number: 1, user, card: id, style: 'super' },
    `${guild}:goose:0000000001:${user}:${id}:super`,
  ],
  [{ guild, kind: 'reply', number: 9_999_999_999, id }, `${guild}:reply:9999999999:${id}`],
  [{ guild, kind: 'removal', number: 10 }, `${guild}:removal:0000000010`],
  [{ guild, kind: 'appeal', number: 10 }, `${guild}:appeal:0000000010`],
  [{ guild, kind: 'review', user, id: user }, `${guild}:review:${user}:${user}`],
  [{ guild, kind: 'reviewcard', channel: user }, `${guild}:reviewcard:${user}`],
  [{ guild, kind: 'block', person: '0'.repeat(32) }, `${guild}:block:${'0'.repeat(32)}`],
  [{ guild, kind: 'edit', number: 7, id }, `${guild}:edit:0000000007:${id}`],
  [{ guild, kind: 'card', number: 7, message: id }, `${guild}:card:0000000007:${id}`],
  [{ guild, kind: 'posting', number: 7, after: id }, `${guild}:posting:0000000007:${id}`],
  [{ guild, kind: 'stale', number: 7 }, `${guild}:stale:0000000007`],
  [{ guild, kind: 'talk', number: 7 }, `${guild}:talk:0000000007`],
  [{ guild, kind: 'talkmark', number: 7 }, `${guild}:talkmark:0000000007`],
  [{ guild, kind: 'film', film: '7-kogustaki-mucize-2019' }, `${guild}:film:7-kogustaki-mucize-2019`],
  [{ guild, kind: 'draft', user, id }, `${guild}:draft:${user}:${id}`],
  [{ guild, kind: 'notice', channel: id, fact: 'AddReactions' }, `${guild}:notice:${id}:AddReactions`],
  [{ guild, kind: 'setting', name: 'moments-channel' }, `${guild}:setting:moments-channel`],
  [{ guild, kind: 'person', user }, `${guild}:person:${user}`],
  [{ guild, kind: 'report', number: 7, user }, `${guild}:report:0000000007:${user}`],
  [{ guild, kind: 'verdict', number: 7 }, `${guild}:verdict:0000000007`],
  [{ guild, kind: 'reportcard', number: 7 }, `${guild}:reportcard:0000000007`],
  [{ guild, kind: 'inbox', user, id }, `${guild}:inbox:${user}:${id}`],
  [{ guild, kind: 'digest', slot: '2026-12-01T18' }, `${guild}:digest:2026-12-01T18`],
  [{ guild, kind: 'staledigest', slot: '2026-12-01T18' }, `${guild}:staledigest:2026-12-01T18`],
  [{ guild, kind: 'erasure', user }, `${guild}:erasure:${user}`],
  [{ guild, kind: 'presence' }, `${guild}:presence`],
  [{ guild, kind: 'picture', id }, `${guild};picture:${id}`],
  [{ guild, kind: 'audit', id }, `${guild};audit:${id}`],
];

describe('a key', () => {
  it.each(KEYS)('of %j is written and read', (key, text) => {
    expect(keyFor(key)).toBe(text);
    expect(parseKey(text)).toEqual(key);
  });

  it('is the same in whatever order its parts are given', () => {
    expect(keyFor({ user, number: 1, kind: 'goosebump', guild })).toBe(
      `${guild}:goosebump:0000000001:${user}`,
    );
  });

  it('sorts as its number does', () => {
    const numbers = [1, 2, 9, 10, 11, 99, 100, 1_000_000, 9_999_999_999];
    const keys = numbers.map((number) => keyFor({ guild, kind: 'moment', number }));
    expect(keys.toSorted()).toEqual(keys);
  });

  it.each([
    { guild: '1', kind: 'moment', number: 1 },
    { guild: `${guild}:x`, kind: 'moment', number: 1 },
    { guild: `${guild}\n`, kind: 'moment', number: 1 },
    { guild: '1'.repeat(21), kind: 'moment', number: 1 },
    { guild, kind: 'moment', number: 0 },
    { guild, kind: 'moment', number: -1 },
    { guild, kind: 'moment', number: 1.5 },
    { guild, kind: 'moment', number: Number.NaN },
    { guild, kind: 'moment', number: 10_000_000_000 },
    { guild, kind: 'goosebump', number: 1, user: '' },
    { guild, kind: 'goosebump', number: 1, user: 'someone' },
    { guild, kind: 'reply', number: 1, id: `${id}:1` },
    { guild, kind: 'setting', name: 'Language' },
    { guild, kind: 'setting', name: 'a'.repeat(41) },
    { guild, kind: 'person', user: 'someone' },
    { guild, kind: 'card', number: 1, message: '%' },
    { guild, kind: 'film', film: 'a:b' },
    { guild, kind: 'film', film: 'Mucize' },
    { guild, kind: 'film', film: '' },
    { guild, kind: 'film', film: 'a'.repeat(71) },
    { guild, kind: 'draft', user, id: '１２３４５６７８９０１２３４５６７' },
    { guild, kind: 'notice', channel: id, fact: 'a:b' },
    { guild, kind: 'picture', id: '../../etc/passwd' },
  ] satisfies RecordKey[])('is never made of %j', (key) => {
    expect(() => keyFor(key)).toThrow();
  });

  it.each([
    '',
    guild,
    `${guild}:`,
    `${guild}:moment`,
    `${guild}:moment:`,
    `${guild}:moment:1`,
    `${guild}:moment:0000000000`,
    `${guild}:moment:00000000001`,
    `${guild}:moment:00000001e2`,
    `${guild}:moment:         1`,
    `${guild}:moment:00000000x1`,
    `${guild}:moment:0000000001:`,
    `${guild}:moment:0000000001:${user}`,
    `${guild}:moment:10000000000`,
    `${guild}:Moment:0000000001`,
    `${guild}:goosebump:0000000001`,
    `${guild}:goosebump:0000000000:${user}`,
    `${guild}:goose:0000000001:${user}:${id}`,
    `${guild}:goose:0000000001:${user}:${id}:burst`,
    `${guild}:goose:0000000001:${user}:${id}:super:`,
    `${guild}:unknown:0000000001`,
    `${guild}:constructor:0000000001`,
    `${guild};moment:0000000001`,
    `${guild}:film:${'a'.repeat(71)}`,
    `${guild}:film:own--1`,
    `${guild}:film:own-1\n`,
    `${guild}:picture:${id}`,
    `${guild};picture:${id}\n`,
    ` ${guild}:moment:0000000001`,
    `12:moment:0000000001`,
    `${guild}${guild}:moment:0000000001`,
  ])('is not read from %j', (text) => {
    expect(parseKey(text)).toBeUndefined();
  });

  it('has at most 255 characters, in ASCII', () => {
    const longest = keyFor({ guild: id, kind: 'film', film: 'a'.repeat(70) });
    expect(longest).toHaveLength(96);
    for (const [, text] of [...KEYS, [undefined, longest] as const]) {
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text).toMatch(/^[\x21-\x7e]+$/);
    }
  });
});

const within = ([after, before]: KeyRange, key: string) => key > after && key < before;

describe('the ranges of a guild', () => {
  const others = ['12345678901234567', '1234567890123456789', '123456789012345679', '123456789012345677'];

  it('hold all of it, or all but what is large and the log', () => {
    for (const [key, text] of KEYS) {
      expect(within(allOf(guild), text)).toBe(true);
      expect(within(factsOf(guild), text)).toBe(!['picture', 'audit'].includes(key.kind));
    }
  });

  it.each(others)('hold nothing of guild %s, whose id begins alike', (other) => {
    for (const [key] of KEYS) {
      const text = keyFor({ ...key, guild: other });
      expect(within(allOf(guild), text)).toBe(false);
      expect(within(factsOf(guild), text)).toBe(false);
      expect(within(allOf(other), keyFor(key))).toBe(false);
    }
  });

  it('are asked for with an id only', () => {
    expect(() => factsOf('')).toThrow();
    expect(() => allOf(`${guild}:`)).toThrow();
  });
});

describe('the key of a kept answer', () => {
  const question = 'LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ';
  const key: AnswerKey = { source: 'tmdb', kind: 'search', language: 'en', question };

  it('names the source, the kind of question, the language, and the hash of what was asked', () => {
    expect(answerKey(key)).toBe(`source:tmdb:search:en:${question}`);
    expect(answerKey({ question, language: 'fil', kind: 'family', source: 'wikidata' })).toBe(
      `source:wikidata:family:fil:${question}`,
    );
  });

  it('has at most 255 characters, in ASCII', () => {
    const longest = answerKey({ ...key, source: 'wikidata', language: 'fil' });
    expect(longest).toHaveLength(70);
    expect(longest).toMatch(/^[\x21-\x7e]+$/);
  });

  it.each([
    { ...key, source: 'imdb' as 'tmdb' },
    { ...key, kind: 'person' as 'film' },
    { ...key, language: 'es-419' },
    { ...key, language: '' },
    { ...key, question: 'what somebody typed' },
    { ...key, question: `${question.slice(1)}:` },
    { ...key, question: `${question}A` },
  ])('is never made of %j', (wrong) => {
    expect(() => answerKey(wrong)).toThrow();
  });

  it('is no key of a guild, and lies in no range of one', () => {
    const text = answerKey(key);
    expect(parseKey(text)).toBeUndefined();
    for (const id of [guild, '10000000000000000', '99999999999999999999']) {
      expect(within(allOf(id), text)).toBe(false);
      expect(within(factsOf(id), text)).toBe(false);
    }
  });

  it('lies in the range of its source, and in that of no other', () => {
    expect(within(answersOf('tmdb'), answerKey(key))).toBe(true);
    expect(within(answersOf('wikidata'), answerKey(key))).toBe(false);
    expect(within(answersOf('tmdb'), answerKey({ ...key, source: 'wikidata' }))).toBe(false);
    for (const [, text] of KEYS) expect(within(answersOf('tmdb'), text)).toBe(false);
  });
});
