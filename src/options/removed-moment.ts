import { plainDigits } from '../domain/digits.ts';
import { titleAndYear } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import { isolated } from '../domain/isolate.ts';
import { shownAuthor } from '../domain/moment.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App } from '../services/app.ts';
import { typedNumber } from '../services/moment/find-moment.ts';

/** The option for choosing a removed moment that can still be brought back. Only moderators are offered any. */
export const removedOption = {
  type: 'string',
  required: true,
  autocomplete({ typed, app, actor, community, texts }) {
    if (!actor.moderator) return [];
    const { library, removals } = community;
    const words = fold(plainDigits(typed));
    const choices: Choice[] = [];
    // The one with that number is most likely meant.
    const numbers = [...removals.restorable(app.now())];
    const exact = typedNumber(typed);
    if (exact !== undefined) numbers.sort((one, other) => Number(other === exact) - Number(one === exact));
    for (const number of numbers) {
      const moment = library.removed(number);
      if (!moment) continue;
      const film = app.films.find(moment.film, library);
      const title = film ? titleAndYear(film, texts.locale) : moment.film;
      const name = `#${number} · ${title} · ${isolated(shownAuthor(moment).name)}`;
      if (!fold(name).includes(words)) continue;
      choices.push({ name, value: String(number) });
      if (choices.length === MAX_CHOICES) break;
    }
    return choices;
  },
} as const satisfies StringOption<App>;

/** @throws {UserError} if it is no number */
export function chosenRemoved(typed: string): number {
  const number = typedNumber(typed);
  if (number === undefined) throw new UserError('moment.notANumber', { typed });
  return number;
}
