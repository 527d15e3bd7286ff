import { z } from 'zod';

/** The menus of a filter that may have more choices than fit. */
const PAGED_FIELDS = ['country', 'filmCountry', 'language'] as const;
export type PagedField = (typeof PAGED_FIELDS)[number];

/** Which page of its choices each of them shows, counted from 0. */
export type FilterPages = Readonly<Record<PagedField, number>>;

/** The same in a custom id: `0-2-0`. */
export const FilterPagesText = z.string().regex(/^\d{1,3}(?:-\d{1,3}){2}$/);

export const FIRST_PAGES = '0-0-0';

export const writePages = (pages: FilterPages): string => PAGED_FIELDS.map((field) => pages[field]).join('-');

export function readPages(text: string): FilterPages {
  const [country = 0, filmCountry = 0, language = 0] = text.split('-').map(Number);
  return { country, filmCountry, language };
}
