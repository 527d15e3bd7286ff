import { rasteriseSvg } from './kit/rasterise.ts';
import { Fonts } from './kit/text/fonts.ts';
import { drawLineage } from './lineage/draw-lineage.ts';
import type { DrawnPicture, PicturePlan, PictureSvg } from './picture-plan.ts';

/** Draws pictures in the thread that calls it. The fonts that they need stay open. */
export class PictureDrawer {
  readonly #fonts = new Fonts();

  async draw(plan: PicturePlan): Promise<DrawnPicture> {
    const { svg, width, height } = await this.svgOf(plan);
    return { png: rasteriseSvg(svg), width, height };
  }

  svgOf(plan: PicturePlan): Promise<PictureSvg> {
    return drawLineage(plan, this.#fonts);
  }
}
