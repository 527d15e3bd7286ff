import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import { wrap } from '../kit/text/wrap.ts';
import type { Point } from './edges.ts';
import type { Lineage } from './entry.ts';
import { type PlacedLine, styleOf } from './film-row.ts';
import { LEGEND, LEGEND_SAMPLE, MARGIN, WIDTH } from './measures.ts';

export interface LegendItem {
  readonly kind: LineageKind;
  readonly sample: { readonly from: Point; readonly to: Point };
}

export interface Legend {
  readonly lines: readonly PlacedLine[];
  readonly items: readonly LegendItem[];
  readonly bottom: number;
}

/** A sample of each kind of line that occurs with its name, side by side while there is room. */
export function setLegend({ kinds }: Lineage, typesetter: Typesetter, top: number): Legend {
  const lines: PlacedLine[] = [];
  const items: LegendItem[] = [];
  let x = MARGIN;
  let y = top + LEGEND.size;
  for (const { kind, name } of kinds) {
    const room = { width: WIDTH - 2 * MARGIN - LEGEND_SAMPLE - 12, maxLines: 1 };
    const [line] = wrap(typesetter, name.text, styleOf(LEGEND), room);
    if (!line) continue;
    const width = LEGEND_SAMPLE + 12 + line.width;
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += LEGEND.leading;
    }
    const middle = y - LEGEND.size * 0.3;
    items.push({ kind, sample: { from: { x: x + 3, y: middle }, to: { x: x + LEGEND_SAMPLE, y: middle } } });
    lines.push({ line, x: x + LEGEND_SAMPLE + 12, y, role: 'quiet' });
    x += width + 36;
  }
  return { lines, items, bottom: kinds.length === 0 ? top : y + LEGEND.leading - LEGEND.size };
}
