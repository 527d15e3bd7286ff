import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { lineageOf } from '../../src/pictures/lineage/entry.ts';
import { shownFilms } from '../../src/pictures/lineage/shown-films.ts';
import type { PicturePlan } from '../../src/pictures/picture-plan.ts';

/** The largest families, which take longest: most have only two or three films. */
const FAMILIES = 10;

const texts = textsFor('en-US');

interface MadePictures {
  readonly what: string;
  /** Drawn in turns. */
  readonly plans: readonly PicturePlan[];
}

/** Pictures with as much on them as there can be. */
export function picturesOf(catalogue: Catalogue): readonly MadePictures[] {
  return [{ what: 'lineage picture, drawn anew', plans: largestLineages(catalogue) }];
}

function largestLineages({ families }: Catalogue): readonly PicturePlan[] {
  const largest = [...families]
    .sort((one, other) => other.films.length - one.films.length)
    .slice(0, FAMILIES);
  return largest.flatMap((family) => {
    const film = family.films.at(-1);
    if (!film) return [];
    const lineage = lineageOf(film, family, texts, shownFilms(family));
    return [{ kind: 'lineage' as const, lineage, theme: 'dark' as const }];
  });
}
