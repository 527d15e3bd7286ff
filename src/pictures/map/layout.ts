import { countriesToday } from '../../domain/countries.ts';
import { type Face, latin, type PlacedLine, SEEN_MIDDLE, styleOf } from '../kit/placed-line.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import { wrap } from '../kit/text/wrap.ts';
import type { InCountry, MapPlan } from './map-plan.ts';
import { type Point, worldOf } from './world.ts';

const MAP_WIDTH = 1100;
/** A strip of the bot's colour along the top. */
export const STRIP = 8;
const MARGIN = 28;
const ABOVE = 22;
const FACE: Face = { size: 24, weight: 400, leading: 34 };
const ABOVE_LEGEND = 18;
const BELOW = 20;

/** Few, more or many: a third of the way from the least to the most each. */
type Step = 0 | 1 | 2;

/** A country whose films are shown by its colour; a small one by a dot. */
interface FilmMark {
  readonly code: string;
  readonly step: Step;
  readonly path: string | undefined;
  readonly at: Point;
  readonly radius: number;
}

interface Circle extends Point {
  readonly radius: number;
}

interface PeopleMark extends Circle {
  readonly code: string;
}

/** The position of everything on the map, in pixels. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Where the map's own 0, 0 is. */
  readonly origin: Point;
  readonly land: string;
  readonly films: readonly FilmMark[];
  /** The largest first, so that none hides a smaller one. */
  readonly people: readonly PeopleMark[];
  readonly swatches: readonly (Point & { readonly step: Step })[];
  readonly samples: readonly Circle[];
  readonly lines: readonly PlacedLine[];
}

export const SWATCH = { width: 30, height: 22, radius: 4 } as const;
/** Of a small country's films. */
const DOT = 7;
/** What is left to see of it around a circle at the same place. */
const AROUND = 5;
const LEAST_RADIUS = 6;
const MOST_RADIUS = 17;
/** Of a single moment, as long as the largest circle is large enough for that. */
const RADIUS_OF_ONE = 8;

export function layOutMap(plan: MapPlan, typesetter: Typesetter): MapLayout {
  const world = worldOf(MAP_WIDTH - 2 * MARGIN);
  const origin = { x: MARGIN, y: STRIP + ABOVE };
  const placeOf = (code: string) => {
    const country = world.countries.get(code);
    if (!country) throw new Error(`a country that the map lacks: ${code}`);
    const { anchor, path } = country;
    return { path, at: { x: anchor.x + origin.x, y: anchor.y + origin.y } };
  };
  const most = Math.max(1, ...plan.people.map(({ count }) => count));
  const people = plan.people.flatMap(({ code, count }) =>
    countriesToday(code).map((today) => ({
      code: today,
      ...placeOf(today).at,
      radius: radiusOf(count, most),
    })),
  );
  const radii = new Map(people.map(({ code, radius }) => [code, radius]));
  const films = inToday(plan.films).map(({ code, count }) => {
    const beneath = radii.get(code);
    return {
      code,
      step: stepOf(count, plan.films),
      ...placeOf(code),
      radius: beneath === undefined ? DOT : beneath + AROUND,
    };
  });
  const legend = legendOf(plan, origin.y + world.height + ABOVE_LEGEND, typesetter);
  return {
    width: MAP_WIDTH,
    height: Math.ceil(legend.bottom + BELOW),
    origin,
    land: world.land,
    films,
    people: people.sort((one, other) => other.radius - one.radius || (one.code < other.code ? -1 : 1)),
    ...legend,
  };
}

/** A country that is gone is shown by those that followed it. */
function inToday(counts: readonly InCountry[]): readonly InCountry[] {
  const today = new Map<string, number>();
  for (const { code, count } of counts) {
    for (const one of countriesToday(code)) today.set(one, (today.get(one) ?? 0) + count);
  }
  return [...today].map(([code, count]) => ({ code, count }));
}

/** Twice as many have twice the area. Where one would be too small to see then, the areas rise evenly from the least to the most. */
function radiusOf(count: number, most: number): number {
  const largest = Math.min(MOST_RADIUS ** 2, RADIUS_OF_ONE ** 2 * most);
  const least = Math.max(LEAST_RADIUS ** 2, largest / most);
  const share = most === 1 ? 1 : (count - 1) / (most - 1);
  return Math.sqrt(least + share * (largest - least));
}

/** The circles of the least and of the most; one if they are the same. */
function radiiIn(people: readonly InCountry[]): readonly number[] {
  const counts = people.map(({ count }) => count);
  const most = Math.max(...counts);
  return [...new Set([Math.min(...counts), most])].map((count) => radiusOf(count, most));
}

/** By orders of size: a few countries often have most of all films. */
function stepOf(count: number, all: readonly InCountry[]): Step {
  const most = Math.max(...all.map((one) => one.count));
  if (most <= 1) return 2;
  const share = Math.log(Math.min(count, most)) / Math.log(most);
  return share > 2 / 3 ? 2 : share > 1 / 3 ? 1 : 0;
}

type Legend = Pick<MapLayout, 'swatches' | 'samples' | 'lines'> & { readonly bottom: number };

const GAP = 12;
const COLUMN = (MAP_WIDTH - 2 * MARGIN) / 2;

/** Films on the left, people on the right; one above the other if they don't fit. */
function legendOf(plan: MapPlan, top: number, typesetter: Typesetter): Legend {
  const { legend, ranges } = plan;
  const style = styleOf(FACE);
  const set = (text: string) => typesetter.line(text, style);
  const sampleWidth = (samples: number, [least, most]: readonly [string, string]) =>
    set(least).width + set(most).width + samples + 2 * GAP;
  const filmsWidth = sampleWidth(3 * SWATCH.width, ranges.films);
  const radii = plan.people.length > 0 ? radiiIn(plan.people) : [];
  const circles = radii.reduce((sum, radius) => sum + 2 * radius + GAP, -GAP);
  const peopleWidth = sampleWidth(circles, ranges.people);
  const isBeside =
    filmsWidth + GAP + set(legend.films).width <= COLUMN - GAP &&
    peopleWidth + GAP + set(legend.people).width <= COLUMN - GAP;

  const lines: PlacedLine[] = [];
  const swatches: (Point & { step: Step })[] = [];
  const samples: Circle[] = [];
  let y = top + FACE.size;
  let x = MARGIN;
  const say = (text: string, role: PlacedLine['role'], width = Number.POSITIVE_INFINITY) => {
    const [line] = wrap(typesetter, text, style, { width, maxLines: 1 });
    if (!line) throw new Error('a legend without a line');
    lines.push({ line, x, y, role });
    x += line.width + GAP;
  };
  const middle = () => y - FACE.size * SEEN_MIDDLE;
  const right = () => (isBeside && x < MARGIN + COLUMN ? MARGIN + COLUMN - GAP : MAP_WIDTH - MARGIN);

  say(ranges.films[0], 'quiet');
  const isOne = ranges.films[0] === ranges.films[1];
  for (const step of isOne ? ([2] as const) : ([0, 1, 2] as const)) {
    swatches.push({ x, y: middle() - SWATCH.height / 2, step });
    x += SWATCH.width;
  }
  x += GAP;
  if (!isOne) say(ranges.films[1], 'quiet');
  say(legend.films, 'text', right() - x);

  if (plan.people.length === 0) return { lines, swatches, samples, bottom: y + FACE.leading - FACE.size };
  if (isBeside) x = MARGIN + COLUMN;
  else {
    x = MARGIN;
    y += FACE.leading + 4;
  }
  say(ranges.people[0], 'quiet');
  for (const radius of radii) {
    samples.push({ x: x + radius, y: middle(), radius });
    x += 2 * radius + GAP;
  }
  if (radii.length > 1) say(ranges.people[1], 'quiet');
  say(legend.people, 'text', MAP_WIDTH - MARGIN - x);
  return { lines, swatches, samples, bottom: y + FACE.leading - FACE.size };
}

/** Every text on the map: the fonts are opened for these. */
export const textsOfMap = ({ legend, ranges }: MapPlan) =>
  [legend.films, legend.people, ...ranges.films, ...ranges.people, '…'].map(latin);
