import { describe, expect, test } from 'vitest';
import type { ShareDraft } from '../../../src/domain/draft.ts';
import { type Sharing, shareDraft } from '../../../src/flows/share/share.ts';
import { anApp } from '../../support/an-app.ts';
import { anOwnFilm, elif, GUILD, john } from '../../support/builders.ts';
import { aClient } from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const story = (text: string) => ({ text, at: '', moods: [], contentNotes: [], spoiler: true });
const TOLD = story('Everyone in the cell helped Ova to see her father.');
const { title, year, countries } = anOwnFilm();
const draftOf = (id: string): ShareDraft => ({
  v: 1,
  kind: 'share',
  ownFilm: { id: `own-${id}`, title, year, countries },
});
const sharingBy = (author: Sharing['author'], id: string): Sharing => ({
  key: { guild: GUILD, user: author.id, id },
  author,
  locale: 'en-US',
  guildLocale: 'en-US',
  besideIn: undefined,
});
const johns = sharingBy(john, '800000000000000001');
const elifs = sharingBy(elif, '800000000000000002');

/** Both have begun to share a moment of the same film, which nobody knew before. */
async function openScene() {
  const { app } = anApp(aClient().rest, new MemoryStore());
  const community = await app.communities.community(GUILD);
  for (const { key } of [johns, elifs]) await app.drafts.keep(key, draftOf(key.id));
  return { app, library: community.library };
}

describe('a draft', () => {
  test('that became a moment is forgotten', async () => {
    const { app, library } = await openScene();
    await shareDraft(app, johns, (draft) => ({ ...draft, story: TOLD }));
    expect(library.count).toBe(1);
    expect(await app.drafts.find(johns.key, 'share')).toBeUndefined();
  });

  test('whose story has faults stays, with what was typed', async () => {
    const { app, library } = await openScene();
    await shareDraft(app, johns, (draft) => ({ ...draft, story: story('Too short') }));
    expect(library.count).toBe(0);
    expect(await app.drafts.find(johns.key, 'share')).toMatchObject({ story: { text: 'Too short' } });
  });
});

test('a film that two people add at once is one film, which both moments are about', async () => {
  const { app, library } = await openScene();
  await Promise.all(
    [johns, elifs].map((sharing) => shareDraft(app, sharing, (draft) => ({ ...draft, story: TOLD }))),
  );
  const [film] = library.films;
  expect(library.films).toHaveLength(1);
  expect([...library.newest()].map(({ moment }) => moment.film)).toEqual([film?.id, film?.id]);
});
