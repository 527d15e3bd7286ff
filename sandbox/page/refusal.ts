import { NoSuggestions } from '../people/outcome.ts';
import { NotAllowed } from '../person.ts';

type Status = 400 | 403 | 404 | 413 | 415 | 504;

/** Why an act was refused, in words for a person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: Status;

  constructor(status: Status, message: string) {
    super(message);
    this.status = status;
  }
}

/** The refusal behind an error; `undefined` for a bug in the sandbox itself. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof NotAllowed) return new Refusal(403, error.message);
  if (error instanceof NoSuggestions) {
    return new Refusal(
      504,
      'The suggestions could not be loaded: the application did not respond. Try again.',
    );
  }
  return undefined;
}
