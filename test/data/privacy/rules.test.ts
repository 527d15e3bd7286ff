import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DELETE, type Erased, type Fate, type Rule } from '../../../src/data/privacy/rule.ts';
import { RULES, rangesOf, ruleOf } from '../../../src/data/privacy/rules.ts';
import { KEY_KINDS, keyFor, parseKey } from '../../../src/data/store/keys.ts';
import type { Wish } from '../../../src/domain/erasure.ts';

const FOLDER = new URL('../store/fixtures/', import.meta.url);

interface Fixture {
  readonly file: string;
  readonly key: string;
  readonly record: object;
}

/** Every record of every kind that belongs to a community. */
const fixtures: readonly Fixture[] = readdirSync(FOLDER).flatMap((file) => {
  const { key, records } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  return parseKey(key) ? records.map((record: object) => ({ file, key, record })) : [];
});

/** The people in the fixtures, as no other id begins. */
const PEOPLE = /70000000000000010\d/g;
const NAMES = new Map([
  ['700000000000000101', 'John'],
  ['700000000000000102', 'Elif'],
]);
const peopleIn = (text: string) => [...new Set(text.match(PEOPLE))];

const LATER = Date.UTC(2027, 0, 1);
const erased = (id: string, wish: Wish, told: boolean): Erased => ({
  ...{ id, at: LATER, name: 'somebody', told: () => told },
  wishes: { moments: wish, replies: wish },
});

function fateOf({ key, record }: Fixture, person: Erased) {
  const parsed = parseKey(key);
  if (!parsed) throw new Error(`no key: ${key}`);
  const rule: Rule = ruleOf(parsed);
  return {
    fate: rule.whose === 'person' ? rule.erased(parsed, record, person) : undefined,
    exported: rule.whose === 'person' ? rule.exported(parsed, record, person) : undefined,
  };
}

/** What is left of a record afterwards, with its key. */
function left({ key, record }: Fixture, fate: Fate | 'unreadable' | undefined): string {
  if (fate === 'unreadable' || fate === undefined) return key + JSON.stringify(record);
  return fate.kind === 'keep' ? keyFor(fate.key) + JSON.stringify(fate.record) : '';
}

it('every kind of key has a rule, and a fixture to prove it with', () => {
  expect(Object.keys(RULES).sort()).toEqual([...KEY_KINDS].sort());
  expect(new Set(fixtures.map(({ key }) => parseKey(key)?.kind))).toEqual(new Set(KEY_KINDS));
});

describe.each(['erase', 'keep'] as const)('whoever has their data erased (texts: %s)', (wish) => {
  it('is in no record any more, neither by id nor by name', () => {
    for (const fixture of fixtures.filter(({ file }) => !file.startsWith('erasure'))) {
      const mentioned = peopleIn(fixture.key + JSON.stringify(fixture.record));
      for (const id of mentioned) {
        const after = left(fixture, fateOf(fixture, erased(id, wish, false)).fate);
        expect(peopleIn(after), fixture.file).not.toContain(id);
        expect(after, fixture.file).not.toContain(`"name":"${NAMES.get(id)}"`);
      }
    }
  });

  it('leaves no earlier version of what they told', () => {
    const edits = fixtures.filter(({ file }) => file.startsWith('edit.'));
    for (const edit of edits) {
      expect(fateOf(edit, erased('700000000000000101', wish, true)).fate).toMatchObject(DELETE);
      expect(fateOf(edit, erased('700000000000000101', wish, false)).fate).toBeUndefined();
    }
  });
});

it('every record that may be about somebody is read by an export and an erasure', () => {
  for (const { key, file } of fixtures) {
    const parsed = parseKey(key);
    if (!parsed || ruleOf(parsed).whose !== 'person') continue;
    const isRead = rangesOf(parsed.guild).some(([after, before]) => key > after && key < before);
    expect(isRead, file).toBe(true);
  }
});

it('a record whose rule says that it is nobody’s names nobody', () => {
  for (const { key, record, file } of fixtures) {
    const parsed = parseKey(key);
    if (!parsed || ruleOf(parsed).whose === 'person') continue;
    expect(peopleIn(key + JSON.stringify(record)), file).toEqual([]);
  }
});

it('everything that somebody has here is in their export, and nothing in that of another', () => {
  for (const fixture of fixtures) {
    const key = parseKey(fixture.key);
    const own =
      key && 'user' in key ? [key.user] : peopleIn(JSON.stringify(fixture.record).replace(/"query".*/, ''));
    for (const id of own) {
      const told = fixture.file.startsWith('moment.');
      const { exported } = fateOf(fixture, erased(id, 'erase', told));
      expect(exported?.entry, fixture.file).toBeDefined();
    }
    expect(fateOf(fixture, erased('700000000000000199', 'erase', false)).exported, fixture.file).toBe(
      undefined,
    );
  }
});

it('no export names anybody but the person', () => {
  for (const fixture of fixtures) {
    for (const id of peopleIn(fixture.key + JSON.stringify(fixture.record))) {
      const { exported } = fateOf(fixture, erased(id, 'erase', true));
      // Whose moments somebody looked for is what they chose.
      const words = JSON.stringify(exported?.entry ?? {}).replace(/"query".*/, '');
      expect(
        peopleIn(words).filter((one) => one !== id),
        fixture.file,
      ).toEqual([]);
    }
  }
});

it('what somebody did after they asked for it stays', () => {
  const before = { ...erased('700000000000000101', 'erase', true), at: 1 };
  const elif = { ...before, id: '700000000000000102' };
  for (const fixture of fixtures.filter(({ file }) => /^(moment|edit)\./.test(file)))
    expect(fateOf(fixture, before).fate, fixture.file).toBeUndefined();
  for (const fixture of fixtures.filter(({ file }) => /^(reply|goosebump|goose)\./.test(file)))
    expect(fateOf(fixture, elif).fate, fixture.file).toBeUndefined();
});

it('a moment that is kept without a name leads to nobody', () => {
  const moments = fixtures.filter(({ file }) => file.startsWith('moment.'));
  const kept = moments.map((one) => left(one, fateOf(one, erased('700000000000000101', 'keep', true)).fate));
  expect(kept).toHaveLength(moments.length);
  expect(moments.map(({ record }) => JSON.stringify(record)).join()).toContain('"pseudonym"');
  for (const one of kept) {
    expect(one).toContain('"author":{"id":"00000000000000000","name":"somebody"}');
    expect(one).toContain('When Memo finally meets');
    for (const lead of ['"country"', '"source"', '"pseudonym"']) expect(one).not.toContain(lead);
  }
});

it('what the log says about somebody’s moment without a name is theirs, and loses name and words', () => {
  const about = fixtures.filter(({ file, record }) => file.startsWith('audit.') && 'moment' in record);
  const author = '700000000000000101';
  for (const one of about) {
    const theirs = fateOf(one, erased(author, 'erase', true));
    expect(theirs.exported).toMatchObject({ section: 'moderation', entry: { done: 'about you' } });
    const after = left(one, theirs.fate);
    expect(after).toContain('"name":"Elif"');
    for (const lead of ['Quiet Lantern', 'It names a neighbour.']) expect(after).not.toContain(lead);
  }
  const unnamed = about.filter(({ record }) => !JSON.stringify(record).includes(author));
  expect(unnamed).toHaveLength(2);
  const others = unnamed.map((one) => fateOf(one, erased(author, 'erase', false)));
  expect(others).toEqual(unnamed.map(() => ({ fate: undefined, exported: undefined })));
});
