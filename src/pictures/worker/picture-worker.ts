import { parentPort } from 'node:worker_threads';
import { PictureDrawer } from '../draw-picture.ts';
import { serveDrawings } from './serve-drawings.ts';

/** A worker of the bot: sets texts and makes pixels, which would block the event loop for a tenth of a second. */

if (!parentPort) throw new Error('this only runs as a worker of the bot');
const drawer = new PictureDrawer();
serveDrawings(parentPort, (plan: Parameters<PictureDrawer['draw']>[0]) => drawer.draw(plan));
