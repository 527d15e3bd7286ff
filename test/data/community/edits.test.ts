import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { type Contents, contentsOf, EARLIER_KEPT_MS } from '../../../src/domain/edit.ts';
import { aMoment, aStory, elif, GUILD, john, NOW, snowflakes } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { contentOf, openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

let rows: Map<string, string>;
let store: ShakyStore;
let community: Community;
let nextId: () => string;

beforeEach(async () => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  ({ community } = await openCommunity(store));
  nextId = snowflakes();
  await community.share(aStory({ author: john }));
});

const moment = () => community.library.moment(1)?.moment;
const told = (text: string): Contents => ({ ...contentsOf(aMoment()), text });

const edit = (text: string, { basedOn = NOW, at = NOW + 60_000 } = {}) =>
  community.edits.keep({ number: 1, id: nextId(), contents: told(text), basedOn, at }, []);

const earlier = async (now = NOW + 60_000) =>
  (await community.edits.of(1, now)).map(({ before }) => before.text);

describe('an edit', () => {
  it('replaces what its author may change, and keeps what that was, in one commit', async () => {
    const before = moment();
    const writes = store.asked.write;
    const along = { set: `${GUILD}:setting:language`, record: { v: 1, value: 'tr' } };
    const { country: _, at: __, ...contents } = told('Told anew.');
    const id = nextId();
    const kept = await community.edits.keep(
      { number: 1, id, contents: { ...contents, moods: ['awe'] }, basedOn: NOW, at: NOW + 60_000 },
      [along],
    );
    const { country: ___, at: ____, ...rest } = aMoment({ origin: before?.origin ?? '' });
    expect(kept).toEqual({ ...rest, text: 'Told anew.', moods: ['awe'], editedAt: NOW + 60_000 });
    expect(moment()).toEqual(kept);
    expect(store.asked.write).toBe(writes + 1);
    expect(rows.has(along.set)).toBe(true);
    expect(rows.has(`${GUILD}:edit:0000000001:${id}`)).toBe(true);
    expect(await community.edits.of(1, NOW)).toEqual([
      { v: 1, id, at: NOW + 60_000, before: contentsOf(aMoment()) },
    ]);
  });

  it('leaves the name under which it was told, and the message that it was made of', async () => {
    const pseudonym = { name: 'Quiet Lantern' };
    const source = { channel: '700000000000000299', message: '810000000000000099' };
    await community.share(aStory({ pseudonym, source }));
    const change = { number: 2, id: nextId(), contents: told('Told anew.'), basedOn: NOW, at: NOW + 60_000 };
    expect(await community.edits.keep(change, [])).toMatchObject({ text: 'Told anew.', pseudonym, source });
  });

  it('leaves goosebumps, replies and lists as they are, and is read again', async () => {
    await community.goosebumps.press(1, elif, NOW);
    await community.reply(1, nextId(), { author: elif, text: 'Me too', at: NOW });
    await edit('Told anew.');
    expect(community.library.moment(1)).toMatchObject({ goosebumps: 1, replies: 1 });
    expect(community.library.all.count).toBe(1);
    expect(community.library.all.numbersBy(john.id)).toEqual([1]);
    const { community: reopened, warnings } = await openCommunity(store);
    expect(contentOf(reopened)).toEqual(contentOf(community));
    expect(reopened.library.edited).toEqual([1]);
    expect(reopened.library.nextNumber).toBe(2);
    expect(warnings).toEqual([]);
  });

  it('is refused where the moment was edited since its author saw it, or is gone', async () => {
    await edit('Told anew.');
    expect(await edit('From another window.')).toBe('changed');
    expect(moment()?.text).toBe('Told anew.');
    await community.remove(1, john, NOW, undefined);
    expect(await edit('Too late.', { basedOn: NOW + 60_000 })).toBe('gone');
    expect(await earlier()).toHaveLength(1);
  });

  it('of two at once, one is kept', async () => {
    const kept = await Promise.all([edit('One.'), edit('Two.')]);
    expect(kept.map((one) => typeof one)).toEqual(['object', 'string']);
    expect(moment()?.text).toBe('One.');
  });

  it('has a later time than the one before, even by a clock that was set back', async () => {
    await edit('Second.');
    await edit('Third.', { basedOn: NOW + 60_000, at: NOW - 60_000 });
    expect(moment()?.editedAt).toBe(NOW + 60_001);
    expect(await earlier()).toEqual(['Second.', aMoment().text]);
  });

  it('changes nothing if it could not be kept', async () => {
    store.failNext('write');
    await expect(edit('Told anew.')).rejects.toThrow();
    expect(moment()?.text).toBe(aMoment().text);
    expect(await earlier()).toEqual([]);
  });

  it('counts in memory as much as its text is longer', async () => {
    const before = community.library.heapBytes;
    await edit('x'.repeat(aMoment().text.length + 100));
    expect(community.library.heapBytes).toBe(before + 100);
  });
});

describe('what was edited away', () => {
  it('can be seen for 30 days', async () => {
    await edit('Told anew.');
    const end = NOW + 60_000 + EARLIER_KEPT_MS;
    expect(await earlier(end - 1)).toEqual([aMoment().text]);
    expect(await earlier(end)).toEqual([]);
  });

  it('is that moment’s alone, and without what can’t be read', async () => {
    await community.share(aStory({ author: john }));
    await edit('Told anew.');
    rows.set(`${GUILD}:edit:0000000001:${nextId()}`, '{"value":{"v":1}}');
    expect(await earlier()).toEqual([aMoment().text]);
    expect(await community.edits.of(2, NOW)).toEqual([]);
  });
});
