import { cleanLine } from '../domain/clean-text.ts';
import type { ShareDraft } from '../domain/draft.ts';
import type { Film } from '../domain/film.ts';
import { countryList } from '../i18n/countries.ts';
import { UserError } from '../interactions/user-error.ts';
import type { AppContext } from '../services/app.ts';
import { chosenFilm, severalFilms } from '../services/film/find-film.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';
import { MAX_COUNTRIES_TEXT } from '../views/film/film-forms.ts';
import { chosenNewFilm, type NewFilm, typedNewFilm } from './new-film.ts';

/**
 * The film that was chosen, or the only one with the title that was typed; a new one if there is none.
 * @throws {UserError} if several have that title, or nothing was typed
 */
export async function aboutFilm(chosen: string, context: AppContext): Promise<AboutFilm> {
  const { app, texts } = context;
  const { locale } = texts;
  const added = chosenNewFilm(chosen);
  if (added) return { draft: newFilmDraft(added, locale) };
  const found = chosenFilm(app.films, await visibleMoments(context), chosen, 0);
  if (found.kind === 'known') return { film: found.film, draft: { film: found.film.id } };
  if (found.kind === 'several') throw severalFilms(found.films, chosen, locale);
  const typed = typedNewFilm(chosen);
  if (!typed) throw new UserError('film.unknown', { typed: cleanLine(chosen) });
  return { draft: newFilmDraft(typed, locale) };
}

interface AboutFilm {
  /** If the bot knows it. */
  readonly film?: Film;
  readonly draft: Pick<ShareDraft, 'film' | 'newFilm' | 'filmIds'>;
}

/** The film form, filled with what is known about the film. */
function newFilmDraft({ title, year, countries, ids }: NewFilm, locale: string): AboutFilm['draft'] {
  const named = countryList(countries, locale, MAX_COUNTRIES_TEXT);
  return {
    newFilm: { title, year: year === undefined ? '' : String(year), countries: named },
    ...(ids && { filmIds: ids }),
  };
}
