import type { App } from '../app.ts';
import { defineEvent } from '../interactions/contract.ts';
import { takeReaction } from '../moments/take-reaction.ts';

/** A goose on a card is a goosebump. */
export default defineEvent('messageReactionAdd', (app: App, reaction, user) =>
  takeReaction(app, reaction, user, true),
);
