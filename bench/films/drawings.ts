import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { textsFor } from '../../src/i18n/texts.ts';
import { MAX_ALT_TEXT } from '../../src/interactions/limits.ts';
import { rasteriseSvg } from '../../src/pictures/kit/rasterise.ts';
import { LineagePictures, type LineageSubject } from '../../src/pictures/lineage/lineage-pictures.ts';
import type { Times } from '../report/figures.ts';

/** The largest families, which take longest: most have only two or three films. */
const FAMILIES = 10;

/** One drawing takes as long as dozens of answers: twice for each family is enough. */
const MAX_ROUNDS = 20;

/** Drawing lineages from scratch, with the fonts open. The floor is an empty picture of the same size. */
export async function measureDrawings(
  catalogue: Catalogue,
  rounds: number,
  signal: AbortSignal,
): Promise<Times> {
  const subjects = largestFamilies(catalogue);
  // No picture is smaller than a byte, so none is kept.
  const pictures = new LineagePictures({ maxAltLength: MAX_ALT_TEXT, maxKeptBytes: 1 });
  const measured: Times = { real: [], floor: [] };
  const empties = new Map<LineageSubject, string>();
  for (let round = 0; round < Math.min(rounds, MAX_ROUNDS) && !signal.aborted; round += 1) {
    const subject = subjects[round % subjects.length];
    if (!subject) throw new Error('there is nothing to draw');
    if (!empties.has(subject)) {
      // The first time opens the fonts that it needs.
      const { width, height } = await pictures.draw(subject);
      empties.set(subject, emptyPicture(width, height));
    }
    measured.real.push(await msOf(() => pictures.draw(subject)));
    measured.floor.push(await msOf(() => rasteriseSvg(empties.get(subject) ?? '')));
  }
  return measured;
}

function largestFamilies({ families }: Catalogue): readonly LineageSubject[] {
  const largest = [...families]
    .sort((one, other) => other.films.length - one.films.length)
    .slice(0, FAMILIES);
  return largest.flatMap((family) => {
    const film = family.films.at(-1);
    return film ? [{ film, family, texts: textsFor('en-US'), theme: 'dark' as const }] : [];
  });
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

function emptyPicture(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#17161b"/></svg>`;
}
