import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Wanted } from '../kit/text/fonts.ts';
import type { Tree } from './tree.ts';

/** What a picture says about one film of a tree, or one moment, in the reader's language. Facts that there are none of are empty. */
export interface TreeEntry {
  readonly id: string;
  readonly title: Wanted;
  /** In short, for a line of its own. */
  readonly name: string;
  /** Below the title or beside it: a film's original title, the film of a moment. */
  readonly original: Wanted | undefined;
  /** Codes of ISO 3166-1. */
  readonly flags: readonly string[];
  /** The first of its facts: a film's year, a moment's number. */
  readonly label: string;
  /** The names of the countries, and what tells versions apart. */
  readonly countries: string;
  readonly directors: string;
  /** A mark for the first one, and one for the one that was asked for. */
  readonly mark: string;
  readonly asked: string;
  /** How it follows others, where no line shows it. */
  readonly follows: string;
  readonly isAsked: boolean;
  readonly isOriginal: boolean;
  /** Drawn as an empty box: nothing may be said about it. */
  readonly isGap?: boolean;
}

/** All that is drawn of a tree. */
export interface TreePicture {
  /** Along the bottom; what it comes from is beside it, or else empty. */
  readonly summary: string;
  readonly book: string;
  readonly entries: readonly TreeEntry[];
  readonly tree: Tree;
  /** The kinds of lines with their names, if there are several. */
  readonly kinds: readonly { readonly kind: LineageKind; readonly name: string }[];
  /** Whether the lines have a direction to be seen. */
  readonly hasArrows?: boolean;
}
