import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Speech } from '../../i18n/texts.ts';
import { fitsIn, type Room, roomBeside } from '../../interactions/room.ts';
import { button } from './blocks.ts';
import type { Turn } from './custom-ids.ts';

/** The current page and the last one, counted from 0. */
export interface PagePlace {
  readonly page: number;
  readonly last: number;
}

/** A page of a list; past the end, it is the last one. */
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
 * Items in pages: at most so many on each, and only as many as fit. One that doesn't fit at all has a page of its own.
 * @param room of a page
 */
export function pagesThatFit<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
  { max, room }: { readonly max: number; readonly room: Room },
): T[][] {
  const pages: T[][] = [];
  let left = room;
  for (const item of items) {
    const words = wordsOf(item);
    const page = pages.at(-1);
    if (page && page.length < max && fitsIn(words, left)) page.push(item);
    else {
      pages.push([item]);
      left = room;
    }
    left = roomBeside(left, words);
  }
  return pages;
}

/**
 * The buttons that turn the page; none if there is only one.
 * @param to makes the custom id of a page's button
 */
export function turnButtons(
  { page, last }: PagePlace,
  to: (page: number) => string,
  { pages }: Speech,
): APIButtonComponentWithCustomId[] {
  if (last === 0) return [];
  return [
    // Discord rejects two buttons with one id, so the disabled one stays within the pages.
    button(to(Math.max(page - 1, 0)), { label: pages.previous, disabled: page === 0 }),
    button(to(page + 1), { label: pages.next, disabled: page >= last }),
  ];
}

/**
 * The buttons that turn the pages of a long list: to its ends, one on or back, and to any page that somebody types. With words on
 * all five, they would take three lines on a phone.
 * @param to makes the custom id for each way
 * @param jump the custom id of the button that asks for a page
 */
export function longTurnButtons(
  { page, last }: PagePlace,
  { to, jump }: { readonly to: (turn: Turn) => string; readonly jump: string },
  { pages }: Speech,
): APIButtonComponentWithCustomId[] {
  const [isFirst, isLast] = [page === 0, page >= last];
  return [
    button(to('first'), { emoji: '⏮️', disabled: isFirst }),
    button(to('previous'), { label: pages.previous, emoji: '◀️', disabled: isFirst }),
    button(jump, { label: pages.position({ place: page + 1, total: last + 1 }), disabled: last < 1 }),
    button(to('next'), { label: pages.next, emoji: '▶️', disabled: isLast }),
    button(to('last'), { emoji: '⏭️', disabled: isLast }),
  ];
}

/** The page to which a button leads. The last one is past every end, since the list may have grown. */
export function turned(page: number, turn: Turn): number {
  return { first: 0, previous: Math.max(page - 1, 0), next: page + 1, last: Number.MAX_SAFE_INTEGER }[turn];
}
