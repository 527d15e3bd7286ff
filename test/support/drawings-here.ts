import { PictureDrawer } from '../../src/pictures/draw-picture.ts';
import { Drawings, type DrawingsOptions } from '../../src/pictures/drawings.ts';

/** The fonts are opened once for all tests of a process. */
export const drawer = new PictureDrawer();

/** The bot's pictures, drawn in this thread. */
export const drawingsHere = (log: DrawingsOptions['log']): Drawings =>
  new Drawings({ drawer: { draw: (plan) => drawer.draw(plan), close: async () => undefined }, log });
