import type { Theme } from '../kit/palette.ts';
import type { Wanted } from '../kit/text/fonts.ts';

/** A moment to share elsewhere: the story, its film, and who told it. */
export interface QuotePlan {
  readonly kind: 'quote';
  /** Without what marks hidden words. An empty one parts what is before it from what is after it. */
  readonly paragraphs: readonly Wanted[];
  /** `undefined` if it is told without a name. */
  readonly name: Wanted | undefined;
  readonly film: {
    readonly title: Wanted;
    /** In its own script, if that differs from the title. */
    readonly original: Wanted | undefined;
    /** Year and countries. */
    readonly facts: string;
  };
  readonly theme: Theme;
}
