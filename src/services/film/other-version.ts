import type { Films } from '../../data/catalogue/films.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { type Family, type Film, titleAndYear } from '../../domain/film.ts';
import { SOURCE_LABELS } from '../../domain/film-source.ts';
import { counterpartOf } from '../../domain/lineage.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { LookedUp } from './look-up.ts';

export interface OtherVersion {
  readonly family: Family;
  readonly other: Film;
}

/**
 * The version to compare a film with.
 * @param otherId what was chosen; by default, the original or, for an original, a remake
 * @param locale of the person who asked
 * @throws {UserError} if there is none to compare with
 */
export function otherVersion(
  films: Films,
  moments: VisibleMoments,
  { film, family, missing }: LookedUp,
  otherId: string | undefined,
  locale: string,
): OtherVersion {
  const known = otherId === undefined ? undefined : films.find(otherId, moments);
  // A former id, or that of a merged film, stands for the current film.
  const id = known?.id ?? otherId;
  const other =
    id === undefined ? family && counterpartOf(film, family) : family?.films.find((one) => one.id === id);
  if (family && other && other.id !== film.id) return { family, other };

  const title = titleAndYear(film, locale);
  if (id === film.id) throw new UserError('film.noVersionOfItself', { film: title });
  // A version that only a live source knows looks unknown while the source doesn't answer.
  if (missing.length > 0 && !known) {
    const sources = missing.map((name) => SOURCE_LABELS[name]);
    throw new UserError('film.versionsMissing', { film: title, sources });
  }
  if (!family || id === undefined) throw new UserError('film.noOtherVersion', { film: title });
  throw new UserError('film.notOfOneFamily', {
    film: title,
    other: known ? titleAndYear(known, locale) : cleanLine(id),
  });
}
