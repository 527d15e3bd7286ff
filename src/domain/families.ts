import type { Family } from './film.ts';
import { originalOf } from './lineage.ts';

/** How families are sorted: `size`: most films first; `newest`: latest film first; `oldest`: earliest original first. */
export const FAMILY_ORDERS = ['size', 'newest', 'oldest'] as const;
export type FamilyOrder = (typeof FAMILY_ORDERS)[number];

export interface FamilyFilter {
  /** ISO 3166-1 alpha-2: the country of at least one version. */
  readonly country?: string | undefined;
  /** The first year of a decade, such as 1990: at least one version is from it. */
  readonly decade?: number | undefined;
}

/** The matching families, in that order; equal ones by name. */
export function selectFamilies(
  families: readonly Family[],
  { country, decade }: FamilyFilter,
  order: FamilyOrder,
): Family[] {
  const fits = ({ films }: Family) =>
    films.some(
      (film) =>
        (country === undefined || film.countries.includes(country)) &&
        (decade === undefined || decadeOf(film.year) === decade),
    );
  const rank = RANKS[order];
  return families
    .filter(fits)
    .map((family) => ({ family, rank: rank(family) }))
    .sort((one, other) => one.rank - other.rank || byName(one.family, other.family))
    .map(({ family }) => family);
}

function byName({ name: one }: Family, { name: other }: Family): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const RANKS: Readonly<Record<FamilyOrder, (family: Family) => number>> = {
  size: ({ films }) => -films.length,
  newest: ({ films }) => -Math.max(...films.map((film) => film.year)),
  oldest: (family) => originalOf(family).year,
};

/** 1990 for 1994. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;
