import { takeReaction } from '../flows/moment/take-reaction.ts';
import { defineEvent } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';

/** A goose taken back from a card takes the goosebump back. */
export default defineEvent('messageReactionRemove', (app: App, reaction, user) =>
  takeReaction(app, reaction, user, false),
);
