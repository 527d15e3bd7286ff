import { renderAsync } from '@resvg/resvg-js';
import { toPng } from './png.ts';

/** An SVG as PNG. Both the drawing and the packing run on Node's pool of threads. */
export async function rasteriseSvg(svg: string): Promise<Buffer> {
  // Texts come as outlines, so no font is looked for.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return toPng(image.pixels, image.width, image.height);
}
