import type { LineageEdge, LineageKind } from '../../../domain/catalogue-files.ts';
import { byRelease, type Family, type Film, type Sourced } from '../../../domain/film.ts';
import { withoutCircles } from '../without-circles.ts';
import { sourceOf } from './describe-films.ts';
import { dayOf, type FilmItem } from './film-item.ts';
import { isFollower, isReboot, isRemake } from './vocabulary.ts';
import type { Walked } from './walk.ts';

/** Says that a film follows an earlier one, by their items. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: LineageKind;
  /** The item that says so. */
  readonly saidBy: string;
}

/**
 * The edges that the statements amount to. A film based on another is its remake or a reboot. If no film is the original,
 * films of one book are readaptations of the earliest one.
 */
export function tiesOf(walked: Walked): Tie[] {
  const direct = directTies(walked);
  const haveOriginal = new Set(direct.map(({ to }) => to));
  const overBooks = bookTies(walked).filter(({ to }) => !haveOriginal.has(to));
  return withoutCircles([...direct, ...overBooks]);
}

/** The films tied to one of them, in either direction. */
export function tiedTo(start: string, ties: readonly Tie[]): Set<string> {
  const tied = new Set([start]);
  // A set that grows during the loop is iterated to its new end.
  for (const film of tied) {
    for (const { from, to } of ties) {
      if (from === film) tied.add(to);
      if (to === film) tied.add(from);
    }
  }
  return tied;
}

/** `undefined` if fewer than two films are left. */
export function familyOf(films: readonly Film[], ties: readonly Tie[], date: string): Family | undefined {
  const byItem = new Map(films.map((film) => [film.ids.wikidata, film]));
  const lineage = ties.flatMap(({ from, to, kind, saidBy }): Sourced<LineageEdge>[] => {
    const [earlier, later] = [byItem.get(from), byItem.get(to)];
    return earlier && later ? [{ from: earlier.id, to: later.id, kind, source: sourceOf(saidBy, date) }] : [];
  });
  const sorted = [...films].sort(byRelease);
  const [earliest] = sorted;
  if (!earliest || lineage.length === 0) return undefined;
  return { id: earliest.id, name: earliest.title, films: sorted, lineage, parts: {} };
}

function directTies({ films, currentId }: Walked): Tie[] {
  const byId = new Map(films.map((film) => [film.id, film]));
  const claimed = films.flatMap((film) => [
    ...film.basedOn.map((source) => ({ from: currentId(source), to: film.id, saidBy: film.id })),
    ...film.derivedWorks.map((work) => ({ from: film.id, to: currentId(work), saidBy: film.id })),
  ]);
  return claimed.flatMap(({ from, to, saidBy }) => {
    const [earlier, later] = [byId.get(from), byId.get(to)];
    if (!earlier || !later || from === to || isLater(earlier, later)) return [];
    const kind = kindOf(earlier, later, currentId);
    return kind ? [{ from, to, kind, saidBy }] : [];
  });
}

/** A sequel is also said to be based on the film before it, but it isn't a version of it. */
function kindOf(
  { id: earlier }: FilmItem,
  { kinds, follows }: FilmItem,
  currentId: Walked['currentId'],
): LineageKind | undefined {
  if (isReboot(kinds)) return 'reboot';
  if (isRemake(kinds)) return 'remake';
  return isFollower(kinds) || follows.map(currentId).includes(earlier) ? undefined : 'remake';
}

function bookTies({ films, works, currentId }: Walked): Tie[] {
  return [...works].flatMap(([work, derived]) => {
    const saysSo = ({ basedOn }: FilmItem) => basedOn.map(currentId).includes(work);
    const [first, ...others] = films.filter(
      (film) => saysSo(film) || derived.map(currentId).includes(film.id),
    );
    if (!first) return [];
    // The sequel of an adaptation tells another part of the book.
    const later = others.filter(({ kinds, follows }) => !isFollower(kinds) && follows.length === 0);
    return later.map((film) => ({
      from: first.id,
      to: film.id,
      kind: 'readaptation' as const,
      saidBy: saysSo(film) ? film.id : work,
    }));
  });
}

/** As far as both dates are known: a bare year is not later than a day in it. */
function isLater(one: FilmItem, other: FilmItem): boolean {
  const known = Math.min(dayOf(one).length, dayOf(other).length);
  return dayOf(one).slice(0, known) > dayOf(other).slice(0, known);
}
