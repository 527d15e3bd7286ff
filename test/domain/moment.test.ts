import { describe, expect, it } from 'vitest';
import { Card, Goosebump, judgeRemoval, Moment, Picture, Removal, Reply } from '../../src/domain/moment.ts';
import { Snowflake } from '../../src/domain/snowflake.ts';
import { aMoment, anActor, elif, john, NOW } from '../support/builders.ts';

describe('removing a moment', () => {
  const moment = aMoment({ author: john });
  const moderator = anActor(elif, { moderator: true });

  it('is for its author, without a word', () => {
    expect(judgeRemoval(moment, anActor(john), undefined)).toBe('allowed');
    expect(judgeRemoval(moment, anActor(john), 'I changed my mind')).toBe('allowed');
  });

  it('is for a moderator who says why', () => {
    expect(judgeRemoval(moment, moderator, 'Off topic')).toBe('allowed');
    expect(judgeRemoval(moment, moderator, undefined)).toBe('reasonMissing');
  });

  it('needs no reason of a moderator who wrote it', () => {
    expect(judgeRemoval(moment, anActor(john, { moderator: true }), undefined)).toBe('allowed');
  });

  it('is for nobody else, whatever they say', () => {
    expect(judgeRemoval(moment, anActor(elif), 'Off topic')).toBe('notYours');
    expect(judgeRemoval(moment, anActor(elif), undefined)).toBe('notYours');
    expect(judgeRemoval(moment, anActor({ ...elif, name: john.name }), 'It is me')).toBe('notYours');
  });
});

describe('a kept moment', () => {
  it('is read with and without what may be left out', () => {
    const { country: _country, at: _at, ...least } = aMoment({ moods: [], contentNotes: [] });
    expect(Moment.parse(least)).toEqual(least);
    const picture = { id: '800000000000000001', name: 'moment.png', alt: 'Ova runs' };
    const most = aMoment({ video: 'https://youtu.be/abc', picture });
    expect(Moment.parse(most)).toEqual(most);
  });

  it.each<[string, object]>([
    ['of a later version', { v: 2 }],
    ['without a number', { number: 0 }],
    ['with half a number', { number: 1.5 }],
    ['of nobody', { author: undefined }],
    ['of somebody without a name', { author: { id: john.id, name: '' } }],
    ['of an id that is none', { author: { id: 'john', name: 'John' } }],
    ['without words', { text: '' }],
    ['of a film whose id is none', { film: 'Mucize 2019' }],
    ['from a country that is none', { country: 'Malta' }],
    ['before the film began', { at: -1 }],
    ['at half a second', { at: 0.5 }],
    ['of an unknown mood', { moods: ['rage'] }],
    ['of four moods', { moods: ['moved', 'joy', 'hope', 'love'] }],
    ['of an unknown content note', { contentNotes: ['spiders'] }],
    ['that may or may not spoil', { spoiler: 'yes' }],
    ['with a script for a video', { video: 'javascript:alert(1)' }],
    ['with an unsafe video', { video: 'http://example.com/' }],
    ['shared on no day', { sharedAt: '2026-11-01' }],
  ])('%s is refused', (_, change) => {
    expect(Moment.safeParse({ ...aMoment(), ...change }).success).toBe(false);
  });
});

describe('other records', () => {
  it.each([
    ['a goosebump', Goosebump, { v: 1, at: NOW }],
    ['a reply', Reply, { v: 1, author: john, text: 'Me too', at: NOW }],
    ['a removal', Removal, { v: 1, by: john, at: NOW, reason: 'Off topic' }],
    ['a removal without a reason', Removal, { v: 1, by: john, at: NOW }],
    ['a card', Card, { v: 1, channel: john.id, attachment: elif.id }],
  ])('%s is read in its first version, and in no other', (_, schema, record) => {
    expect(schema.parse(record)).toEqual(record);
    expect(schema.safeParse({ ...record, v: 2 }).success).toBe(false);
    expect(schema.safeParse(null).success).toBe(false);
  });

  it('are refused with an empty text, a reason past its limit, or a time that is none', () => {
    expect(Reply.safeParse({ v: 1, author: john, text: '', at: NOW }).success).toBe(false);
    expect(Removal.safeParse({ v: 1, by: john, at: NOW, reason: 'x'.repeat(401) }).success).toBe(false);
    expect(Goosebump.safeParse({ v: 1, at: 0 }).success).toBe(false);
    expect(Card.safeParse({ v: 1, channel: '#moments' }).success).toBe(false);
  });

  it.each(['moment.svg', 'moment.exe', '../moment.png', 'a/b.png', 'MOMENT.PNG', '.png', 'moment.png.exe'])(
    'never name a picture %s',
    (name) => {
      expect(Picture.safeParse({ id: john.id, name }).success).toBe(false);
    },
  );

  it.each([
    '1',
    '1234567890123456',
    '123456789012345678901',
    '12345678901234567x',
    ' 12345678901234567',
    '１２３４５６７８９０１２３４５６７',
  ])('take no id of Discord from %j', (id) => {
    expect(Snowflake.safeParse(id).success).toBe(false);
  });
});
