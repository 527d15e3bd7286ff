import { cleanLine } from '../../domain/clean-text.ts';
import type { CommunityFilm, TypedFilmFault } from '../../domain/community-film.ts';
import type { CompletionDraft, CompletionFields, DraftKey } from '../../domain/draft.ts';
import { MAX_DIRECTORS } from '../../domain/film.ts';
import { lengthOf, TEXT_LIMITS } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { refreshCardsOf } from '../cards/refresh-cards-of.ts';
import { checkTypedFilm, type TypedFilm } from './check-typed-film.ts';
import { findOwnFilm } from './find-own-film.ts';

/**
 * The draft of a completion.
 * @throws {UserError} if it is gone
 */
export async function findCompletion(app: Pick<App, 'drafts'>, key: DraftKey): Promise<CompletionDraft> {
  const draft = await app.drafts.find(key, 'completion');
  if (!draft) throw new UserError('draft.gone');
  return draft;
}

type CompletionOutcome = { readonly faults: readonly TypedFilmFault[] } | { readonly film: CommunityFilm };

/**
 * Keeps what a moderator filled in about a film, and updates the cards of its moments. If something is wrong, it stays a
 * draft.
 */
export function completeFilm(
  context: AppContext,
  key: DraftKey,
  fields: CompletionFields,
): Promise<CompletionOutcome> {
  const { app, community, actor, texts } = context;
  return app.drafts.exclusive(key, async () => {
    const draft = { ...(await findCompletion(app, key)), fields };
    await app.drafts.keep(key, draft);
    const now = app.now();
    const checked = checkCompletion(fields, texts.locale, new Date(now));
    if ('faults' in checked) return checked;

    const { originalTitle: _, directors: __, ...before } = findOwnFilm(community.library, draft.film);
    const film = { ...before, ...checked, completedBy: actor.id, completedAt: now };
    const deed = deedOf(context, { deed: 'film-completed', detail: { film: film.id } });
    await community.films.complete(film, [deed]);
    await app.drafts.forget(key);
    refreshCardsOf(app, community, film.id);
    return { film };
  });
}

interface Completion extends TypedFilm {
  readonly originalTitle?: string;
  readonly directors: string[];
}

/** What a moderator typed, or everything that is wrong with it. */
export function checkCompletion(
  typed: CompletionFields,
  locale: string,
  now: Date,
): Completion | { readonly faults: readonly TypedFilmFault[] } {
  const film = checkTypedFilm(typed, locale, now);
  const originalTitle = cleanLine(typed.originalTitle);
  const directors = typed.directors
    .split(/[,;、،]/)
    .map(cleanLine)
    .filter((name) => name !== '');
  const faults: TypedFilmFault[] = 'faults' in film ? [...film.faults] : [];
  if (lengthOf(originalTitle) > TEXT_LIMITS.filmTitle.max) faults.push({ field: 'originalTitle' });
  if (directors.length > MAX_DIRECTORS) faults.push({ field: 'directors' });
  if ('faults' in film || faults.length > 0) return { faults };
  return { ...film, ...(originalTitle !== '' && { originalTitle }), directors };
}
