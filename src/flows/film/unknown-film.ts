import { cleanLine } from '../../domain/clean-text.ts';
import type { ShareDraft } from '../../domain/draft.ts';
import { type Family, type Film, isLikeFilmId } from '../../domain/film.ts';
import { startOf, TEXT_LIMITS } from '../../domain/text.ts';
import { type Answer, privately } from '../../interactions/answer.ts';
import { MAX_CHOICES } from '../../interactions/limits.ts';
import type { AppContext } from '../../services/app.ts';
import { chosenFilm } from '../../services/film/find-film.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { unknownFilm } from '../../views/film/unknown-film.ts';
import type { FilmTab } from '../../views/kit/custom-ids.ts';

/** How many films and stories that come near are offered. */
const MAX_NEAR = 10;
const MAX_STORIES = 3;

/**
 * Runs a step with a film that was chosen. If what was typed isn't one film, the person is privately led on: to the films of
 * that title, to what comes near here and in live sources, and to sharing about it.
 * @param tab which page of a film they want to see
 */
export async function unlessUnknown(
  context: AppContext,
  chosen: string,
  tab: FilmTab,
  step: () => Promise<Answer>,
): Promise<Answer> {
  const { app, texts } = context;
  const found = chosenFilm(app.films, await visibleMoments(context), chosen, MAX_NEAR);
  // A live source may know an id, and else the step says that nobody does.
  if (found.kind === 'known' || isLikeFilmId(chosen)) return step();
  const typed = cleanLine(chosen);
  if (found.kind === 'several') {
    const films = found.films.slice(0, MAX_CHOICES);
    return privately(unknownFilm({ typed, tab, films, several: true, stories: [] }, texts));
  }
  const films = [...(await liveFilms(context, chosen)), ...found.near];
  const once = [...new Map(films.map((film) => [film.id, film])).values()].slice(0, MAX_CHOICES);
  const stories = storiesOf(found.near, context);
  const draft = await draftAbout(typed, context);
  return privately(unknownFilm({ typed, tab, films: once, several: false, stories, draft }, texts));
}

/** What live sources call so. */
async function liveFilms(context: AppContext, typed: string): Promise<Film[]> {
  const { app, texts } = context;
  const [moments, live] = await Promise.all([visibleMoments(context), app.live.search(typed, texts.locale)]);
  return live.map((film) => app.films.findForLive(film, moments) ?? film);
}

function storiesOf(films: readonly Film[], { app }: AppContext): Family[] {
  const families = films.flatMap(({ id }) => app.films.familyOf(id) ?? []);
  return [...new Set(families)].slice(0, MAX_STORIES);
}

/** The id of a draft from which the form for an unknown film opens; none if nothing was typed. */
async function draftAbout(typed: string, { app, draftKey }: AppContext): Promise<string | undefined> {
  const title = startOf(typed, TEXT_LIMITS.filmTitle.max).trim();
  if (title === '') return undefined;
  const draft: ShareDraft = { v: 1, kind: 'share', newFilm: { title, year: '', countries: '' } };
  const key = draftKey();
  await app.drafts.keep(key, draft);
  return key.id;
}
