import { drawChain } from './chain/draw-chain.ts';
import { rasteriseSvg } from './kit/rasterise.ts';
import { Fonts } from './kit/text/fonts.ts';
import { drawLineage } from './lineage/draw-lineage.ts';
import { drawMap } from './map/draw-map.ts';
import type { DrawnPicture, PicturePlan, PictureSvg } from './picture-plan.ts';
import { drawQuote } from './quote/draw-quote.ts';
import { drawYear } from './year/draw-year.ts';

/** Draws pictures in the thread that calls it. The fonts that they need stay open. */
export class PictureDrawer {
  readonly #fonts = new Fonts();

  async draw(plan: PicturePlan): Promise<DrawnPicture> {
    const { svg, width, height } = await this.svgOf(plan);
    return { png: rasteriseSvg(svg), width, height };
  }

  svgOf(plan: PicturePlan): Promise<PictureSvg> {
    switch (plan.kind) {
      case 'lineage':
        return drawLineage(plan, this.#fonts);
      case 'chain':
        return drawChain(plan, this.#fonts);
      case 'map':
        return drawMap(plan, this.#fonts);
      case 'quote':
        return drawQuote(plan, this.#fonts);
      case 'year':
        return drawYear(plan, this.#fonts);
    }
  }
}
