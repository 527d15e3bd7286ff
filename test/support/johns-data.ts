import { z } from 'zod';
import type { Community } from '../../src/data/community/community.ts';
import { keyFor } from '../../src/data/store/keys.ts';
import type { RecordStore } from '../../src/data/store/record-store.ts';
import { contentsOf } from '../../src/domain/edit.ts';
import { firstIdAt } from '../../src/domain/snowflake.ts';
import { aMoment, anOwnFilm, aStory, CHANNEL, elif, GUILD, john, mika, NOW } from './builders.ts';

/** The id of a message of John's, which is a reply. */
export const JOHNS_REPLY = firstIdAt(NOW - 60_000);
export const PICTURE = { id: '810000000000000077', name: 'moment.png', alt: 'Ova on the hill' };

/** A card of John's moment, and one of Elif's. */
const CARD = firstIdAt(NOW + 1_000);
const OTHER_CARD = firstIdAt(NOW + 2_000);

/** What John told, and nobody else. */
export const JOHNS_WORDS = [
  'Ova runs up the hill',
  'I had another end in mind',
  'I could not speak for an hour',
  'Half a story about a train',
  'Ova on the hill',
] as const;

/** What John did in a community, among what others did: moment 1 is his, 2 is Elif's, 3 is Mika's. */
export async function fillWithJohn(community: Community, store: RecordStore): Promise<void> {
  const guild = GUILD;
  const id = firstIdAt(NOW - 30_000);
  const owned = { guild, user: john.id } as const;
  const [text, earlier, reply, begun] = JOHNS_WORDS;
  await store.set(keyFor({ guild, kind: 'picture', id: PICTURE.id }), {
    v: 1,
    base64: Buffer.alloc(3_000, 'P1CTUR3').toString('base64'),
  });
  const source = { channel: CHANNEL, message: firstIdAt(NOW - 90_000) };
  await community.share(aStory({ author: john, text, picture: PICTURE, source, origin: source.message }));
  await community.share(aStory({ author: elif, text: 'The bell rings twice' }));
  await community.share(aStory({ author: mika, text: 'The lights go out' }));
  const edit = { v: 1, at: NOW, before: contentsOf(aMoment({ text: earlier })) };
  await store.set(keyFor({ guild, kind: 'edit', number: 1, id }), edit);
  await community.cards.keep(1, CARD, { channel: CHANNEL });
  await community.cards.keep(2, OTHER_CARD, { channel: CHANNEL });
  await community.reply(1, firstIdAt(NOW - 50_000), { author: elif, text: 'I wept too', at: NOW - 50_000 });
  await community.reply(2, JOHNS_REPLY, { author: john, text: reply, at: NOW - 60_000 });
  await community.reply(2, firstIdAt(NOW - 40_000), { author: mika, text: 'So do I', at: NOW - 40_000 });
  await community.goosebumps.press(1, mika, NOW);
  await community.goosebumps.press(2, john, NOW);
  await community.goosebumps.giveGoose(2, john, { card: OTHER_CARD, style: 'super' }, NOW);
  await community.goosebumps.press(2, mika, NOW);
  await community.changeOwnChoice(john.id, { name: 'country', schema: z.string() }, 'MT');
  await community.films.add(anOwnFilm({ addedBy: john.id }));
  await community.films.merge('own-900000000000000001', {
    ...{ into: '7-kogustaki-mucize-2019', by: john.id, at: NOW },
  });
  await community.remove(3, john, NOW, 'Told twice');
  const story = { text: begun, at: '', moods: [], contentNotes: [], spoiler: true };
  await store.set(keyFor({ ...owned, kind: 'draft', id }), { v: 1, kind: 'share', story });
  const query = { moods: [], without: [], order: 'newest' };
  await store.set(keyFor({ ...owned, kind: 'query', id }), { v: 1, query });
  await store.set(keyFor({ ...owned, kind: 'walk' }), { v: 1, pools: [{ query, seed: 1, last: 2 }] });
  const ofJohn = { ...query, author: john.id };
  await store.set(keyFor({ guild, kind: 'query', user: elif.id, id }), { v: 1, query: ofJohn });
  const pools = [{ query: ofJohn, seed: 1, last: 1 }];
  await store.set(keyFor({ guild, kind: 'walk', user: elif.id }), { v: 1, pools });
}
