import { describe, expect, test } from 'vitest';
import { type RecordStore, StoreError } from '../../../src/data/store/record-store.ts';
import type { ShareDraft } from '../../../src/domain/draft.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { createContext } from '../../../src/interactions/context.ts';
import type { AppContext } from '../../../src/services/app.ts';
import { shareDraft } from '../../../src/services/share/share.ts';
import { anApp } from '../../support/an-app.ts';
import { anActor, anOrigin, anOwnFilm, elif, GUILD, john } from '../../support/builders.ts';
import { aClient } from '../../support/from-payloads.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const story = (text: string) => ({ text, at: '', moods: [], contentNotes: [], spoiler: true });
const TOLD = story('Everyone in the cell helped Ova to see her father.');
const { title, year, countries } = anOwnFilm();
const draftOf = (id: string): ShareDraft => ({
  v: 1,
  kind: 'share',
  ownFilm: { id: `own-${id}`, title, year, countries },
});
const johns = '800000000000000001';
const elifs = '800000000000000002';

/** Both have begun to share a moment from the same unknown film. */
async function openScene(store: RecordStore = new MemoryStore()) {
  const { app } = anApp(aClient().rest, store);
  const community = await app.communities.community(GUILD);
  const begin = async (id: string, person: Person): Promise<AppContext> => {
    const parts = { app, community, actor: anActor(person), textsFor, visibility: 'public' } as const;
    const context = createContext(anOrigin({ id }), parts);
    await app.drafts.keep(context.draftKey(), draftOf(id));
    return context;
  };
  const library = community.library;
  return { app, library, contexts: [await begin(johns, john), await begin(elifs, elif)] as const };
}

const share = (context: AppContext, told = TOLD) =>
  shareDraft(context, context.draftKey(), (draft) => ({ ...draft, story: told }), {
    channel: undefined,
    alone: context.audience,
    mayHideName: false,
  });

describe('a draft', () => {
  test('that became a moment is forgotten', async () => {
    const { app, library, contexts } = await openScene();
    const [context] = contexts;
    expect(await share(context)).toMatchObject({ kind: 'shared' });
    expect(library.all.count).toBe(1);
    expect(await app.drafts.find(context.draftKey(), 'share')).toBeUndefined();
  });

  test('becomes a moment in one commit, and stays with what was typed where that fails', async () => {
    const store = new ShakyStore();
    const { app, library, contexts } = await openScene(store);
    const [context] = contexts;
    store.failNext('write');
    await expect(share(context)).rejects.toThrow(StoreError);
    expect([library.all.count, library.films]).toEqual([0, []]);
    expect(await app.drafts.find(context.draftKey(), 'share')).toMatchObject({ story: TOLD });
    const { set, write, delete: deleted } = store.asked;
    expect(await share(context)).toMatchObject({ kind: 'shared' });
    expect(library.films).toMatchObject([{ title, addedBy: john.id }]);
    expect(store.asked).toMatchObject({ set, write: write + 1, delete: deleted });
  });

  test('whose film is no longer known stays, with what was typed', async () => {
    const { app, contexts } = await openScene();
    const [context] = contexts;
    await app.drafts.keep(context.draftKey(), { v: 1, kind: 'share', film: 'gone-1999' });
    await expect(share(context)).rejects.toMatchObject({ key: 'film.unknown' });
    expect(await app.drafts.find(context.draftKey(), 'share')).toMatchObject({ story: TOLD });
  });

  test('whose story has faults stays, with what was typed', async () => {
    const { app, library, contexts } = await openScene();
    const [context] = contexts;
    expect(await share(context, story('Too short'))).toMatchObject({ kind: 'faults' });
    expect(library.all.count).toBe(0);
    const kept = await app.drafts.find(context.draftKey(), 'share');
    expect(kept).toMatchObject({ story: { text: 'Too short' } });
  });
});

test('a film that two people add at once is one film, which both moments are about', async () => {
  const { library, contexts } = await openScene();
  await Promise.all(contexts.map((context) => share(context)));
  const [film] = library.films;
  expect(library.films).toHaveLength(1);
  expect([...library.all.newest()].map(({ moment }) => moment.film)).toEqual([film?.id, film?.id]);
});
