import { EVERY_MOMENT } from '../../domain/moment-query.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { selectionOf } from '../../services/moment/select-moments.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { findPerson } from '../../services/person/find-person.ts';
import type { Opens } from '../../views/kit/custom-ids.ts';
import { MAX_MOMENTS_OF_PERSON, personPage } from '../../views/person/person-page.ts';

interface PersonWish {
  readonly person: string;
  readonly page: number;
  readonly opens: Opens;
}

/**
 * What a person did, and moments from the films that they made or act in.
 * @throws {UserError} if nobody has that id
 */
export async function findPersonPage(
  context: AppContext,
  { person: chosen, page, opens }: PersonWish,
  texts: Speech,
): Promise<MessageView> {
  const { app } = context;
  const person = findPerson(app.people, chosen);
  const readable = await visibleMoments(context);
  const all = selectionOf(app, readable, { ...EVERY_MOMENT, credited: person.id });
  const moments = [...readable.moments(all.slice(0, MAX_MOMENTS_OF_PERSON))];
  return personPage({ person, page, moments, momentsInAll: all.total, opens }, texts);
}
