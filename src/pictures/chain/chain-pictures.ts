import { createQueue } from '../../tasks/queue.ts';
import { PALETTES, type Theme } from '../kit/palette.ts';
import { rasteriseSvg } from '../kit/rasterise.ts';
import { Fonts } from '../kit/text/fonts.ts';
import { textsOf } from '../lineage/entry.ts';
import { layOut } from '../lineage/layout.ts';
import { drawLayout } from '../lineage/svg.ts';
import type { TreePicture } from '../lineage/tree-picture.ts';
import { DENSITIES } from './densities.ts';

export interface DrawnChain {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws chains, and keeps no picture of what people told, so that nothing of it is left when they erase it. */
export class ChainPictures {
  readonly #fonts = new Fonts();
  /** One at a time: the database uses the same few threads, and people wait for it. */
  readonly #queue = createQueue();

  draw(tree: TreePicture, theme: Theme): Promise<DrawnChain> {
    return this.#queue(async () => {
      const typesetter = await this.#fonts.typesetterFor(textsOf(tree));
      const layout = await layOut(tree, typesetter, DENSITIES);
      const svg = drawLayout(layout, {
        ...{ palette: PALETTES[theme], typesetter },
        hasKinds: false,
        hasArrows: true,
      });
      return { png: await rasteriseSvg(svg), width: layout.width, height: layout.height };
    });
  }
}
