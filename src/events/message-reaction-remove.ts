import { defineEvent } from '../flows/define.ts';
import { takeReaction } from '../flows/moment/take-reaction.ts';

/** Removing a goose reaction from a card takes back the goosebump. */
export default defineEvent('messageReactionRemove', (app, reaction, user) =>
  takeReaction(app, reaction, user, false),
);
