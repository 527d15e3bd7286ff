import type { App } from '../app.ts';
import type { Library } from '../data/library.ts';
import { counterpartOf } from '../domain/lineage.ts';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import { UserError } from '../interactions/user-error.ts';
import type { Opens } from '../views/custom-ids.ts';
import { filmComparison } from '../views/film-comparison.ts';
import { titleAndYear } from '../views/film-line.ts';
import type { LookedUp } from './look-up.ts';

/**
 * The film beside another version of its story. Throws the UserError that says why there is none.
 * @param otherId the version that was chosen; the one that the film follows from, or leads to, where none was
 */
export function comparePage(
  app: App,
  library: Library,
  found: LookedUp,
  otherId: string | undefined,
  opens: Opens,
  texts: Speech,
): MessageView {
  const { film, family } = found;
  const title = titleAndYear(film, texts.locale);
  const other =
    otherId === undefined
      ? family && counterpartOf(film, family)
      : family?.films.find(({ id }) => id === otherId);
  if (!family || (!other && otherId === undefined))
    throw new UserError('film.noOtherVersion', { film: title });
  if (!other || other.id === film.id) {
    const named = otherId === undefined ? undefined : app.films.find(otherId, library);
    throw new UserError('film.notOfOneFamily', {
      film: title,
      other: named ? titleAndYear(named, texts.locale) : (otherId ?? ''),
    });
  }
  return filmComparison({ ...found, family, other, people: app.people, opens }, texts);
}
