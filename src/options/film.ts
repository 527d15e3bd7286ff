import type { Films } from '../data/catalogue/films.ts';
import type { VisibleMoments } from '../data/community/visible-moments.ts';
import { cleanLine } from '../domain/clean-text.ts';
import type { Film } from '../domain/film.ts';
import { isolated } from '../domain/isolate.ts';
import { startOf } from '../domain/text.ts';
import { MAX_CHOICE_VALUE, MAX_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption, Typing } from '../interactions/options.ts';
import type { FoundFilm } from '../search/names/film-search.ts';
import type { App, AppContext } from '../services/app.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';
import { type FilmMatch, matchChoiceName } from '../views/film/film-line.ts';

interface FilmOptionParts {
  /** The value of a film that only a live source knows; without it, live sources are not asked. */
  readonly liveValue?: (film: Film, locale: string) => string;
  /**
   * Choices that take what was typed at its word.
   * @param isKnown whether a film with these words is offered
   */
  readonly asTyped?: (looking: Looking, isKnown: boolean) => readonly Choice[];
  /** Whether there is something to show for a film: of those that were meant, they come first. By default, for all. */
  readonly suits?: (film: Film, films: Films) => boolean;
}

/** Who looks for a film, and what they typed. */
type Looking = AppContext & Pick<Typing<App>, 'typed'>;

/** The option for choosing a film. */
export function filmOption(parts: FilmOptionParts = {}) {
  return {
    type: 'string',
    required: true,
    autocomplete: (typing) => filmChoices(typing, parts),
  } as const satisfies StringOption<App>;
}

/** The films that what was typed may mean. */
export async function filmChoices(
  looking: Looking,
  { liveValue, asTyped = () => [], suits }: FilmOptionParts,
): Promise<Choice[]> {
  const { typed, app, texts } = looking;
  const moments = await visibleMoments(looking);
  const found = knownFilms(app.films, moments, typed, suits ? MAX_LOOKED_AT : MAX_CHOICES);
  const known = suits ? suitingFirst(found, (one) => suits(one.film, app.films), typed) : found;
  const offerLive = (film: Film, isNear: boolean): Offer => {
    const same = app.films.findForLive(film, moments) ?? film;
    const value = same === film ? (liveValue?.(film, texts.locale) ?? film.id) : same.id;
    const name = matchChoiceName({ film: same, by: same, names: [], isNear }, texts);
    return { film: same, name, value };
  };
  const offers = known.map((one) => ({
    film: one.film,
    name: matchChoiceName(matchOf(one), texts),
    value: one.film.id,
    isCertain: isCertain(one, typed),
  }));
  const certain = offers.filter((one) => one.isCertain);
  const live = liveValue ? await app.live.search(typed, texts.locale) : [];
  const foundLive = live.map((film) => offerLive(film, false));
  const isKnown = certain.length + foundLive.length > 0;
  const liveNear = liveValue && !isKnown ? await app.live.searchNear(typed, texts.locale) : [];
  const near = [
    ...offers.filter((one) => !one.isCertain).slice(0, MAX_CHOICES - MAX_LIVE),
    ...liveNear.map((film) => offerLive(film, true)),
  ];
  return arrange({ certain, found: foundLive, near, typed: asTyped(looking, isKnown) });
}

/** How many films are looked at for some that suit. */
const MAX_LOOKED_AT = 200;

/** What only comes near stays behind all that was meant. */
function suitingFirst(
  found: readonly FoundFilm[],
  suits: (one: FoundFilm) => boolean,
  typed: string,
): readonly FoundFilm[] {
  const meant = found.filter((one) => isCertain(one, typed));
  const near = found.filter((one) => !isCertain(one, typed));
  const others = meant.filter((one) => !suits(one));
  return [...meant.filter(suits), ...others, ...near].slice(0, MAX_CHOICES);
}

/** Whether what was typed is in a title, and nothing of it is left over. Before anything is typed, every film is meant. */
const isCertain = ({ kind }: FoundFilm, typed: string): boolean =>
  kind === 'exact' || kind === 'sibling' || cleanLine(typed) === '';

const matchOf = ({ film, by, names, kind }: FoundFilm): FilmMatch => ({
  film,
  by,
  names,
  isNear: kind === 'near' || kind === 'extra',
});

interface Offer extends Choice {
  readonly film: Film;
}

interface Offers {
  readonly certain: readonly Offer[];
  /** What live sources found. */
  readonly found: readonly Offer[];
  /** What only comes near what was typed, or is only from that year or country. */
  readonly near: readonly Offer[];
  readonly typed: readonly Choice[];
}

/** Known films first, with some places left for others; what was typed, taken at its word; and near matches only then. */
function arrange({ certain, found, near, typed }: Offers): Choice[] {
  const room = MAX_CHOICES - typed.length;
  const free = room - Math.min(found.length, MAX_LIVE);
  const first = once([...certain.slice(0, free), ...found, ...certain.slice(free)]).slice(0, room);
  const last = once([...first, ...near]).slice(first.length, room);
  const toChoice = ({ name, value }: Choice): Choice => ({ name, value });
  return [...first, ...typed, ...last].map(toChoice);
}

const once = (offers: readonly Offer[]): Offer[] =>
  offers.filter((offer, place) => offers.findIndex(({ film }) => film.id === offer.film.id) === place);

/** Choices reserved for what live sources find. */
const MAX_LIVE = 8;

const lookingUp: FilmOptionParts = {
  liveValue: (film) => film.id,
  asTyped: ({ typed, texts }, isKnown) => (isKnown ? [] : notListed(typed, texts.film.notListed)),
};

/** The option of a page about a film. If only a live source knows the film, it is looked up there. */
export const lookUpOption = filmOption(lookingUp);

/** The same for a page about its versions. */
export const versionedOption = filmOption({
  ...lookingUp,
  suits: ({ id }, films) => films.hasVersions(id),
});

/** A choice that leads to what can be done about a film that isn't listed. */
function notListed(typed: string, words: (facts: { title: string }) => string): Choice[] {
  const title = startOf(cleanLine(typed), MAX_CHOICE_VALUE).trim();
  return title === '' ? [] : [{ name: words({ title: isolated(title) }), value: title }];
}

/** Films to choose from. Before anything is typed: those of the newest moments, then all others. */
function knownFilms(films: Films, moments: VisibleMoments, typed: string, max: number): FoundFilm[] {
  const found = films.lookFor(typed, moments, max);
  if (cleanLine(typed) !== '') return found;
  const newest = filmsOfNewest(films, moments).map(
    (film): FoundFilm => ({ film, by: film, kind: 'help', names: [], extent: 'part' }),
  );
  return [...newest, ...found];
}

/** How many of the newest moments have their films offered first. */
const NEWEST = 50;

function filmsOfNewest(films: Films, moments: VisibleMoments): Film[] {
  const found: Film[] = [];
  let looked = 0;
  for (const { moment } of moments.newest()) {
    const film = films.find(moment.film, moments);
    if (film) found.push(film);
    looked += 1;
    if (looked === NEWEST) break;
  }
  return found;
}
