import { takeReaction } from '../flows/moment/take-reaction.ts';
import { defineEvent } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';

/** A goose on a card is a goosebump. */
export default defineEvent('messageReactionAdd', (app: App, reaction, user) =>
  takeReaction(app, reaction, user, true),
);
