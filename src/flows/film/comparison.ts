import type { Library } from '../../data/community/library.ts';
import { counterpartOf } from '../../domain/lineage.ts';
import { cleanLine } from '../../domain/text.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import type { LookedUp } from '../../services/film/look-up.ts';
import { filmComparison } from '../../views/film/film-comparison.ts';
import { titleAndYear } from '../../views/film/film-line.ts';
import type { Opens } from '../../views/kit/custom-ids.ts';
import { SOURCE_LABELS } from '../../views/sources.ts';

interface Comparison {
  /** The version that was chosen; where none was, the one that the film follows from, or leads to. */
  readonly otherId?: string | undefined;
  readonly opens: Opens;
  /** Of who asked: the page may be in the language of all, what is wrong is told to them alone. */
  readonly locale: string;
}

/** The film beside another version of its story. Throws the UserError that says why there is none. */
export function comparePage(
  app: Pick<App, 'films' | 'people'>,
  library: Library,
  found: LookedUp,
  { otherId, opens, locale }: Comparison,
  texts: Speech,
): MessageView {
  const { film, family } = found;
  const known = otherId === undefined ? undefined : app.films.find(otherId, library);
  // An id of before, or of a film that was merged, means the film that it is now.
  const id = known?.id ?? otherId;
  const other =
    id === undefined ? family && counterpartOf(film, family) : family?.films.find((one) => one.id === id);
  if (family && other && other.id !== film.id) {
    return filmComparison({ ...found, family, other, people: app.people, opens }, texts);
  }
  const title = titleAndYear(film, locale);
  if (id === film.id) throw new UserError('film.noVersionOfItself', { film: title });
  // A version that only a live source knows looks like none while it gives no answer.
  if (found.missing.length > 0 && !known) {
    const sources = found.missing.map((name) => SOURCE_LABELS[name]).join(', ');
    throw new UserError('film.versionsMissing', { film: title, sources });
  }
  if (!family || id === undefined) throw new UserError('film.noOtherVersion', { film: title });
  throw new UserError('film.notOfOneFamily', {
    film: title,
    other: known ? titleAndYear(known, locale) : cleanLine(id),
  });
}
