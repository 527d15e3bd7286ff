import { defineEvent } from '../flows/define.ts';
import { takeReactionBack } from '../flows/moment/take-reaction.ts';

/** Removing a goose reaction from a card takes back the goosebump that it was. */
export default defineEvent('messageReactionRemove', (app, reaction, user, details) =>
  takeReactionBack(app, reaction, user, details),
);
