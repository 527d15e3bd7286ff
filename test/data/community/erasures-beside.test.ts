import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import { contentsOf } from '../../../src/domain/edit.ts';
import type { Wish } from '../../../src/domain/erasure.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { fillWithJohn, JOHNS_REPLY, JOHNS_WORDS, PICTURE } from '../../support/johns-data.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const asked = { at: NOW + 1_000, name: 'somebody', id: '900000000000000099' };
const A_DAY_MS = 24 * 60 * 60 * 1000;

let rows: Map<string, string>;
let store: MemoryStore;
let community: Community;

beforeEach(async () => {
  rows = new Map();
  store = new MemoryStore(rows);
  ({ community } = await openCommunity(store, GUILD));
  await fillWithJohn(community, store);
});

const everything = () => [...rows].map((row) => row.join(' ')).join('\n');

async function erase(wish: Wish) {
  await community.erasures.begin(john.id, { moments: wish, replies: wish }, asked);
  return community.erasures.carryOut(john.id, new AbortController().signal);
}

/** A picture that John took off his moment is kept with what the moment said before. */
async function takePictureOff() {
  const moment = community.library.moment(1)?.moment;
  if (!moment) throw new Error('no moment');
  const { picture: _, ...contents } = contentsOf(moment);
  const edit = { number: 1, id: firstIdAt(NOW - 1_000), contents, basedOn: moment.sharedAt, at: NOW };
  await community.edits.keep(edit, []);
}

/** What John began to change in his moment, and hasn't saved. */
async function beginEdit() {
  const story = { text: `${JOHNS_WORDS[0]} at dawn`, at: '', moods: [], contentNotes: [], spoiler: true };
  const key = keyFor({ guild: GUILD, kind: 'draft', user: john.id, id: firstIdAt(NOW - 500) });
  await store.set(key, { v: 1, kind: 'edit', number: 1, basedOn: NOW, story }, A_DAY_MS);
}

describe('an erasure', () => {
  it.each(['erase', 'keep'] as const)(
    'takes a picture that was taken off a moment (moments: %s)',
    async (wish) => {
      await takePictureOff();
      // So many records come before the moment that it is in another commit.
      for (let at = 0; at < 30; at += 1) {
        const id = firstIdAt(NOW - 10_000 - at);
        await store.set(keyFor({ guild: GUILD, kind: 'inbox', user: john.id, id }), { v: 1, at: NOW });
      }
      await erase(wish);
      expect(rows.has(keyFor({ guild: GUILD, kind: 'picture', id: PICTURE.id }))).toBe(false);
    },
  );

  it('keeps a moment that only waits for moderators, if its author wants it kept', async () => {
    await community.reports.keep(1, { at: NOW, by: elif, reason: 'spam' });
    await community.reports.decide(1, { outcome: 'hidden', by: mika, at: NOW, seen: 0 }, () => []);
    await erase('keep');
    expect(community.library.removed(1)).toMatchObject({
      text: JOHNS_WORDS[0],
      author: { name: 'somebody' },
    });
  });

  it('takes the name out of a card that is on its way because the person shows it', async () => {
    const posting = { v: 1 as const, number: 2, after: firstIdAt(NOW + 100), channel: CHANNEL };
    await community.cards.beginPosting({ ...posting, shownBy: john });
    await erase('erase');
    await community.cards.keep(2, firstIdAt(NOW + 5_000), { channel: CHANNEL });
    expect(everything()).not.toContain(john.id);
    expect(community.cards.marks.postings(2)).toEqual([]);
  });

  it('has a card edited that was posted with the name meanwhile', async () => {
    const before = community.library.moment(1);
    await erase('keep');
    await community.cards.settle(1, () => true);
    await community.cards.keep(1, firstIdAt(NOW + 5_000), { channel: CHANNEL }, before);
    expect(community.cards.marks.isStale(1)).toBe(true);
  });

  it('leaves what others look for as long as it was', async () => {
    const query = { moods: [], without: [], order: 'newest' };
    const key = keyFor({ guild: GUILD, kind: 'walk', user: elif.id });
    const ofJohn = { query: { ...query, author: john.id }, seed: 1, last: 1 };
    await store.set(key, { v: 1, pools: [ofJohn, { query, seed: 1, last: 1 }] }, A_DAY_MS);
    await erase('erase');
    expect(JSON.parse(rows.get(key) ?? '{}')).toMatchObject({
      value: { pools: [{ query }] },
      expires: expect.any(Number),
    });
  });

  it('ends though a later release wrote what would have to be changed', async () => {
    const key = keyFor({ guild: GUILD, kind: 'removal', number: 1 });
    await store.set(key, { v: 99 });
    ({ community } = await openCommunity(store, GUILD));
    expect(await erase('erase')).toMatchObject({ left: 1 });
    expect(rows.get(key)).toContain('"v":99');
    expect(community.library.replies(2).map(({ author }) => author)).toEqual([mika]);
  });
});

it('a reply that was erased doesn’t come back because its message is edited at that time', async () => {
  await erase('erase');
  await community.editReply(2, JOHNS_REPLY, { author: john, text: 'I still can’t', at: NOW });
  expect(everything()).not.toContain(john.id);
  expect(community.library.replies(2).map(({ author }) => author)).toEqual([mika]);
});

it('a moment that its author erases takes along what they had begun to change in it', async () => {
  await beginEdit();
  await community.erasures.eraseMoment(1, NOW);
  expect(everything()).not.toContain(JOHNS_WORDS[0]);
  // What they began to tell is another moment.
  expect(everything()).toContain(JOHNS_WORDS[3]);
});
