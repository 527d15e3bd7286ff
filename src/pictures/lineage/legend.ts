import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import { wrap } from '../kit/text/wrap.ts';
import type { Point } from './edges.ts';
import { FOOT, LEGEND_SAMPLE, MARGIN, WIDTH } from './measures.ts';
import { Column, type PlacedLine, styleOf } from './placed-line.ts';
import type { TreePicture } from './tree-picture.ts';

export interface LegendItem {
  readonly kind: LineageKind;
  readonly sample: { readonly from: Point; readonly to: Point };
}

/** The words along the bottom of a picture. */
export interface Foot {
  readonly lines: readonly PlacedLine[];
  readonly legend: readonly LegendItem[];
  readonly bottom: number;
}

const AFTER_SAMPLE = 10;
const BETWEEN = 28;

/** The family in figures, and its book on a line of its own if both don't fit on one; and what each kind of line means, beside it if there is room, if there are several. */
export function setFoot({ summary, book, kinds }: TreePicture, typesetter: Typesetter, top: number): Foot {
  const column = new Column(top);
  const style = styleOf(FOOT);
  const width = WIDTH - 2 * MARGIN;
  const together = [summary, book].filter(Boolean).join(' · ');
  const fits = typesetter.line(together, style).width <= width;
  const told = (fits ? [together] : [book, summary]).flatMap((text) =>
    wrap(typesetter, text, style, { width, maxLines: 1 }),
  );
  let y = top;
  for (const line of told) y = column.add([{ line, x: MARGIN, role: 'quiet' }], FOOT);

  const items = kinds.map(({ kind, name }) => ({ kind, line: typesetter.line(name, style) }));
  const widthOf = ({ line }: (typeof items)[number]) => LEGEND_SAMPLE + AFTER_SAMPLE + line.width;
  const whole = items.reduce((sum, item) => sum + BETWEEN + widthOf(item), -BETWEEN);
  const isBeside = (told.at(-1)?.width ?? 0) + 2 * BETWEEN + whole <= width;
  let x = isBeside ? WIDTH - MARGIN - whole : MARGIN;
  const legend: LegendItem[] = [];
  for (const [index, item] of items.entries()) {
    const isNext = isBeside ? false : index === 0 || x + widthOf(item) > WIDTH - MARGIN;
    const place = x + LEGEND_SAMPLE + AFTER_SAMPLE;
    if (isNext) {
      x = MARGIN;
      y = column.add([{ line: item.line, x: MARGIN + LEGEND_SAMPLE + AFTER_SAMPLE, role: 'quiet' }], FOOT);
    } else column.lines.push({ line: item.line, x: place, y, role: 'quiet' });
    const middle = y - FOOT.size * 0.3;
    legend.push({
      kind: item.kind,
      sample: { from: { x: x + 3, y: middle }, to: { x: x + LEGEND_SAMPLE, y: middle } },
    });
    x += widthOf(item) + BETWEEN;
  }
  return { lines: column.lines, legend, bottom: column.bottom };
}
