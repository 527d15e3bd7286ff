import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, Geometry, Polygon, Position } from 'geojson';
import { iso31661 } from 'iso-3166/1.js';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The countries of Natural Earth in the projection of the same name, which keeps sizes and shapes about right. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface MappedCountry {
  /** As an SVG path; `undefined` if the country is too small to be drawn. */
  readonly path: string | undefined;
  /** In the middle of its largest part. */
  readonly anchor: Point;
}

export interface World {
  readonly width: number;
  readonly height: number;
  /** All land but Antarctica. */
  readonly land: string;
  /** By their codes. */
  readonly countries: ReadonlyMap<string, MappedCountry>;
}

const require = createRequire(import.meta.url);

/** In square pixels: what is smaller is shown as a dot. */
const LEAST_AREA = 45;

/** Codes of ISO 3166 that Natural Earth has within another country or not at all: degrees east and north. */
const PLACES: Readonly<Record<string, Position>> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.7, -10.5],
  GF: [-53, 4],
  GI: [-5.35, 36.14],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.65],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  YT: [45.15, -12.8],
};

const CODES: ReadonlyMap<string, string> = new Map(iso31661.map(({ numeric, alpha2 }) => [numeric, alpha2]));

type Countries = Feature<Geometry, { readonly name?: string }>;

let known: World | undefined;

/** Read once: it takes some tens of milliseconds. @param width of all of it, in pixels */
export function worldOf(width: number): World {
  if (known?.width !== width) known = read(width);
  return known;
}

function read(width: number): World {
  const coarse = featuresIn(require.resolve('world-atlas/countries-110m.json')).filter(
    (one) => codeOf(one) !== 'AQ',
  );
  const fine = featuresIn(require.resolve('world-atlas/countries-50m.json'));
  const projection = geoNaturalEarth1().fitWidth(width, { type: 'FeatureCollection', features: coarse });
  const path = geoPath(projection).digits(1);
  const [[, top], [, bottom]] = path.bounds({ type: 'FeatureCollection', features: coarse });
  const at = (position: Position): Point => {
    const [x, y] = projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
    return { x, y };
  };
  const shapes = new Map(coarse.map((one) => [codeOf(one), one]));
  const countries = new Map<string, MappedCountry>();
  for (const one of fine) {
    const code = codeOf(one);
    if (code === undefined || code === 'AQ') continue;
    const shape = shapes.get(code);
    const isShown = shape !== undefined && path.area(shape) >= LEAST_AREA;
    const [x, y] = path.centroid(largestOf(isShown ? shape : one));
    countries.set(code, { path: (isShown && path(shape)) || undefined, anchor: { x, y } });
  }
  for (const [code, position] of Object.entries(PLACES)) {
    countries.set(code, { path: undefined, anchor: at(position) });
  }
  const land = coarse.map((one) => path(one) ?? '').join('');
  return { width, height: Math.ceil(bottom - Math.min(top, 0)), land, countries };
}

function featuresIn(file: string): readonly Countries[] & Countries[] {
  const topology: Topology<{ countries: GeometryCollection<{ readonly name?: string }> }> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return feature(topology, topology.objects.countries).features;
}

/** Kosovo has no number in ISO 3166. */
function codeOf({ id, properties }: Countries): string | undefined {
  return properties.name === 'Kosovo' ? 'XK' : CODES.get(String(id));
}

/** France is where most of it is, and not between there and its islands. */
function largestOf({ geometry }: Countries): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
}
