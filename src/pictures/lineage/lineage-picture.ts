import type { Family, Film } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { Drawings } from '../drawings.ts';
import type { Theme } from '../kit/palette.ts';
import type { DrawnPicture } from '../picture-plan.ts';
import { altOf } from './alt.ts';
import { type Lineage, lineageOf } from './entry.ts';
import { shownFilms } from './shown-films.ts';

export interface LineageSubject {
  /** The film that was asked for. */
  readonly film: Film;
  readonly family: Family;
  /** The films that the words beside it are about; a family that is too large for one picture is shown around them. */
  readonly page?: readonly Film[];
  readonly texts: Speech;
  readonly theme: Theme;
}

export interface LineagePicture extends DrawnPicture {
  /** The same in words. */
  readonly alt: string;
}

/**
 * The lineage of a film as a picture. The same one is drawn once, as long as it is kept.
 * @param maxAltLength of the picture in words, in UTF-16 units
 * @returns `undefined` if it can't be drawn: a page works without it, since its words say the same
 */
export async function lineagePicture(
  drawings: Drawings,
  { film, family, page, texts, theme }: LineageSubject,
  maxAltLength: number,
): Promise<LineagePicture | undefined> {
  const { lineage, key, alt } = sayingOf(film, family, shownFilms(family, page), texts, maxAltLength);
  const drawn = await drawings.draw({ kind: 'lineage', lineage, theme }, `lineage ${theme} ${key}`);
  return drawn && { ...drawn, alt };
}

interface Saying {
  readonly lineage: Lineage;
  readonly key: string;
  readonly alt: string;
}

/** What the picture of a family says, kept as long as the family: a changed family is another object. */
const sayings = new WeakMap<Family, Map<string, Saying>>();

function sayingOf(
  film: Film,
  family: Family,
  shown: readonly Film[],
  texts: Speech,
  maxAltLength: number,
): Saying {
  const ofFamily = sayings.get(family) ?? new Map<string, Saying>();
  sayings.set(family, ofFamily);
  const name = [film.id, shown[1]?.id, shown.at(-1)?.id, texts.locale, maxAltLength].join(' ');
  const kept = ofFamily.get(name);
  if (kept) return kept;
  const lineage = lineageOf(film, family, texts, shown);
  // The picture's key is everything that it says: a changed film makes another picture.
  const saying = { lineage, key: JSON.stringify(lineage), alt: altOf(lineage, texts, maxAltLength) };
  ofFamily.set(name, saying);
  return saying;
}
