import type { Person, Pseudonym } from '../../domain/moment.ts';
import { NOBODY } from '../../domain/nobody.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { logDeed } from '../audit/log-deed.ts';
import { findMoment } from './find-moment.ts';

interface RevealedAuthor {
  readonly author: Person;
  readonly pseudonym: Pseudonym;
}

/**
 * Who told a moment without their name, for a moderator: also of one that was removed. Before anything is said, it is logged,
 * without the name, and its author will hear of it.
 * @throws {UserError} if there is no such moment, it has its author's name, or nobody knows that any more
 */
export async function revealAuthor(
  context: AppContext,
  number: number,
  reason: string,
): Promise<RevealedAuthor> {
  const { app, community, draftKey } = context;
  const { library } = community;
  const { author, pseudonym, film } = library.removed(number) ?? findMoment(library.all, number).moment;
  if (author.id === NOBODY) throw new UserError('reveal.nobody', { number });
  if (!pseudonym) throw new UserError('reveal.named', { number });
  const deed = { deed: 'name-revealed', moment: number, reason, detail: { film } } as const;
  const news = { kind: 'name-revealed', at: app.now(), number, film, reason } as const;
  await logDeed(context, deed, [community.inbox.put(author.id, draftKey().id, news)]);
  return { author, pseudonym };
}
