import type { App } from '../app.ts';
import type { Library } from '../data/library.ts';
import type { FilmPerson } from '../domain/people.ts';
import type { Speech } from '../i18n/texts.ts';
import type { MessageView } from '../interactions/answer.ts';
import type { Opens } from '../views/custom-ids.ts';
import { MOST_MOMENTS_OF_PERSON, personPage as personView } from '../views/person-page.ts';
import { momentsOf } from './film-moments-page.ts';

/** What a person did, and the moments of the films that they made or play in. */
export function personPage(
  app: App,
  library: Library,
  person: FilmPerson,
  { page, opens }: { readonly page: number; readonly opens: Opens },
  texts: Speech,
): MessageView {
  const numbers = momentsOf(
    app.films,
    library,
    person.credits.map(({ film }) => film),
  );
  const moments = [...library.moments(numbers.slice(0, MOST_MOMENTS_OF_PERSON))];
  return personView({ person, page, moments, momentsInAll: numbers.length, opens }, texts);
}
