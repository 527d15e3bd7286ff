import type { Films } from '../../data/catalogue/films.ts';
import type { Community } from '../../data/community/community.ts';
import type { Prompt } from '../../domain/digest-prompt.ts';
import type { Film } from '../../domain/film.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import { MS_PER_DAY } from '../../domain/moment-query.ts';
import type { Audience } from '../../domain/place.ts';
import type { DigestContent } from '../../domain/spread.ts';

/** A moment that a digest tells of, and its film if that is known. */
interface ToldMoment {
  readonly live: LiveMoment;
  readonly film: Film | undefined;
}

/** What a digest shows, as it is now. */
export interface DigestFacts {
  readonly slot: string;
  /** How many moments were new. */
  readonly count: number;
  readonly news: readonly ToldMoment[];
  readonly felt: (ToldMoment & { readonly given: number }) | undefined;
  readonly anniversary: (ToldMoment & { readonly years: number }) | undefined;
  readonly prompt: Prompt | undefined;
}

const MS_PER_YEAR = 365.25 * MS_PER_DAY;

/**
 * What a digest shows of what it told: moments that were removed since, or that may no longer be read there, are left out.
 * @returns `undefined` if none of them is left
 */
export function digestFacts(
  {
    films,
    community,
    audience,
  }: { readonly films: Films; readonly community: Community; readonly audience: Audience },
  slot: string,
  { count, news, felt, anniversary, prompt }: DigestContent,
): DigestFacts | undefined {
  const { library } = community;
  const moments = library.seenBy(audience);
  const told = (number: number): ToldMoment | undefined => {
    const live = library.stays(number) ? undefined : moments.moment(number);
    return live && { live, film: films.find(live.moment.film, moments) };
  };
  const left = news.map(told).filter((one) => one !== undefined);
  const mostFelt = felt && told(felt.number);
  const yearsAgo = anniversary === undefined ? undefined : told(anniversary);
  if (left.length === 0 && !mostFelt && !yearsAgo) return undefined;
  const day = Date.parse(`${slot.slice(0, 'YYYY-MM-DD'.length)}T00:00Z`);
  return {
    slot,
    count: count - (news.length - left.length),
    news: left,
    felt: mostFelt && { ...mostFelt, given: felt.given },
    anniversary: yearsAgo && {
      ...yearsAgo,
      years: Math.max(1, Math.round((day - yearsAgo.live.moment.sharedAt) / MS_PER_YEAR)),
    },
    prompt,
  };
}
