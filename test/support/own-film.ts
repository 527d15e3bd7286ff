import type { Person } from '../../sandbox/person.ts';
import { buttonId, formOf, JOHNS_STORY, messageOf } from './stage.ts';

/** Shares a moment from an unknown film. Returns the film's id. */
export async function shareOwnFilm(
  person: Person,
  film: { readonly title: string; readonly year: string; readonly countries: string },
): Promise<string> {
  const form = formOf(await person.command('moment share', { film: `new:${film.title}` }));
  const ready = messageOf(await form.fill(film).submit());
  const story = formOf(await person.press(ready, buttonId(ready, 'write-story')));
  await story.fill({ text: JOHNS_STORY }).submit();
  const [choice] = await person.autocomplete('moment share', 'film', film.title);
  return String(choice?.value);
}
