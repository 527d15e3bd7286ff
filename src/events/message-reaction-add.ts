import { defineEvent } from '../flows/define.ts';
import { takeReaction } from '../flows/moment/take-reaction.ts';

/** A goose reaction on a card is a goosebump. */
export default defineEvent('reactionAdded', (app, reaction, client) => takeReaction(app, reaction, client));
