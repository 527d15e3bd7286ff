import type { Theme } from '../kit/palette.ts';
import type { Wanted } from '../kit/text/fonts.ts';

/** A moment or film with what is said of it. */
export interface YearItem {
  /** The number of a moment; empty for a film. */
  readonly before: string;
  readonly title: Wanted;
  /** How many; empty if that isn't told. */
  readonly behind: string;
}

/** A community's year, in words that are ready. */
export interface YearPlan {
  readonly kind: 'year';
  readonly title: string;
  readonly summary: string;
  /** From January on. */
  readonly months: readonly { readonly name: string; readonly told: number; readonly felt: number }[];
  readonly legend: { readonly told: string; readonly felt: string };
  /** One below the other, first on the left and then on the right. */
  readonly left: readonly YearSection[];
  readonly right: readonly YearSection[];
  readonly theme: Theme;
}

export interface YearSection {
  readonly heading: string;
  readonly items: readonly YearItem[];
}
