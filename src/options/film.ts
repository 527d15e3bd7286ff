import type { Films } from '../data/catalogue/films.ts';
import type { VisibleMoments } from '../data/community/visible-moments.ts';
import type { Film } from '../domain/film.ts';
import { MAX_CHOICES } from '../interactions/limits.ts';
import type { Choice, StringOption, Typing } from '../interactions/options.ts';
import type { App } from '../services/app.ts';
import { visibleMoments } from '../services/moment/visible-moments.ts';
import { filmChoiceName } from '../views/film/film-line.ts';

interface FilmOptionParts {
  /** The value of a film that only a live source knows; without it, live sources are not asked. */
  readonly liveValue?: (film: Film, locale: string) => string;
  /** Choices at the end, whatever comes before them. */
  readonly further?: (typing: Typing<App>) => readonly Choice[];
}

/** The option for choosing a film. */
export function filmOption({ liveValue, further = () => [] }: FilmOptionParts = {}) {
  return {
    type: 'string',
    required: true,
    async autocomplete(typing) {
      const { typed, app } = typing;
      const moments = await visibleMoments(typing);
      const { locale } = typing.texts;
      const known = knownFilms(app.films, moments, typed);
      const offerLive = (film: Film): Offer => {
        const same = app.films.findForLive(film, moments);
        return same ? offer(same) : { film, value: liveValue?.(film, locale) ?? film.id };
      };
      const found = liveValue ? (await app.live.search(typed, locale)).map(offerLive) : [];
      const isNothingExact = liveValue && !known.exact && found.length === 0;
      const near = isNothingExact ? (await app.live.searchNear(typed, locale)).map(offerLive) : [];
      const last = further(typing);
      const offered = arrange({ ...known, found, near }, MAX_CHOICES - last.length);
      return [...offered.map(({ film, value }) => ({ name: filmChoiceName(film, locale), value })), ...last];
    },
  } as const satisfies StringOption<App>;
}

interface Offer {
  readonly film: Film;
  readonly value: string;
}

const offer = (film: Film): Offer => ({ film, value: film.id });

interface Offers {
  readonly films: readonly Film[];
  /** Whether they match what was typed exactly, and are not just near matches. */
  readonly exact: boolean;
  /** What live sources found. */
  readonly found: readonly Offer[];
  /** What comes near in live sources. */
  readonly near: readonly Offer[];
}

/** Known films first, with some places left for others; but near matches come after those with the exact title. */
function arrange({ films, exact, found, near }: Offers, room: number): Offer[] {
  const known = films.map(offer);
  const live = exact ? found : near;
  const free = room - Math.min(live.length, MAX_LIVE);
  const behind = [...known.slice(0, free), ...live, ...known.slice(free)];
  const order = exact ? behind : [...found, ...behind];
  const once = new Map(order.map((one) => [one.film.id, one]));
  return [...once.values()].slice(0, room);
}

/** Choices reserved for what live sources find. */
const MAX_LIVE = 8;

/** The option of a page about a film. If only a live source knows the film, it is looked up there. */
export const lookUpOption = filmOption({ liveValue: (film) => film.id });

/** Films to choose from. Before anything is typed: those of the newest moments, then all others. */
function knownFilms(films: Films, moments: VisibleMoments, typed: string) {
  const found = films.lookFor(typed, moments, MAX_CHOICES);
  return typed.trim() === ''
    ? { ...found, films: [...filmsOfNewest(films, moments), ...found.films] }
    : found;
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
