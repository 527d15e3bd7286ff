import type { DraftKey } from '../../data/community/drafts.ts';
import type { CommunityFilm } from '../../domain/community-film.ts';
import type { CompletionDraft, CompletionFields } from '../../domain/draft.ts';
import { MOST_DIRECTORS } from '../../domain/film.ts';
import { cleanLine, TEXT_LIMITS } from '../../domain/text.ts';
import { countryList } from '../../i18n/countries.ts';
import { UserError } from '../../interactions/user-error.ts';
import { MOST_COUNTRIES_TEXT, MOST_DIRECTORS_TEXT } from '../../views/kit/fields.ts';
import type { TypedFilmFault } from '../../views/share/share-steps.ts';
import type { App } from '../app.ts';
import { checkTypedFilm, type TypedFilm } from './check-typed-film.ts';

/** What the form holds when it is opened: all that is known of the film. */
export function completionFields(film: CommunityFilm, locale: string): CompletionFields {
  const { directors = [] } = film;
  const joined = directors.join(', ');
  return {
    title: film.title,
    originalTitle: film.originalTitle ?? '',
    year: String(film.year),
    countries: countryList(film.countries, locale, MOST_COUNTRIES_TEXT),
    // Without a blank after the comma they take no more than when they were typed.
    directors: joined.length <= MOST_DIRECTORS_TEXT ? joined : directors.join(','),
  };
}

/** The draft of a completion. Throws the UserError that says that it is gone. */
export async function findCompletion(app: App, key: DraftKey): Promise<CompletionDraft> {
  const draft = await app.drafts.find(key, 'completion');
  if (!draft) throw new UserError('draft.gone');
  return draft;
}

interface Completion extends TypedFilm {
  readonly originalTitle?: string;
  readonly directors: string[];
}

/** What a moderator typed, or all that is wrong with it. */
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
  if (originalTitle.length > TEXT_LIMITS.filmTitle.max) faults.push({ field: 'originalTitle' });
  if (directors.length > MOST_DIRECTORS) faults.push({ field: 'directors' });
  if ('faults' in film || faults.length > 0) return { faults };
  return { ...film, ...(originalTitle !== '' && { originalTitle }), directors };
}
