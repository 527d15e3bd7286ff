import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { LiveFacts } from '../../data/live/live-films.ts';
import type { Family, Film, SourceName } from '../../domain/film.ts';
import { parseLiveFilmId, SOURCE_LABELS } from '../../domain/film-source.ts';
import { isSameFilm, mayBeSameFilm, withFacts, withVersions } from '../../domain/merge-films.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../app.ts';
import { findFilm } from './find-film.ts';

/** A film with everything that is known about it now. */
export interface LookedUp {
  readonly film: Film;
  readonly family: Family | undefined;
  /** Live sources that gave no answer, or one about another film. */
  readonly missing: readonly SourceName[];
}

/**
 * The film that was chosen, or that an id on a button names, with what live sources add.
 * @param locale of the person who asked
 * @param pageLocale of the page's readers: live sources are asked for names and titles in it
 * @throws {UserError} if there is no such film, or no source that knows it answers
 */
export async function lookUpFilm(
  app: Pick<App, 'films' | 'live'>,
  moments: VisibleMoments,
  chosen: string,
  locale: string,
  pageLocale: string = locale,
): Promise<LookedUp> {
  const live = parseLiveFilmId(chosen);
  const known = live ? app.films.findByIds(live.ids, moments) : findFilm(app.films, moments, chosen, locale);
  const facts = await app.live.facts(known?.ids ?? live?.ids ?? {}, pageLocale);
  const film = known ?? facts.films.find((one) => one.ids[live?.source ?? 'wikidata'] !== undefined);
  if (!film) {
    const nobody = facts.missing.length === 0 && !(live && !app.live.has(live.source));
    if (!live || nobody) throw new UserError('film.unknown', { typed: chosen });
    throw new UserError('film.sourceMissing', { sources: [SOURCE_LABELS[live.source]] });
  }
  return merged(film, app.films.familyOf(film.id), facts);
}

function merged(film: Film, family: Family | undefined, { films, families, missing }: LiveFacts): LookedUp {
  const fitting = films.filter((live) => mayBeSameFilm(film, live));
  const odd = films.filter((live) => !fitting.includes(live)).flatMap((live) => live.liveSources ?? []);
  const whole = fitting.reduce(withFacts, film);
  return {
    film: whole,
    family: families.reduce((known, live) => withLiveFamily(known, live, whole), family),
    missing: [...new Set([...missing, ...odd])],
  };
}

/** The versions that a live source knows; the film itself stays as it is known here. */
function withLiveFamily(known: Family | undefined, live: Family, film: Film): Family | undefined {
  if (known) return withVersions(known, live);
  const alone: Family = { ...live, films: [film], lineage: [], parts: {} };
  return live.films.some((one) => isSameFilm(one, film)) ? withVersions(alone, live) : undefined;
}
