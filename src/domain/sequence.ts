/** Things by their places, from 0 on, each of which may be made when it is asked for. An array is one, too. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  /** Negative places count from the end. */
  at(place: number): T | undefined;
}

/** @param make is only asked for places from 0 to `length`, without `length` itself */
export function sequenceOf<T>(length: number, make: (place: number) => T): Sequence<T> {
  return {
    length,
    at(place) {
      const found = place < 0 ? length + place : place;
      return found >= 0 && found < length ? make(found) : undefined;
    },
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place += 1) yield make(place);
    },
  };
}
