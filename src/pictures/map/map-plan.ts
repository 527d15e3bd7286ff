import type { Theme } from '../kit/palette.ts';

/** How many there are of something in a country. */
export interface InCountry {
  /** A code of ISO 3166, also of a country that is gone. */
  readonly code: string;
  readonly count: number;
}

/** From where people were moved, and by films from where. */
export interface MapPlan {
  readonly kind: 'map';
  readonly films: readonly InCountry[];
  readonly people: readonly InCountry[];
  /** What the colours and the circles mean, in the reader's language. */
  readonly legend: { readonly films: string; readonly people: string };
  /** Formatted numbers: of the least and the most. */
  readonly ranges: { readonly films: Range; readonly people: Range };
  readonly theme: Theme;
}

type Range = readonly [least: string, most: string];
