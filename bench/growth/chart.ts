import { type Axis, amount, frame, place, scaleOf } from './chart-axes.ts';
import { DATABASES } from './points.ts';
import type { Measured } from './results.ts';

const WIDTH = 1_080;
const HEIGHT = 696;
/** Of a panel's plot, in pixels; the axis' numbers are left of it and below. */
const PLOT = { width: 270, height: 186 };
const FIRST = { x: 72, y: 148 };
const STEP = { x: 342, y: 284 };

const MS_PER_S = 1_000;
const BYTES_PER_MB = 1_000_000;

interface Panel {
  readonly title: string;
  readonly axis: Axis;
  value(measured: Measured): number;
}

const PANELS: readonly Panel[] = [
  {
    title: 'Start, process to ready',
    axis: { unit: 's', kind: 'linear' },
    value: ({ startMs }) => startMs / MS_PER_S,
  },
  {
    title: 'Memory at rest, unused',
    axis: { unit: 'MB', kind: 'linear' },
    value: ({ restBytes }) => restBytes / BYTES_PER_MB,
  },
  {
    title: 'Memory after use',
    axis: { unit: 'MB', kind: 'linear' },
    value: ({ usedBytes }) => usedBytes / BYTES_PER_MB,
  },
  { title: 'Answers, median', axis: { unit: 'ms', kind: 'logarithmic' }, value: ({ uses }) => uses.p50 },
  {
    title: 'Answers, 99th percentile',
    axis: { unit: 'ms', kind: 'logarithmic' },
    value: ({ uses }) => uses.p99,
  },
  {
    title: 'First answer in the largest guild',
    axis: { unit: 'ms', kind: 'logarithmic' },
    value: ({ firstAnswerMs }) => firstAnswerMs,
  },
];

/** As many as there are in the style. */
const COLOURS = 3;

/** Colours that people with any colour vision tell apart (Okabe and Ito), lighter on a dark page. */
const STYLE = `
  text { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; fill: #57606a }
  .page { fill: #ffffff }
  .head { font-size: 20px; font-weight: 600; fill: #1f2328 }
  .title { font-size: 14px; font-weight: 600; fill: #1f2328 }
  .grid { stroke: #d8dee4; stroke-width: 1 }
  .base { stroke: #8c959f; fill: #8c959f; stroke-width: 1 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
  .postgres .line { stroke-dasharray: 5 5 }
  .point { stroke-width: 2 }
  .postgres .point { fill: #ffffff }
  .g0 { stroke: #0072b2; fill: #0072b2 }
  .g1 { stroke: #d55e00; fill: #d55e00 }
  .g2 { stroke: #00845c; fill: #00845c }
  @media (prefers-color-scheme: dark) {
    text { fill: #9da7b1 }
    .page { fill: #0d1117 }
    .head, .title { fill: #e6edf3 }
    .grid { stroke: #262c34 }
    .base { stroke: #6e7681; fill: #6e7681 }
    .postgres .point { fill: #0d1117 }
    .g0 { stroke: #56b4e9; fill: #56b4e9 }
    .g1 { stroke: #f28a3c; fill: #f28a3c }
    .g2 { stroke: #2fc496; fill: #2fc496 }
  }`;

/** A drawing in SVG, readable on a light and on a dark page: one panel for each thing that was measured. */
export function chartOf(results: readonly Measured[]): string {
  const panels = PANELS.map((panel, at) => {
    const x = FIRST.x + (at % 3) * STEP.x;
    const y = FIRST.y + Math.floor(at / 3) * STEP.y;
    return `<g transform="translate(${x} ${y})">${drawn(panel, results)}</g>`;
  });
  const named = PANELS.map(({ title }) => title.toLowerCase()).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Growth: ${named}, against the number of moments.">
<style>${STYLE}
</style>
<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="head" x="24" y="38">What grows with moments and guilds</text>
<text x="24" y="60">One process. Across: moments in all guilds together.</text>
${legend(results)}
${panels.join('\n')}
</svg>
`;
}

/** Different numbers of guilds, each of which has its colour. */
function guildsIn(results: readonly Measured[]): readonly number[] {
  return [...new Set(results.map(({ guilds }) => guilds))].sort((one, other) => one - other);
}

function legend(results: readonly Measured[]): string {
  const guilds = guildsIn(results).map((count, at) =>
    key(24 + at * 124, `g${at % COLOURS}`, `${amount(count)} guilds`, ''),
  );
  return [...guilds, key(480, 'base', 'SQLite', ''), key(576, 'base', 'PostgreSQL', 'postgres'), ...[]].join(
    '\n',
  );
}

function key(x: number, colour: string, name: string, database: string): string {
  return `<g class="${database}" transform="translate(${x} 84)"><line class="line ${colour}" x1="0" y1="0" x2="28" y2="0"/><circle class="point ${colour}" cx="14" cy="0" r="3.5"/><text x="36" y="4">${name}</text></g>`;
}

function drawn({ title, axis, value }: Panel, results: readonly Measured[]): string {
  const moments = results.map((one) => one.moments);
  const across = scaleOf({ unit: '', kind: 'logarithmic' }, moments, PLOT.width);
  const up = scaleOf(axis, results.map(value), PLOT.height);
  const lines = DATABASES.flatMap((database) =>
    guildsIn(results).map((guilds, at) => {
      const points = results
        .filter((one) => one.database === database && one.guilds === guilds)
        .map((one) => [across.at(one.moments), PLOT.height - up.at(value(one))] as const);
      const line = points
        .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`)
        .join('');
      const dots = points.map(
        ([x, y]) => `<circle class="point g${at % COLOURS}" cx="${place(x)}" cy="${place(y)}" r="3.5"/>`,
      );
      return `<g class="${database}"><path class="line g${at % COLOURS}" d="${line}" style="fill:none"/>${dots.join('')}</g>`;
    }),
  );
  return `<text class="title" x="0" y="-18">${title}, ${axis.unit}</text>${frame({ across, up, plot: PLOT })}${lines.join('')}`;
}
