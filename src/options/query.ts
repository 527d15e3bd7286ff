import type { User } from 'discord.js';
import { cleanLine } from '../domain/clean-text.ts';
import type { MomentQuery } from '../domain/moment-query.ts';
import { UserError } from '../interactions/user-error.ts';
import type { AppContext } from '../services/app.ts';
import { chosenFilm, severalFilms } from '../services/film/find-film.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';
import { chosenDays, dayOption } from './day.ts';
import { filmOption } from './film.ts';

/** The options for the film and the author of moments. */
export const aboutOptions = {
  film: { ...filmOption(), required: false },
  person: { type: 'user' },
} as const;

/** The options that narrow down a list of moments. */
export const filterOptions = {
  ...aboutOptions,
  since: dayOption,
  until: dayOption,
} as const;

interface FilterValues {
  readonly film: string | undefined;
  readonly person: User | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * What was chosen, as a part of a query.
 * @throws {UserError} if no film has that title or several have it, a date is none, or the time ends before it begins
 */
export async function queryFromOptions(
  context: AppContext,
  { film, person, since, until }: FilterValues,
): Promise<Partial<MomentQuery>> {
  const { locale } = context.texts;
  const from = chosenDays(since, locale)?.first;
  const to = chosenDays(until, locale)?.last;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError('day.backwards', { since: since ?? '', until: until ?? '' });
  }
  return {
    ...(film !== undefined && { film: await filmId(context, film) }),
    ...(person && { author: person.id }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

async function filmId(context: AppContext, chosen: string): Promise<string> {
  const { app, texts } = context;
  const found = chosenFilm(app.films, await visibleMoments(context), chosen, 0);
  if (found.kind === 'known') return found.film.id;
  if (found.kind === 'several') throw severalFilms(found.films, chosen, texts.locale);
  throw new UserError('film.unknown', { typed: cleanLine(chosen) });
}
