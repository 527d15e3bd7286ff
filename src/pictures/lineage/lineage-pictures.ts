import { LRUCache } from 'lru-cache';
import type { Family, Film } from '../../domain/film.ts';
import type { Speech } from '../../i18n/texts.ts';
import { createQueue } from '../../tasks/queue.ts';
import { PALETTES, type Theme } from '../kit/palette.ts';
import { rasteriseSvg } from '../kit/rasterise.ts';
import { Fonts } from '../kit/text/fonts.ts';
import { altOf } from './alt.ts';
import { type Lineage, lineageOf, textsOf } from './entry.ts';
import { layOut } from './layout.ts';
import { drawLayout } from './svg.ts';

export interface LineageSubject {
  /** The film that was asked for. */
  readonly film: Film;
  readonly family: Family;
  readonly texts: Speech;
  readonly theme: Theme;
}

export interface LineagePicture {
  readonly png: Buffer;
  /** The same in words, within the length that Discord allows. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** An SVG as PNG. */
type Rasterise = (svg: string) => Promise<Buffer>;

export interface PictureOptions {
  /** Bytes of pictures that are kept. */
  readonly mostKept?: number;
  readonly rasterise?: Rasterise;
}

/** Some two hundred pictures. */
const MOST_KEPT = 16 * 1024 * 1024;

type Drawn = Omit<LineagePicture, 'alt'>;

/** Draws families as trees on a time axis, and keeps what was drawn last. */
export class LineagePictures {
  readonly #fonts = new Fonts();
  readonly #drawn: LRUCache<string, Drawn, Plan>;
  readonly #rasterise: Rasterise;
  /** One at a time: the database works on the same few threads, and people wait for it. */
  readonly #queue = createQueue();

  constructor({ mostKept = MOST_KEPT, rasterise = rasteriseSvg }: PictureOptions = {}) {
    this.#rasterise = rasterise;
    this.#drawn = new LRUCache<string, Drawn, Plan>({
      maxSize: mostKept,
      sizeCalculation: ({ png }) => png.length,
      fetchMethod: (_key, _stale, { context }) => this.#queue(() => this.#draw(context)),
    });
  }

  /** The same picture is drawn once, however many ask for it at the same time. What fails is tried anew the next time. */
  async draw({ film, family, texts, theme }: LineageSubject): Promise<LineagePicture> {
    const lineage = lineageOf(film, family, texts);
    const plan: Plan = { lineage, theme };
    // What it says is its key: a film that changes makes another picture.
    const drawn = await this.#drawn.forceFetch(JSON.stringify(plan), { context: plan });
    return { ...drawn, alt: altOf(lineage, texts) };
  }

  async #draw({ lineage, theme }: Plan): Promise<Drawn> {
    const typesetter = await this.#fonts.typesetterFor(textsOf(lineage));
    const layout = await layOut(lineage, typesetter);
    const png = await this.#rasterise(drawLayout(layout, PALETTES[theme], typesetter));
    return { png, width: layout.width, height: layout.height };
  }
}

interface Plan {
  readonly lineage: Lineage;
  readonly theme: Theme;
}
