import { loadCatalogue } from '../src/data/catalogue/catalogue.ts';
import { Community } from '../src/data/community/community.ts';
import { openSqliteStore } from '../src/data/store/sqlite-store.ts';
import type { Moment } from '../src/domain/moment.ts';

/** How many moments the community holds before anything is measured. */
export const HELD_MOMENTS = 1_000;

/** What is shared over and over: of the length of the stories that people tell. */
export const STORY =
  'Memo finally meets his daughter Ova after everyone in the cell helped him escape. It shows how strong family is, and what freedom is worth: his pure heart changed almost everybody for the better, and I needed a while before I could speak again.';

/** None of the people in the sandbox, so that each of them may give goosebumps to each of these moments. */
const AUTHOR = { id: '700000000000000101', name: 'A member from before' };

let origins = 800000000000000000n;

/** The id of the command that a moment began with: each has its own. */
function nextOrigin(): string {
  origins += 1n;
  return String(origins);
}

export function momentOf(film: string, sharedAt = Date.now()): Omit<Moment, 'v' | 'number'> {
  return {
    origin: nextOrigin(),
    author: AUTHOR,
    country: 'MT',
    film,
    text: STORY,
    at: 3_510,
    moods: ['moved', 'hope'],
    contentNotes: [],
    spoiler: true,
    sharedAt,
  };
}

/** Films that come with the bot: few enough that the warm-up meets them all, however many there are. */
const MOST_FILMS = 40;

export async function shippedFilms(): Promise<readonly string[]> {
  return (await loadCatalogue()).films.slice(0, MOST_FILMS).map(({ id }) => id);
}

/** Shares moments about these films by turns, without Discord: on a new community, through the code that the bot uses. */
export async function fillCommunity(
  databaseUrl: string,
  guild: string,
  films: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const store = await openSqliteStore(databaseUrl, console);
  try {
    const community = await Community.open(guild, store, console);
    for (let index = 0; index < HELD_MOMENTS && !signal.aborted; index += 1) {
      await community.share(momentOf(films[index % films.length] ?? ''));
    }
  } finally {
    await store.close();
  }
}
