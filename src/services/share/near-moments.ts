import type { ToldText } from '../../data/community/alike-moments.ts';
import { isSameMinute } from '../../domain/alike.ts';
import type { Film } from '../../domain/film.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Story } from '../../domain/story.ts';
import { likeness } from '../../search/likeness/embedder.ts';
import { lettersOf, sameLetters } from '../../search/likeness/letters.ts';
import type { AppContext } from '../app.ts';
import { numbersOfStory } from '../moment/alike-moments.ts';

/** How many are shown. */
const MAX_NEAR = 3;

/** The newest of the story that are looked at. */
const MAX_COMPARED = 60;

/** Two texts about one story that are more alike are about the same scene. */
const SAME_SCENE = 0.3;
const SAME_LETTERS = 0.6;

/**
 * What others told of the same scene before: of the same film at the same minute, or of any version of its story in much the
 * same words. Those that the author has already felt are left out.
 */
export async function nearMoments(
  { app, community, actor, audience }: AppContext,
  film: Film,
  story: Story,
): Promise<readonly LiveMoment[]> {
  const { library } = community;
  const moments = library.seenBy(await audience(library.places));
  const numbers = numbersOfStory(app, moments, film, MAX_COMPARED);
  if (numbers.length === 0) return [];
  const embedder = await app.alike.embedder();
  const told = { embedded: embedder.embed(story.text), letters: lettersOf(story.text) };
  const near: { readonly live: LiveMoment; readonly score: number }[] = [];
  for (const live of moments.moments(numbers)) {
    const { number, author, at } = live.moment;
    if (author.id === actor.id || library.hasGoosebump(number, actor.id)) continue;
    const isSameFilm = app.films.find(live.moment.film, moments)?.id === film.id;
    const minute = isSameFilm && isSameMinute(at, story.at);
    const score = sameness(told, app.alike.textOf(live.moment, embedder));
    if (minute || score > 0) near.push({ live, score: score + (minute ? 1 : 0) });
  }
  return near
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_NEAR)
    .map(({ live }) => live);
}

/** 0 if they don't seem to tell the same. */
function sameness(one: ToldText, other: ToldText): number {
  const alike = likeness(one.embedded, other.embedded);
  const letters = sameLetters(one.letters, other.letters);
  return alike >= SAME_SCENE || letters >= SAME_LETTERS ? Math.max(alike, letters) : 0;
}
