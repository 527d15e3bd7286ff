import type { Chain, ChainLink } from '../../../src/domain/chain.ts';
import type { Film } from '../../../src/domain/film.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import type { ChainSubject } from '../../../src/pictures/chain/chain-drawing.ts';
import { aMoment } from '../../support/builders.ts';
import { allFilms } from '../../support/catalogue.ts';

export interface Told {
  readonly name: string;
  readonly country?: string | undefined;
  readonly film?: string;
  /** The place in the list of the one that it hangs from; by default, the one before it. */
  readonly from?: number;
  readonly isGap?: boolean;
}

const films = new Map(allFilms.map((film) => [film.id, film]));

export const filmOf = (id: string): Film | undefined => films.get(id);

/** A chain of moments, the first with number 1. */
export function chainOf(told: readonly Told[]): Chain {
  const idOf = (place: number) => (told[place]?.isGap ? `gap-${place}` : String(place + 1));
  return told.map(({ name, country, film, from, isGap }, place): ChainLink => {
    const moment = aMoment({
      number: place + 1,
      author: { id: String(700000000000000900n + BigInt(place)), name },
      country,
      ...(film !== undefined && { film }),
    });
    return {
      id: idOf(place),
      live: isGap ? undefined : { moment, goosebumps: 0, replies: 0 },
      from: place === 0 ? undefined : idOf(from ?? place - 1),
    };
  });
}

export const subjectOf = (told: readonly Told[], number: number, locale = 'en-US'): ChainSubject => ({
  ...{ chain: chainOf(told), number, filmOf },
  texts: textsFor(locale),
});

const NAMES = [
  'Elif',
  'Nils',
  'Mika',
  'Sofía',
  'Aylin',
  'José',
  'Priya',
  '佐藤 陽菜',
  'مريم',
  'Олег',
  'Ngọc',
];
const COUNTRIES = ['TR', 'SE', 'FI', 'ES', 'TR', 'MX', 'IN', 'JP', 'EG', 'UA', 'VN'];

/** So many people from all over the world, each about another film. */
export function people(count: number, more: (place: number) => Partial<Told> = () => ({})): readonly Told[] {
  return Array.from({ length: count }, (_, place) => ({
    name: NAMES[place % NAMES.length] ?? '',
    country: COUNTRIES[place % COUNTRIES.length],
    film: allFilms[(place * 131) % allFilms.length]?.id ?? '',
    ...more(place),
  }));
}

export const JOHN: Told = { name: 'John', country: 'MT', film: '7-kogustaki-mucize-2019' };
