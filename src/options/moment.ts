import type { Films } from '../data/catalogue/films.ts';
import type { Library } from '../data/community/library.ts';
import { titleAndYear, titlesOf } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import type { LiveMoment } from '../domain/moment.ts';
import { MOST_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption, Typing } from '../interactions/options.ts';
import type { App } from '../services/app.ts';

/**
 * The option by which a moment is chosen.
 * @param allowed which moments are offered to the person who types; all where it is left out
 */
export function momentOption(allowed: (live: LiveMoment, typing: Typing<App>) => boolean = () => true) {
  return {
    type: 'string',
    required: true,
    autocomplete: (typing) =>
      momentChoices(
        typing.app.films,
        typing.community.library,
        { typed: typing.typed, locale: typing.texts.locale },
        (live) => allowed(live, typing),
      ),
  } as const satisfies StringOption<App>;
}

/**
 * Moments to choose from, newest first: by the beginning of their number, or by words of the film or the author. The
 * story itself is not shown: a list must not give it away.
 */
function momentChoices(
  films: Films,
  library: Library,
  { typed, locale }: { readonly typed: string; readonly locale: string },
  allowed: (live: LiveMoment) => boolean,
): Choice[] {
  const digits = /^\s*#?\s*(\d+)\s*$/.exec(typed)?.[1];
  const words = fold(typed).split(' ');
  // Many moments share a film, and folding its titles for each would be felt at every key.
  const titles = new Map<string, string>();
  const foldedTitles = (id: string): string => {
    const known = titles.get(id);
    if (known !== undefined) return known;
    const film = films.find(id, library);
    const folded = fold(film ? [...titlesOf(film), film.year].join(' ') : id);
    titles.set(id, folded);
    return folded;
  };
  const choices: Choice[] = [];
  for (const live of library.newest()) {
    if (!allowed(live)) continue;
    const { number, author, film: filmId } = live.moment;
    const told = `${foldedTitles(filmId)} ${fold(author.name)}`;
    const fits =
      digits === undefined ? words.every((word) => told.includes(word)) : String(number).startsWith(digits);
    if (!fits) continue;
    const film = films.find(filmId, library);
    const name = `#${number} · ${film ? titleAndYear(film, locale) : filmId} · ${author.name}`;
    choices.push({ name, value: String(number) });
    if (choices.length === MOST_CHOICES) break;
  }
  return choices;
}
