import { LRUCache } from 'lru-cache';
import { PictureDrawer } from '../../src/pictures/draw-picture.ts';
import { Drawings, type DrawingsOptions } from '../../src/pictures/drawings.ts';
import type { DrawnPicture } from '../../src/pictures/picture-plan.ts';

/** The fonts are opened once for all tests of a process. */
export const drawer = new PictureDrawer();

/** A picture is what its plan says: hundreds of bots with the same community draw it once. */
const drawn = new LRUCache<string, Promise<DrawnPicture>>({ max: 100 });

/** The bot's pictures, drawn in this thread. */
export const drawingsHere = (log: DrawingsOptions['log']): Drawings =>
  new Drawings({
    drawer: {
      draw(plan) {
        const key = JSON.stringify(plan);
        const picture = drawn.get(key) ?? drawer.draw(plan);
        drawn.set(key, picture);
        return picture;
      },
      close: async () => undefined,
    },
    log,
  });
