export type Theme = 'dark' | 'light';

/** The colours of a picture. Text has a contrast of at least 4.5 to its ground, lines and marks of at least 3. */
export interface Palette {
  readonly ground: string;
  readonly title: string;
  /** Original titles, years. */
  readonly text: string;
  /** Countries, directors and the legend. */
  readonly quiet: string;
  readonly line: string;
  /** Around flags, so that white ones have an edge. */
  readonly edge: string;
  readonly rule: string;
  /** The bot's own colour, as a mark. */
  readonly brand: string;
  /** The same for text or lines. */
  readonly brandText: string;
  readonly brandLine: string;
  /** Land on a map. */
  readonly land: string;
  /** What few and many are of, from the one to the other; each stands out from the land. */
  readonly scale: readonly [few: string, more: string, many: string];
  /** A second thing beside the bot's own colour. */
  readonly second: string;
  /** Behind the film that was asked for. */
  readonly askedGround: string;
  readonly askedEdge: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  dark: {
    ground: '#17161b',
    title: '#f6f3ee',
    text: '#cfcad3',
    quiet: '#a29ca9',
    line: '#837d8c',
    edge: '#4a4650',
    rule: '#2b2931',
    brand: '#e8b04b',
    brandText: '#f0bf66',
    brandLine: '#e8b04b',
    land: '#35323c',
    scale: ['#8a6a30', '#bd8f3c', '#f0bf66'],
    second: '#6cc5d4',
    askedGround: '#2a2419',
    askedEdge: '#8a6a30',
  },
  light: {
    ground: '#fbf9f5',
    title: '#1b1920',
    text: '#46424e',
    quiet: '#6a6573',
    line: '#8a8491',
    edge: '#c9c3cc',
    rule: '#e6e1db',
    brand: '#e8b04b',
    brandText: '#8a5a06',
    brandLine: '#b57a10',
    land: '#e2dcd4',
    scale: ['#e0a94a', '#bd7f17', '#8a5a06'],
    second: '#0f6a80',
    askedGround: '#fdf0d5',
    askedEdge: '#d9a640',
  },
};
