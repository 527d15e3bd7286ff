import { DRAFT_LIFETIME_MS } from '../../domain/draft.ts';
import { titleAndYear } from '../../domain/film.ts';
import { timeOf } from '../../domain/snowflake.ts';
import type { AppContext } from '../app.ts';
import { visibleMoments } from '../moment/visible-moments.ts';

/** A moment that its author has not shared yet. */
interface KeptDraft {
  readonly id: string;
  readonly film: string;
  readonly text: string;
  /** Milliseconds since 1970 at which it is forgotten, at the earliest. */
  readonly endsAt: number;
  readonly lacksFilm: boolean;
  /** Whether its film is looked for first: it was begun from a message, or with nothing typed yet. */
  readonly lacksTitle: boolean;
}

/** As many as a page shows. */
const MAX_DRAFTS = 5;

/** What a person began to tell, the latest first. */
export async function draftsOf(context: AppContext): Promise<readonly KeptDraft[]> {
  const { app, community, actor, texts } = context;
  const { reviews } = community.library;
  const drafts = await app.drafts.allShares(community.guild, actor.id);
  const moments = await visibleMoments(context);
  return (
    drafts
      .toReversed()
      // What waits for a moderator is in a list of its own.
      .filter(({ id }) => !reviews.of(id))
      .map((one) => ({ ...one, begunAt: one.draft.begunAt ?? timeOf(one.id) }))
      .sort((one, other) => other.begunAt - one.begunAt)
      .slice(0, MAX_DRAFTS)
      .map(({ id, draft, begunAt }) => {
        const film = draft.film === undefined ? undefined : app.films.find(draft.film, moments);
        const typed = draft.ownFilm?.title ?? draft.newFilm?.title ?? '';
        return {
          id,
          film: film ? titleAndYear(film, texts.locale) : typed || '…',
          text: draft.story?.text ?? '',
          endsAt: begunAt + DRAFT_LIFETIME_MS,
          lacksFilm: !film && !draft.ownFilm,
          lacksTitle: draft.source !== undefined || draft.newFilm === undefined,
        };
      })
  );
}
