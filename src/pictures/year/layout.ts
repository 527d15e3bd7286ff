import { Column, type Face, latin, type PlacedLine, styleOf } from '../kit/placed-line.ts';
import type { Wanted } from '../kit/text/fonts.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import { wrap } from '../kit/text/wrap.ts';
import type { YearItem, YearPlan, YearSection } from './year-plan.ts';

const YEAR_WIDTH = 1100;
/** A strip of the bot's colour along the top. */
export const STRIP = 8;
const MARGIN = 40;
const WIDTH = YEAR_WIDTH - 2 * MARGIN;
const TITLE: Face = { size: 46, weight: 700, leading: 60 };
const SUMMARY: Face = { size: 27, weight: 400, leading: 40 };
const MONTH: Face = { size: 21, weight: 400, leading: 30 };
const COUNT: Face = { size: 17, weight: 600, leading: 24 };
const LEGEND: Face = { size: 22, weight: 400, leading: 32 };
const HEADING: Face = { size: 22, weight: 600, leading: 34 };
const ITEM: Face = { size: 26, weight: 400, leading: 38 };

const CHART_HEIGHT = 210;
const BAR_WIDTH = 33;
const BETWEEN_BARS = 5;
/** Of what is hardly there, beside what is much. */
const LEAST_BAR = 4;
const SWATCH = 18;
const GAP = 12;
const BETWEEN_SECTIONS = 16;
const BETWEEN_COLUMNS = 44;

export interface Bar {
  readonly of: 'told' | 'felt';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The position of everything on the picture of a year, in pixels. */
export interface YearLayout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly bars: readonly Bar[];
  readonly swatches: readonly Bar[];
  /** Below the bars. */
  readonly base: { readonly x: number; readonly y: number; readonly width: number };
}

export function layOutYear(plan: YearPlan, typesetter: Typesetter): YearLayout {
  const head = new Column(STRIP + 22);
  const add = (text: string, face: Face, role: PlacedLine['role']) => {
    for (const line of wrap(typesetter, text, styleOf(face), { width: WIDTH, maxLines: 1 })) {
      head.add([{ line, x: MARGIN, role }], face);
    }
  };
  add(plan.title, TITLE, 'title');
  add(plan.summary, SUMMARY, 'text');
  const chart = chartOf(plan, head.bottom + 8, typesetter);
  const top = chart.bottom + 20;
  const width = (WIDTH - BETWEEN_COLUMNS) / 2;
  const left = sectionsOf(plan.left, { x: MARGIN, top, width }, typesetter);
  const right = sectionsOf(plan.right, { x: MARGIN + width + BETWEEN_COLUMNS, top, width }, typesetter);
  return {
    width: YEAR_WIDTH,
    height: Math.ceil(Math.max(left.bottom, right.bottom) + 24),
    lines: [...head.lines, ...chart.lines, ...left.lines, ...right.lines],
    bars: chart.bars,
    swatches: chart.swatches,
    base: chart.base,
  };
}

type Chart = Pick<YearLayout, 'lines' | 'bars' | 'swatches' | 'base'> & { readonly bottom: number };

/** A pair of bars for each month, all on one scale, with their numbers above. */
function chartOf({ months, legend }: YearPlan, top: number, typesetter: Typesetter): Chart {
  const floor = top + COUNT.leading + CHART_HEIGHT;
  const most = Math.max(1, ...months.flatMap(({ told, felt }) => [told, felt]));
  const step = WIDTH / months.length;
  const lines: PlacedLine[] = [];
  const bars: Bar[] = [];
  const centred = (text: string, face: Face, middle: number, y: number, role: PlacedLine['role']) => {
    const line = typesetter.line(text, styleOf(face));
    lines.push({ line, x: middle - line.width / 2, y, role });
  };
  for (const [at, { name, told, felt }] of months.entries()) {
    const middle = MARGIN + (at + 0.5) * step;
    centred(name, MONTH, middle, floor + MONTH.leading, 'quiet');
    const [first, second] = [middle - BAR_WIDTH - BETWEEN_BARS / 2, middle + BETWEEN_BARS / 2];
    for (const { of, x, count } of [
      { of: 'told' as const, x: first, count: told },
      { of: 'felt' as const, x: second, count: felt },
    ]) {
      if (count === 0) continue;
      const height = Math.max(LEAST_BAR, (count / most) * CHART_HEIGHT);
      bars.push({ of, x, y: floor - height, width: BAR_WIDTH, height });
      centred(inShort(count), COUNT, x + BAR_WIDTH / 2, floor - height - 6, 'text');
    }
  }
  const y = floor + MONTH.leading + LEGEND.leading + 6;
  let x = MARGIN;
  const swatches: Bar[] = [];
  for (const of of ['told', 'felt'] as const) {
    swatches.push({ of, x, y: y - SWATCH + 2, width: SWATCH, height: SWATCH });
    x += SWATCH + GAP;
    const [line] = wrap(typesetter, legend[of], styleOf(LEGEND), { width: WIDTH / 2 - 60, maxLines: 1 });
    if (!line) throw new Error('a legend without a line');
    lines.push({ line, x, y, role: 'quiet' });
    x += line.width + 3 * GAP;
  }
  return { lines, bars, swatches, base: { x: MARGIN, y: floor, width: WIDTH }, bottom: y + 10 };
}

/** As short as a bar is narrow: 950, 12k. The words beside the picture say all of it. */
function inShort(count: number): string {
  return count < 1_000 ? String(count) : `${Math.floor(count / 1_000)}k`;
}

function sectionsOf(
  sections: readonly YearSection[],
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
  typesetter: Typesetter,
): Column {
  const column = new Column(top);
  for (const [at, { heading, items }] of sections.entries()) {
    if (at > 0) column.skip(BETWEEN_SECTIONS);
    const [head] = wrap(typesetter, heading, styleOf(HEADING), { width, maxLines: 1 });
    if (head) column.add([{ line: head, x, role: 'brandText' }], HEADING);
    for (const item of items) column.add(itemParts(item, x, width, typesetter), ITEM);
  }
  return column;
}

function itemParts({ before, title, behind }: YearItem, x: number, width: number, typesetter: Typesetter) {
  const style = styleOf(ITEM);
  const number = before === '' ? undefined : typesetter.line(before, style);
  const count = behind === '' ? undefined : typesetter.line(behind, style);
  const indent = number ? number.width + GAP : 0;
  const room = width - indent - (count ? count.width + GAP : 0);
  const [name] = wrap(typesetter, title.text, styleOf(ITEM, title), { width: room, maxLines: 1 });
  return [
    ...(number ? [{ line: number, x, role: 'quiet' as const }] : []),
    ...(name ? [{ line: name, x: x + indent, role: 'title' as const }] : []),
    ...(count ? [{ line: count, x: x + width - count.width, role: 'quiet' as const }] : []),
  ];
}

/** Every text on the picture: the fonts are opened for these. */
export function textsOfYear({ title, summary, months, legend, left, right }: YearPlan): readonly Wanted[] {
  const sections = [...left, ...right];
  const items = sections.flatMap((section) => section.items);
  return [
    ...[title, summary, legend.told, legend.felt, '0123456789k…'].map(latin),
    ...months.map(({ name }) => latin(name)),
    ...sections.map(({ heading }) => latin(heading)),
    ...items.flatMap(({ before, title: named, behind }) => [
      latin(before),
      named,
      { ...named, text: '…' },
      latin(behind),
    ]),
  ];
}
