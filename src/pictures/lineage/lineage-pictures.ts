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
import { shownFilms } from './shown-films.ts';
import { drawLayout } from './svg.ts';

export interface LineageSubject {
  /** The film that was asked for. */
  readonly film: Film;
  readonly family: Family;
  /** The films that the words beside it are about; a family that is too large for one picture is shown around them. */
  readonly page?: readonly Film[];
  readonly texts: Speech;
  readonly theme: Theme;
}

export interface LineagePicture {
  readonly png: Buffer;
  /** The same in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** An SVG as PNG. */
type Rasterise = (svg: string) => Promise<Buffer>;

export interface PictureOptions {
  /** Limit of the picture in words, in UTF-16 units. */
  readonly maxAltLength: number;
  /** Limit of the kept pictures, in bytes. */
  readonly maxKeptBytes?: number;
  readonly rasterise?: Rasterise;
}

/** Enough for about two hundred pictures. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;

type Drawn = Omit<LineagePicture, 'alt'>;

/** Draws families as trees, and keeps the latest drawings. */
export class LineagePictures {
  readonly #fonts = new Fonts();
  readonly #drawn: LRUCache<string, Drawn, Plan>;
  readonly #rasterise: Rasterise;
  readonly #maxAltLength: number;
  /** What the picture of a family says, kept as long as the family: a changed family is another object. */
  readonly #sayings = new WeakMap<Family, Map<string, Saying>>();
  /** One at a time: the database uses the same few threads, and people wait for it. */
  readonly #queue = createQueue();

  constructor({ maxAltLength, maxKeptBytes = MAX_KEPT_BYTES, rasterise = rasteriseSvg }: PictureOptions) {
    this.#maxAltLength = maxAltLength;
    this.#rasterise = rasterise;
    this.#drawn = new LRUCache<string, Drawn, Plan>({
      maxSize: maxKeptBytes,
      sizeCalculation: ({ png }) => png.length,
      fetchMethod: (_key, _stale, { context }) => this.#queue(() => this.#draw(context)),
    });
  }

  /**
   * The same picture is drawn once, however many ask for it at the same time. After a failure it is tried again the next
   * time.
   */
  async draw({ film, family, page, texts, theme }: LineageSubject): Promise<LineagePicture> {
    const { lineage, key, alt } = this.#sayingOf(film, family, shownFilms(family, page), texts);
    const context: Plan = { lineage, theme };
    const drawn = await this.#drawn.forceFetch(`${theme} ${key}`, { context });
    return { ...drawn, alt };
  }

  #sayingOf(film: Film, family: Family, shown: readonly Film[], texts: Speech): Saying {
    const sayings = this.#sayings.get(family) ?? new Map<string, Saying>();
    this.#sayings.set(family, sayings);
    const name = [film.id, shown[1]?.id, shown.at(-1)?.id, texts.locale].join(' ');
    const kept = sayings.get(name);
    if (kept) return kept;
    const lineage = lineageOf(film, family, texts, shown);
    // The picture's key is everything that it says: a changed film makes another picture.
    const saying = { lineage, key: JSON.stringify(lineage), alt: altOf(lineage, texts, this.#maxAltLength) };
    sayings.set(name, saying);
    return saying;
  }

  async #draw({ lineage, theme }: Plan): Promise<Drawn> {
    const typesetter = await this.#fonts.typesetterFor(textsOf(lineage));
    const layout = await layOut(lineage, typesetter);
    const png = await this.#rasterise(
      drawLayout(layout, {
        palette: PALETTES[theme],
        hasKinds: lineage.kinds.length > 0,
        typesetter,
      }),
    );
    return { png, width: layout.width, height: layout.height };
  }
}

interface Saying {
  readonly lineage: Lineage;
  readonly key: string;
  readonly alt: string;
}

interface Plan {
  readonly lineage: Lineage;
  readonly theme: Theme;
}
