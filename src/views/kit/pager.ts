import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Speech } from '../../i18n/texts.ts';
import { button } from './blocks.ts';

/** Where one is among pages, which are counted from 0. */
export interface PagePlace {
  readonly page: number;
  readonly last: number;
}

/** A page of a list; one that is no longer there is the last one. */
export function pageOf<T>(
  all: readonly T[],
  page: number,
  size: number,
): PagePlace & { readonly shown: readonly T[] } {
  const place = placeAmong(all.length, page, size);
  return { ...place, shown: all.slice(place.page * size, (place.page + 1) * size) };
}

export function placeAmong(total: number, page: number, size: number): PagePlace {
  const last = Math.max(Math.ceil(total / size) - 1, 0);
  return { page: Math.min(page, last), last };
}

/**
 * The buttons that turn the page; none where there is only one.
 * @param to the custom id that leads to a page
 */
export function turnButtons(
  { page, last }: PagePlace,
  to: (page: number) => string,
  { pages }: Speech,
): APIButtonComponentWithCustomId[] {
  if (last === 0) return [];
  return [
    // Two buttons of one id are refused, so the one that can't be pressed stays within the pages.
    button(to(Math.max(page - 1, 0)), { label: pages.previous, disabled: page === 0 }),
    button(to(page + 1), { label: pages.next, disabled: page >= last }),
  ];
}
