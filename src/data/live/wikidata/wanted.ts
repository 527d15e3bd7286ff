import type { WantedCode } from './codes.ts';
import type { FilmItem } from './film-item.ts';
import { WORLDWIDE } from './vocabulary.ts';

/** The directors of all films, then the first member of each cast with the character, then the second; writers last. */
export function namesWanted(items: readonly FilmItem[]): string[] {
  const deepest = Math.max(0, ...items.map(({ cast }) => cast.length));
  const casts = Array.from({ length: deepest }, (_, place) =>
    items.flatMap(({ cast }) => {
      const member = cast[place];
      if (!member) return [];
      return member.character && 'item' in member.character
        ? [member.person, member.character.item]
        : [member.person];
    }),
  );
  const directors = items.flatMap((item) => item.directors);
  return [...new Set([...directors, ...casts.flat(), ...items.flatMap((item) => item.writers)])];
}

/** Countries first, then currencies, then languages, which the original title shows too. */
export function codesWanted(items: readonly FilmItem[]): WantedCode[] {
  const grosses = items.flatMap(({ boxOffice }) => boxOffice);
  const places = grosses.flatMap(({ place }) => (place === undefined || place === WORLDWIDE ? [] : [place]));
  return [
    ...items.flatMap(({ countries }) => countries).map((item) => ({ kind: 'country', item }) as const),
    ...grosses.map(({ currency: item }) => ({ kind: 'currency', item }) as const),
    ...places.map((item) => ({ kind: 'country', item }) as const),
    ...items.flatMap(({ languages }) => languages).map((item) => ({ kind: 'language', item }) as const),
  ];
}
