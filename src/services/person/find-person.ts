import type { FilmPeople, FilmPerson } from '../../domain/people.ts';
import { cleanLine } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';

/** People who are named where what was typed is none of them. */
const MAX_NAMED = 3;

/** The person who was chosen. What was typed and not chosen is never guessed at: the UserError names who comes near. */
export function findPerson(people: FilmPeople, chosen: string): FilmPerson {
  const person = people.person(chosen);
  if (person) return person;
  const typed = cleanLine(chosen);
  const near = people.search(chosen, MAX_NAMED).map(({ name }) => `“${name}”`);
  throw near.length > 0
    ? new UserError('person.near', { typed, names: near })
    : new UserError('person.unknown', { typed });
}
