import { defineEvent } from '../flows/define.ts';
import { takeCleared } from '../flows/moment/take-reaction.ts';

/** A moderator removed all reactions, and with them every goose. */
export default defineEvent('messageReactionRemoveAll', (app, message) => takeCleared(app, message));
