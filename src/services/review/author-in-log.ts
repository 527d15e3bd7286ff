import type { Library } from '../../data/community/library.ts';
import type { LoggedPerson } from '../../domain/audit.ts';
import type { Review } from '../../domain/review.ts';

/** How the log names the author of what waits; not at all if it is without their name, and they have no pseudonym yet. */
export function authorInLog(library: Library, { author, told }: Review): { readonly whom?: LoggedPerson } {
  if (!told.story.unnamed) return { whom: author };
  const pseudonym = library.pseudonymOf(author.id);
  return pseudonym ? { whom: { pseudonym: pseudonym.name } } : {};
}
