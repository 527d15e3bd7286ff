import type { FilmPerson } from '../domain/people.ts';
import { cleanLine } from '../domain/text.ts';
import type { StringOption } from '../interactions/contract.ts';
import { MOST_CHOICES } from '../interactions/limits.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';
import { personChoiceName } from '../views/person/person-page.ts';

/** The option by which somebody who made a film, or plays in one, is chosen. */
export const personOption: StringOption<App> = {
  type: 'string',
  required: true,
  autocomplete: (typed, { locale }, app) =>
    app.people.search(typed, MOST_CHOICES).map((person) => ({
      name: personChoiceName(person, locale),
      value: person.id,
    })),
};

/** The person who was chosen. What was typed and not chosen is never guessed at: the UserError names who comes near. */
export function chosenPerson(app: App, value: string): FilmPerson {
  const person = app.people.person(value);
  if (person) return person;
  const typed = cleanLine(value);
  const near = app.people.search(value, 3).map(({ name }) => `“${name}”`);
  throw near.length > 0
    ? new UserError('person.near', { typed, names: near.join(', ') })
    : new UserError('person.unknown', { typed });
}
