import { cleanLine } from '../../domain/clean-text.ts';
import { filmOfCommunity, type TypedFilmFault } from '../../domain/community-film.ts';
import type { DraftKey, NewFilmFields, ShareDraft } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { startOf, TEXT_LIMITS } from '../../domain/text.ts';
import type { AppContext } from '../app.ts';
import { checkTypedFilm } from '../film/check-typed-film.ts';
import { visibleMoments } from '../moment/visible-moments.ts';
import { findShareDraft } from './find-draft.ts';

type FilmOutcome =
  | { readonly faults: readonly TypedFilmFault[] }
  /** `known` if the bot already knew it. */
  | { readonly film: Film; readonly known: boolean };

/** Puts a typed film into the draft. If the film is known after all, that one is used instead. */
export function takeFilm(context: AppContext, key: DraftKey, newFilm: NewFilmFields): Promise<FilmOutcome> {
  const { app, texts } = context;
  return app.drafts.exclusive(key, async () => {
    // The result of an earlier attempt no longer counts.
    const { film: _, ownFilm: __, ...begun } = await findShareDraft(context, key);
    const draft = { ...begun, newFilm };
    await app.drafts.keep(key, draft);
    const checked = checkTypedFilm(newFilm, texts.locale, new Date(app.now()));
    if ('faults' in checked) return checked;

    const film = { ...checked, ...(draft.filmIds && { ids: draft.filmIds }) };
    // One that the person may not know of is found when the moment is kept.
    const known = app.films.findForTyped(film, await visibleMoments(context));
    const ownFilm = { id: `own-${key.id}`, ...film };
    await app.drafts.keep(key, known ? { ...draft, film: known.id } : { ...draft, ownFilm });
    return { film: known ?? filmOfCommunity(ownFilm), known: known !== undefined };
  });
}

/** Keeps the title of the film that somebody looks for: if it isn't listed, they go on from there. */
export function takeTitle(context: AppContext, key: DraftKey, title: string): Promise<void> {
  return withFilm(context, key, { newFilm: { title: titleToKeep(title), year: '', countries: '' } });
}

/** Puts the film that was chosen into the draft. */
export function withFilm(
  context: AppContext,
  key: DraftKey,
  film: Pick<ShareDraft, 'film' | 'newFilm' | 'filmIds'>,
): Promise<void> {
  const { drafts } = context.app;
  return drafts.exclusive(key, async () => {
    const {
      film: _,
      ownFilm: __,
      newFilm: ___,
      filmIds: ____,
      ...begun
    } = await findShareDraft(context, key);
    await drafts.keep(key, { ...begun, ...film });
  });
}

const titleToKeep = (typed: string) => startOf(cleanLine(typed), TEXT_LIMITS.filmTitle.max).trim();
