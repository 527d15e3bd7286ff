import type { Library } from '../../data/community/library.ts';
import type { FilmPerson } from '../../domain/people.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { App } from '../../services/app.ts';
import type { Opens } from '../../views/kit/custom-ids.ts';
import { MOST_MOMENTS_OF_PERSON, personPage as personView } from '../../views/person/person-page.ts';
import { momentsOf } from '../film/film-moments.ts';

/** What a person did, and the moments of the films that they made or play in. */
export function personPage(
  app: App,
  library: Library,
  person: FilmPerson,
  { page, opens }: { readonly page: number; readonly opens: Opens },
  texts: Speech,
): MessageView {
  const moments = momentsOf(app.films, library, new Set(person.credits.map(({ film }) => film.id)));
  return personView(
    { person, page, moments: moments.slice(0, MOST_MOMENTS_OF_PERSON), momentsInAll: moments.length, opens },
    texts,
  );
}
