import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import decompress from 'woff2-encoder/decompress';
import { type Cluster, clustersOf } from './clusters.ts';
import { FontFace } from './font-face.ts';
import { slicesFor } from './font-slices.ts';
import { type Faces, type Forms, Typesetter } from './typesetter.ts';

/** A text to set, and which of the fonts that have its characters is meant. */
export interface Wanted extends Forms {
  readonly text: string;
}

/** How many open files are kept: nearly as many as all titles in the catalogue need. Each takes about 0.2 MB. */
const MAX_FACES = 160;

/** The fonts that ship with the bot, opened file by file as texts need them. */
export class Fonts {
  readonly #faces = new LRUCache<string, FontFace>({
    max: MAX_FACES,
    fetchMethod: async (file) => new FontFace(await decompress(await readFile(file))),
  });

  /** Opens what these texts need, and returns a typesetter for them. */
  async typesetterFor(wanted: readonly Wanted[]): Promise<Typesetter> {
    const faces = new Map<string, readonly FontFace[]>();
    for (const { text, ...forms } of wanted) {
      for (const cluster of clustersOf(text)) {
        const key = faceKey(cluster, forms);
        if (!faces.has(key)) faces.set(key, await this.#facesFor(cluster, forms));
      }
    }
    const found: Faces = (cluster, forms) => faces.get(faceKey(cluster, forms)) ?? [];
    return new Typesetter(found);
  }

  /** One face that has the whole cluster, or else, for each of its characters, the first face that has it. */
  async #facesFor({ codePoints }: Cluster, forms: Forms): Promise<readonly FontFace[]> {
    const [base] = codePoints;
    if (base === undefined) return [];
    const whole = await this.#first(base, forms, (face) => codePoints.every((one) => face.has(one)));
    if (whole) return [whole];
    const each = await Promise.all(codePoints.map((one) => this.#first(one, forms, (face) => face.has(one))));
    return each.filter((face) => face !== undefined);
  }

  /** The tables say what a file is for; what it really has is known once it is open. */
  async #first(
    codePoint: number,
    { han, isSlanted }: Forms,
    fits: (face: FontFace) => boolean,
  ): Promise<FontFace | undefined> {
    for (const { file } of slicesFor(codePoint, han, isSlanted)) {
      const face = await this.#faces.forceFetch(file);
      if (fits(face)) return face;
    }
    return undefined;
  }
}

function faceKey({ text }: Cluster, { han, isSlanted }: Forms): string {
  return `${han} ${isSlanted ? 'slanted' : 'upright'} ${text}`;
}
