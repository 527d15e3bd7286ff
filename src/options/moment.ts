import type { Films } from '../data/catalogue/films.ts';
import type { Library } from '../data/community/library.ts';
import { momentsWithWords } from '../data/community/moments-with-words.ts';
import type { VisibleMoments } from '../data/community/visible-moments.ts';
import { plainDigits } from '../domain/digits.ts';
import { titleAndYear } from '../domain/film.ts';
import { fold } from '../domain/fold.ts';
import { isolated } from '../domain/isolate.ts';
import { type Actor, isModeratorOf, type LiveMoment, shownAuthor } from '../domain/moment.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption, Typing } from '../interactions/options.ts';
import { UserError } from '../interactions/user-error.ts';
import type { App, AppContext } from '../services/app.ts';
import { typedNumber } from '../services/moment/find-moment.ts';
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

/** The same where none has to be chosen. */
export const optionalMomentOption = (offered: Parameters<typeof momentOption>[0]) =>
  ({ ...momentOption(offered), required: false }) as const satisfies StringOption<App>;

/**
 * The number that was chosen or typed.
 * @param offered the same as the option's
 * @throws {UserError} if it isn't one: saying whether the list had anything for what was typed
 */
export async function chosenNumber(
  context: AppContext,
  typed: string,
  offered: (context: AppContext) => Offered | Promise<Offered>,
): Promise<number> {
  const number = typedNumber(typed);
  if (number !== undefined) return number;
  const { moments, numbers } = await offered(context);
  const [match] = momentsLike(context.app.films, moments, typed, numbers);
  throw new UserError(match ? 'moment.notANumber' : 'moment.noMatch', { typed });
}

interface Offered {
  readonly moments: VisibleMoments;
  /** The only ones offered, newest first; by default, all are. */
  readonly numbers?: readonly number[];
}

/** All that the person may read. */
export const readable = async (context: AppContext): Promise<Offered> => ({
  moments: await visibleMoments(context),
});

/** Those that the person shared and may read: for what only authors do. */
export const own = async (context: AppContext): Promise<Offered> => {
  const moments = await visibleMoments(context);
  return { moments, numbers: moments.ownNumbersOf(context.actor.id) };
};

/** Those that were edited, wherever they were shared: for moderators. */
export const edited = ({
  actor,
  community: { library },
}: Pick<AppContext, 'actor' | 'community'>): Offered => ({
  moments: library.all,
  numbers: actor.moderator ? library.edited : [],
});

/** Those that were told without a name, wherever they were shared: for moderators. */
export const unnamed = ({
  actor,
  community: { library },
}: Pick<AppContext, 'actor' | 'community'>): Offered => ({
  moments: library.all,
  numbers: actor.moderator ? library.unnamed : [],
});

/** Those that the person may remove: their own, or all that they moderate, wherever they were shared. */
export const removable = ({
  actor,
  community: { library },
}: Pick<AppContext, 'actor' | 'community'>): Offered => ({
  moments: library.all,
  ...(!actor.moderator && { numbers: removableBy(actor, library) }),
});

function removableBy(actor: Actor, library: Library): readonly number[] {
  const own = library.all.ownNumbersOf(actor.id);
  if (actor.moderatorIn === undefined) return own;
  const moderated = library.seenBy({ mayRead: (place) => isModeratorOf(actor, place) });
  const numbers = new Set([...own, ...[...moderated.newest()].map(({ moment }) => moment.number)]);
  return [...numbers].sort((one, other) => other - one);
}

interface Asked extends Offered {
  readonly typed: string;
  readonly locale: string;
}

/** Moments to choose from, newest first. The story itself is not shown: a list must not give it away. */
function momentChoices(films: Films, { typed, moments, numbers, locale }: Asked): Choice[] {
  const choices: Choice[] = [];
  for (const { moment } of momentsLike(films, moments, typed, numbers)) {
    const film = films.find(moment.film, moments);
    const about = film ? titleAndYear(film, locale) : moment.film;
    const name = `#${moment.number} · ${about} · ${isolated(shownAuthor(moment).name)}`;
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
  numbers: readonly number[] | undefined,
): Iterable<LiveMoment> {
  const digits = /^\s*#?\s*(\d+)\s*$/.exec(plainDigits(typed))?.[1];
  if (digits !== undefined) return moments.numberedLike(digits, numbers);
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length > 0)
    return momentsWithWords(moments, words, films.momentTitles(moments.unfiltered), numbers);
  return numbers ? moments.moments(numbers) : moments.newest();
}
