import { Resvg } from '@resvg/resvg-js';
import { toPng } from './png.ts';

/** Renders an SVG as PNG. It takes tens of milliseconds, so it belongs into a worker. */
export function rasteriseSvg(svg: string): Buffer {
  // Texts are outlines already, so no font is needed.
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return toPng(image.pixels, image.width, image.height);
}
