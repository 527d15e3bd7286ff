import type { Library } from '../../data/community/library.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { CardLinks, Chain, ChainLink } from '../../domain/chain.ts';
import { type Moment, shownAuthor } from '../../domain/moment.ts';

/** Moments that are looked at: no chain that people tell is nearly as long, but records may say anything. */
const MAX_LOOKED_AT = 5_000;

type Book = Pick<Library['chain'], 'of' | 'ledTo'>;

/**
 * The chain that a moment is in: from the first that its readers may read, down to all that came of it. What they may not read
 * is a gap, and so are several of these in a row; at an end, it is left out. So nobody learns of anything which they may not read
 * but that something lies between two moments.
 * @param moments which the reader may read
 * @returns nothing if the moment isn't one of these; the moment alone if no other is linked with it
 */
export function chainOf(book: Book, moments: VisibleMoments, number: number): Chain {
  const isShown = (one: number) => moments.moment(one) !== undefined;
  const up = upFrom(book, number);
  const root = up.findLast(isShown);
  if (!isShown(number) || root === undefined) return [];
  const looked = downFrom(book, up.slice(0, up.indexOf(root) + 1));
  const leads = leadingToShown(book, root, [...looked].filter(isShown));

  const chain: ChainLink[] = [];
  const waiting: { readonly number: number; readonly from: ChainLink | undefined }[] = [
    { number: root, from: undefined },
  ];
  const placed = new Set<number>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (placed.has(next.number)) continue;
    placed.add(next.number);
    const { from } = next;
    const live = moments.moment(next.number);
    // Gaps right after each other are one: how many moments are missing is nobody's business.
    const link = !live && from && !from.live ? from : linkTo(live, from, chain.length);
    if (link !== from) chain.push(link);
    const followers = book.ledTo(next.number).filter((one) => leads.has(one));
    for (const one of followers.toReversed()) waiting.push({ number: one, from: link });
  }
  return chain;
}

const linkTo = (live: ChainLink['live'], from: ChainLink | undefined, place: number): ChainLink => ({
  id: live ? String(live.moment.number) : `gap-${place}`,
  live,
  from: from?.id,
});

/** The moment and those before it, nearest first. Records that run in a circle end where they began. */
function upFrom(book: Book, number: number): readonly number[] {
  const up = new Set([number]);
  for (let of = book.of(number); of !== undefined && up.size < MAX_LOOKED_AT; of = book.of(of)) {
    if (up.has(of)) break;
    up.add(of);
  }
  return [...up];
}

/** Those and all that came of them, the nearest to the first of them first. */
function downFrom(book: Book, up: readonly number[]): ReadonlySet<number> {
  const looked = new Set(up);
  // What is added on the way is gone through as well.
  for (const one of looked) {
    for (const follower of book.ledTo(one)) if (looked.size < MAX_LOOKED_AT) looked.add(follower);
  }
  return looked;
}

/** Those that are shown, and what lies between the root and them. */
function leadingToShown(book: Book, root: number, shown: readonly number[]): ReadonlySet<number> {
  const leads = new Set([root]);
  for (const one of shown) {
    for (let next: number | undefined = one; next !== undefined && !leads.has(next); next = book.of(next)) {
      leads.add(next);
    }
  }
  return leads;
}

/**
 * What a card says of the moment's chain.
 * @param moments which those who see the card may read
 */
export function linksOf(book: Book, moments: VisibleMoments, number: number): CardLinks {
  const of = book.of(number);
  const because = of === undefined ? undefined : moments.moment(of)?.moment;
  const own = moments.moment(number)?.moment;
  const tellers = new Set([...moments.moments(book.ledTo(number))].map(({ moment }) => shownAs(moment)));
  if (own) tellers.delete(shownAs(own));
  return {
    because: because && { number: because.number, name: shownAuthor(because).name },
    moved: tellers.size,
  };
}

/** Somebody who tells without their name counts by their pseudonym. */
function shownAs(moment: Moment): string {
  const { id, name } = shownAuthor(moment);
  return id ?? name;
}
