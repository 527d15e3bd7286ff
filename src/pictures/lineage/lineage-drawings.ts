import type { LineagePicture, LineagePictures, LineageSubject } from './lineage-pictures.ts';

interface DrawingsLog {
  warn(facts: object, message: string): void;
}

/** The pictures of lineages, without which a page can do: its words say the same. */
export class LineageDrawings {
  readonly #pictures: LineagePictures;
  readonly #log: DrawingsLog;

  constructor(pictures: LineagePictures, log: DrawingsLog) {
    this.#pictures = pictures;
    this.#log = log;
  }

  /** `undefined` where it can't be drawn; the log has why. */
  async draw(subject: LineageSubject): Promise<LineagePicture | undefined> {
    try {
      return await this.#pictures.draw(subject);
    } catch (error) {
      this.#log.warn({ err: error, family: subject.family.id }, 'lineage not drawn');
      return undefined;
    }
  }
}
