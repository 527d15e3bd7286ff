import type { Family, Film } from './film.ts';
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

/** What has to be known of a family to choose it among all of them. */
export interface FamilyOutline extends Pick<Family, 'id' | 'name'> {
  /** The year of the film that began it. */
  readonly began: number;
  /** In order of release. */
  readonly films: readonly Pick<Film, 'id' | 'year' | 'countries'>[];
}

export function outlineOf(family: Family): FamilyOutline {
  const { id, name, films } = family;
  return {
    id,
    name,
    began: originalOf(family).year,
    films: films.map((film) => ({ id: film.id, year: film.year, countries: film.countries })),
  };
}

/** The matching families, in that order; equal ones by name. */
export function selectFamilies(
  families: readonly FamilyOutline[],
  { country, decade }: FamilyFilter,
  order: FamilyOrder,
): FamilyOutline[] {
  const fits = ({ films }: FamilyOutline) =>
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

function byName({ name: one }: FamilyOutline, { name: other }: FamilyOutline): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const RANKS: Readonly<Record<FamilyOrder, (family: FamilyOutline) => number>> = {
  size: ({ films }) => -films.length,
  newest: ({ films }) => -Math.max(...films.map((film) => film.year)),
  oldest: ({ began }) => began,
};

/** 1990 for 1994. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;
