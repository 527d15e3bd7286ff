import { cleanLine } from '../../domain/clean-text.ts';
import type { FilmPeople, FilmPerson } from '../../domain/people.ts';
import { UserError } from '../../interactions/user-error.ts';

/** How many people to name if what was typed isn't one of them. */
const MAX_NAMED = 3;

/**
 * The chosen person. Text that wasn't chosen from the list is never guessed at.
 * @throws {UserError} naming near matches if nobody has that id
 */
export function findPerson(people: FilmPeople, chosen: string): FilmPerson {
  const person = people.person(chosen);
  if (person) return person;
  const typed = cleanLine(chosen);
  const near = people.search(chosen, MAX_NAMED).map(({ name }) => `“${name}”`);
  throw near.length > 0
    ? new UserError('person.near', { typed, names: near })
    : new UserError('person.unknown', { typed });
}
