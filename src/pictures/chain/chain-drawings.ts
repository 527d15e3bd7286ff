import type { Theme } from '../kit/palette.ts';
import type { TreePicture } from '../lineage/tree-picture.ts';
import { altOf } from './alt.ts';
import { type ChainSubject, chainDrawing } from './chain-drawing.ts';
import type { ChainPictures, DrawnChain } from './chain-pictures.ts';

interface DrawingsLog {
  warn(facts: object, message: string): void;
}

export interface ChainPicture extends DrawnChain {
  /** The same in words. */
  readonly alt: string;
}

type Opened = Pick<ChainPictures, 'draw'>;

/** The pictures of chains. A page works without one: its words say the same. */
export class ChainDrawings {
  readonly #open: () => Promise<Opened>;
  readonly #log: DrawingsLog;
  readonly #maxAltLength: number;
  #pictures: Promise<Opened> | undefined;

  /**
   * @param open loads the drawing code, with the first picture
   * @param maxAltLength of the picture in words, in UTF-16 units
   */
  constructor(open: () => Promise<Opened>, log: DrawingsLog, maxAltLength: number) {
    this.#open = open;
    this.#log = log;
    this.#maxAltLength = maxAltLength;
  }

  /** `undefined` if it can't be drawn; the log says why. */
  async draw(subject: ChainSubject, theme: Theme): Promise<ChainPicture | undefined> {
    try {
      const tree: TreePicture = chainDrawing(subject);
      const drawn = await (await this.#opened()).draw(tree, theme);
      return { ...drawn, alt: altOf(tree, subject.texts.chain.gap, this.#maxAltLength) };
    } catch (error) {
      this.#log.warn({ err: error, moment: subject.number }, 'chain not drawn');
      return undefined;
    }
  }

  /** Only once; after a failure it is tried again the next time. */
  #opened(): Promise<Opened> {
    this.#pictures ??= this.#open().catch((error: unknown) => {
      this.#pictures = undefined;
      throw error;
    });
    return this.#pictures;
  }
}
