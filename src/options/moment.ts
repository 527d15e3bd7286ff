import type { Films } from '../data/catalogue/films.ts';
import type { Library } from '../data/community/library.ts';
import { momentsWithWords } from '../data/community/moments-with-words.ts';
import { plainDigits } from '../domain/digits.ts';
import { titleAndYear } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import { isolated } from '../domain/isolate.ts';
import type { LiveMoment } from '../domain/moment.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption, Typing } from '../interactions/options.ts';
import type { App } from '../services/app.ts';

/**
 * The option for choosing a moment.
 * @param authorFor the id of the person whose moments are the only ones offered; everybody's are if it is `undefined`
 */
export function momentOption(authorFor: (typing: Typing<App>) => string | undefined = () => undefined) {
  return {
    type: 'string',
    required: true,
    autocomplete: (typing) =>
      momentChoices(typing.app.films, typing.community.library, {
        typed: typing.typed,
        author: authorFor(typing),
        locale: typing.texts.locale,
      }),
  } as const satisfies StringOption<App>;
}

interface Asked {
  readonly typed: string;
  /** The id of the only person whose moments are offered. */
  readonly author: string | undefined;
  readonly locale: string;
}

/** Moments to choose from, newest first. The story itself is not shown: a list must not give it away. */
function momentChoices(films: Films, library: Library, { typed, author, locale }: Asked): Choice[] {
  const choices: Choice[] = [];
  for (const { moment } of momentsLike(films, library, typed, author)) {
    const film = films.find(moment.film, library);
    const name = `#${moment.number} · ${film ? titleAndYear(film, locale) : moment.film} · ${isolated(moment.author.name)}`;
    choices.push({ name, value: String(moment.number) });
    if (choices.length === MAX_CHOICES) break;
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
  const digits = /^\s*#?\s*(\d+)\s*$/.exec(plainDigits(typed))?.[1];
  const words = fold(typed).split(' ').filter(Boolean);
  const titles = (film: string) => films.foldedTitles(film, library);
  const numbers = author === undefined ? undefined : library.numbersBy(author);
  if (digits !== undefined) return library.numberedLike(digits, numbers);
  if (words.length > 0) return momentsWithWords(library, words, titles, numbers);
  return numbers ? library.moments(numbers) : library.newest();
}
