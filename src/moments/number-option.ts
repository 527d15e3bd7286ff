import type { App } from '../app.ts';
import type { Films } from '../data/films.ts';
import type { Library } from '../data/library.ts';
import { momentsWithWords } from '../data/moments-with-words.ts';
import { fold } from '../domain/fold.ts';
import type { LiveMoment } from '../domain/moment.ts';
import type { AutocompleteUse, Choice, StringOption } from '../interactions/contract.ts';
import { MOST_CHOICES } from '../interactions/limits.ts';
import { titleAndYear } from '../views/film-line.ts';

/**
 * The option by which a moment is chosen.
 * @param authorFor whose moments alone are offered to the person who types; everybody's where it is `undefined`
 */
export function numberOption(
  authorFor: (interaction: AutocompleteUse) => string | undefined = () => undefined,
): StringOption<App> {
  return {
    type: 'string',
    required: true,
    async autocomplete(typed, interaction, app) {
      const { library } = await app.communities.community(interaction.guildId);
      const asked = { typed, author: authorFor(interaction), locale: interaction.locale };
      return momentChoices(app.films, library, asked);
    },
  };
}

interface Asked {
  readonly typed: string;
  /** The id of the person whose moments alone are offered. */
  readonly author: string | undefined;
  readonly locale: string;
}

/** Moments to choose from, newest first. The story itself is not shown: a list must not give it away. */
function momentChoices(films: Films, library: Library, { typed, author, locale }: Asked): Choice[] {
  const choices: Choice[] = [];
  for (const { moment } of momentsLike(films, library, typed, author)) {
    const film = films.find(moment.film, library);
    const name = `#${moment.number} · ${film ? titleAndYear(film, locale) : moment.film} · ${moment.author.name}`;
    choices.push({ name, value: String(moment.number) });
    if (choices.length === MOST_CHOICES) break;
  }
  return choices;
}

/** By the beginning of their number, or by words of the film or the author. */
function momentsLike(
  films: Films,
  library: Library,
  typed: string,
  author: string | undefined,
): Iterable<LiveMoment> {
  const digits = /^\s*#?\s*(\d+)\s*$/.exec(typed)?.[1];
  const words = fold(typed).split(' ').filter(Boolean);
  const titles = (film: string) => films.foldedTitles(film, library);
  const numbers = author === undefined ? undefined : library.numbersBy(author);
  if (digits !== undefined) return library.numberedLike(digits, numbers);
  if (words.length > 0) return momentsWithWords(library, words, titles, numbers);
  return numbers ? library.moments(numbers) : library.newest();
}
