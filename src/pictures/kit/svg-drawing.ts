/** A small SVG as the content of another, and the box that it fills there. */
export interface SvgDrawing {
  readonly inside: string;
  readonly viewBox: string;
}

/** @returns `undefined` if it isn't an SVG with a box */
export function svgDrawing(source: string): SvgDrawing | undefined {
  const [, viewBox, inside] = /^<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)<\/svg>\s*$/s.exec(source) ?? [];
  return viewBox === undefined || inside === undefined ? undefined : { inside, viewBox };
}
