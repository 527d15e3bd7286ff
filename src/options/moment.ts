import type { Films } from '../data/catalogue/films.ts';
import { momentsWithWords } from '../data/community/moments-with-words.ts';
import type { VisibleMoments } from '../data/community/visible-moments.ts';
import { plainDigits } from '../domain/digits.ts';
import { titleAndYear } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import { isolated } from '../domain/isolate.ts';
import type { LiveMoment } from '../domain/moment.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption, Typing } from '../interactions/options.ts';
import type { App } from '../services/app.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';

/**
 * The option for choosing a moment.
 * @param offered which moments the person may choose from
 */
export function momentOption(offered: (typing: Typing<App>) => Offered | Promise<Offered>) {
  return {
    type: 'string',
    required: true,
    autocomplete: async (typing) => {
      const { typed, texts, app } = typing;
      return momentChoices(app.films, { typed, locale: texts.locale, ...(await offered(typing)) });
    },
  } as const satisfies StringOption<App>;
}

interface Offered {
  readonly moments: VisibleMoments;
  /** The id of the person whose moments are the only ones offered; by default, everybody's are. */
  readonly author?: string;
}

/** All that the person may read. */
export const readable = async (typing: Typing<App>): Promise<Offered> => ({
  moments: await visibleMoments(typing),
});

/** Those that the person may remove: their own, or all for moderators, wherever they were shared. */
export const removable = ({ actor, community }: Typing<App>): Offered => ({
  moments: community.library.all,
  ...(!actor.moderator && { author: actor.id }),
});

interface Asked extends Offered {
  readonly typed: string;
  readonly locale: string;
}

/** Moments to choose from, newest first. The story itself is not shown: a list must not give it away. */
function momentChoices(films: Films, { typed, moments, author, locale }: Asked): Choice[] {
  const choices: Choice[] = [];
  for (const { moment } of momentsLike(films, moments, typed, author)) {
    const film = films.find(moment.film, moments);
    const name = `#${moment.number} · ${film ? titleAndYear(film, locale) : moment.film} · ${isolated(moment.author.name)}`;
    choices.push({ name, value: String(moment.number) });
    if (choices.length === MAX_CHOICES) break;
  }
  return choices;
}

/** By the beginning of their number, or by words of the film or the author. */
function momentsLike(
  films: Films,
  moments: VisibleMoments,
  typed: string,
  author: string | undefined,
): Iterable<LiveMoment> {
  const digits = /^\s*#?\s*(\d+)\s*$/.exec(plainDigits(typed))?.[1];
  const numbers = author === undefined ? undefined : moments.numbersBy(author);
  if (digits !== undefined) return moments.numberedLike(digits, numbers);
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length > 0)
    return momentsWithWords(moments, words, films.momentTitles(moments.unfiltered), numbers);
  return numbers ? moments.moments(numbers) : moments.newest();
}
