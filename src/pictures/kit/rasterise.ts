import { renderAsync } from '@resvg/resvg-js';
import { toPng } from './png.ts';

/** Renders an SVG as PNG. Both rendering and compression run on Node's thread pool. */
export async function rasteriseSvg(svg: string): Promise<Buffer> {
  // Texts are outlines already, so no font is needed.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return toPng(image.pixels, image.width, image.height);
}
