import { defineEvent } from '../flows/define.ts';
import { takeReaction } from '../flows/moment/take-reaction.ts';

/** A goose taken back from a card takes the goosebump back. */
export default defineEvent('messageReactionRemove', (app, reaction, user) =>
  takeReaction(app, reaction, user, false),
);
