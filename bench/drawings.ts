import { loadCatalogue } from '../src/data/catalogue/catalogue.ts';
import { textsFor } from '../src/i18n/texts.ts';
import { rasteriseSvg } from '../src/pictures/kit/rasterise.ts';
import { LineagePictures } from '../src/pictures/lineage/lineage-pictures.ts';

/** The largest families, which take longest: most have but two or three films. */
const FAMILIES = 20;

/** Drawing lineages anew, from fonts that are open, and empty pictures of the same sizes. */
export interface Drawings {
  /** One of each, of the next family in turn; answers how long they took, in milliseconds. */
  time(round: number): Promise<{ readonly real: number; readonly floor: number }>;
}

export async function openDrawings(): Promise<Drawings> {
  const { families } = await loadCatalogue();
  const largest = families.toSorted((one, other) => other.films.length - one.films.length).slice(0, FAMILIES);
  const subjects = largest.flatMap((family) => {
    const film = family.films.at(-1);
    return film ? [{ film, family, texts: textsFor('en-US'), theme: 'dark' as const }] : [];
  });
  // No picture is smaller than a byte, so none is kept.
  const pictures = new LineagePictures({ mostKept: 1 });
  const sizes = new Map<number, string>();
  for (const [index, subject] of subjects.entries()) {
    const { width, height } = await pictures.draw(subject);
    sizes.set(index, empty(width, height));
  }
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await act();
    return performance.now() - started;
  };
  return {
    async time(round) {
      const index = round % subjects.length;
      const [subject, svg] = [subjects[index], sizes.get(index)];
      if (!subject || svg === undefined) throw new Error('there is nothing to draw');
      const real = await timed(() => pictures.draw(subject));
      return { real, floor: await timed(() => rasteriseSvg(svg)) };
    },
  };
}

function empty(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#17161b"/></svg>`;
}
