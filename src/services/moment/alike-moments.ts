import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { type Alike, type Common, isSameMinute } from '../../domain/alike.ts';
import type { Film } from '../../domain/film.ts';
import type { LiveMoment, Moment } from '../../domain/moment.ts';
import type { App, AppContext } from '../app.ts';
import { keptOfStory } from './select-moments.ts';

/** How many are shown. */
const MAX_ALIKE = 5;

/** Texts that are less alike have something in common by chance. */
const MIN_LIKENESS = 0.15;

/** The likest by their texts that are looked at more closely, and the newest of the same story. */
const MAX_BY_TEXT = 60;
const MAX_OF_STORY = 500;

const MAX_EMOJI = 3;

/** What each thing in common adds to the likeness of the texts, which is 1 for the same text. */
const ADDS = { film: 0.15, family: 0.15, minute: 0.15, mood: 0.03, contentNote: 0.02, person: 0.04 };

/** The moments that are most like one, with what they have in common, among those that may be read. */
export async function alikeMoments(
  { app, community }: AppContext,
  moments: VisibleMoments,
  { moment }: LiveMoment,
): Promise<readonly Alike[]> {
  const embedder = await app.alike.embedder();
  const compared = (await app.alike.indexOf(community.library)).compare(embedder.embed(moment.text));
  const filmOf = (of: Moment) => app.films.find(of.film, moments);
  const film = filmOf(moment);

  const candidates = new Map<number, LiveMoment>();
  for (const { number } of compared.nearest(MIN_LIKENESS)) {
    if (candidates.size === MAX_BY_TEXT) break;
    const live = moments.moment(number);
    if (live) candidates.set(number, live);
  }
  const story = film ? numbersOfStory(app, moments, film, MAX_OF_STORY) : [];
  for (const live of moments.moments(story)) candidates.set(live.moment.number, live);
  candidates.delete(moment.number);

  return [...candidates.values()]
    .map((live) => {
      const other = filmOf(live.moment);
      const common = commonFacts(app, { moment, film }, { moment: live.moment, film: other });
      return { live, film: other, common, score: compared.likenessOf(live.moment.number) + worth(common) };
    })
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((one, other) => other.score - one.score || other.live.moment.number - one.live.moment.number)
    .slice(0, MAX_ALIKE)
    .map(({ live, film: about, common }) => {
      const emoji = embedder.shared(moment.text, live.moment.text, MAX_EMOJI);
      return { live, film: about, common: { ...common, emoji } };
    });
}

/** The moments about any version of the film's story, newest first. */
export function numbersOfStory(
  { films }: App,
  moments: VisibleMoments,
  { id }: Film,
  max: number,
): readonly number[] {
  // Not by a query, which would look at every moment.
  return moments.numbersAbout(keptOfStory(films, moments, id)).slice(0, max);
}

interface Told {
  readonly moment: Moment;
  readonly film: Film | undefined;
}

function commonFacts(app: App, one: Told, other: Told): Omit<Common, 'emoji'> {
  const story = commonStory(app, one.film, other.film);
  return {
    story,
    minute: story === 'film' && isSameMinute(one.moment.at, other.moment.at),
    moods: one.moment.moods.filter((mood) => other.moment.moods.includes(mood)),
    contentNotes: one.moment.contentNotes.filter((note) => other.moment.contentNotes.includes(note)),
    cast: story === undefined ? commonCast(app, one.film, other.film) : [],
  };
}

function commonStory({ films }: App, one?: Film, other?: Film): Common['story'] {
  if (!one || !other) return undefined;
  if (one.id === other.id) return 'film';
  return films.areOfOneStory(one.id, other.id) ? 'family' : undefined;
}

function commonCast({ people }: App, one?: Film, other?: Film): readonly string[] {
  if (!one || !other) return [];
  const numbers = new Set(one.cast.map(({ name }) => people.numberInFilm(one.id, name)));
  return other.cast
    .filter(({ name }) => {
      const number = people.numberInFilm(other.id, name);
      return number !== undefined && numbers.has(number);
    })
    .map(({ name }) => name);
}

function worth({ story, minute, moods, contentNotes, cast }: Omit<Common, 'emoji'>): number {
  return (
    (story === undefined ? 0 : ADDS[story]) +
    (minute ? ADDS.minute : 0) +
    moods.length * ADDS.mood +
    contentNotes.length * ADDS.contentNote +
    Math.min(cast.length, 2) * ADDS.person
  );
}
