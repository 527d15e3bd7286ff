import type { LineagePicture, LineagePictures, LineageSubject } from './lineage-pictures.ts';

interface DrawingsLog {
  warn(facts: object, message: string): void;
}

/** The pictures of lineages. A page works without one: its words say the same. */
export class LineageDrawings {
  readonly #open: () => Promise<Pick<LineagePictures, 'draw'>>;
  readonly #log: DrawingsLog;
  #pictures: Promise<Pick<LineagePictures, 'draw'>> | undefined;

  /** @param open loads the drawing code, with the first picture: fonts and the drawing libraries take 20 MB */
  constructor(open: () => Promise<Pick<LineagePictures, 'draw'>>, log: DrawingsLog) {
    this.#open = open;
    this.#log = log;
  }

  /** `undefined` if it can't be drawn; the log says why. */
  async draw(subject: LineageSubject): Promise<LineagePicture | undefined> {
    try {
      return await (await this.#opened()).draw(subject);
    } catch (error) {
      this.#log.warn({ err: error, family: subject.family.id }, 'lineage not drawn');
      return undefined;
    }
  }

  /** Only once; after a failure it is tried again the next time. */
  #opened(): Promise<Pick<LineagePictures, 'draw'>> {
    this.#pictures ??= this.#open().catch((error: unknown) => {
      this.#pictures = undefined;
      throw error;
    });
    return this.#pictures;
  }
}
