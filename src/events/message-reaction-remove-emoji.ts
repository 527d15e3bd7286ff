import { defineEvent } from '../flows/define.ts';
import { takeClearedEmoji } from '../flows/moment/take-reaction.ts';

/** All reactions with one emoji were removed. */
export default defineEvent('messageReactionRemoveEmoji', (app, reaction) => takeClearedEmoji(app, reaction));
