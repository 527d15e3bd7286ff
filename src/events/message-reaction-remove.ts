import type { App } from '../app.ts';
import { defineEvent } from '../interactions/contract.ts';
import { takeReaction } from '../moments/take-reaction.ts';

/** A goose taken back from a card takes the goosebump back. */
export default defineEvent('messageReactionRemove', (app: App, reaction, user) =>
  takeReaction(app, reaction, user, false),
);
