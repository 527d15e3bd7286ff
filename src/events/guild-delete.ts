import { defineEvent } from '../flows/define.ts';

/** The bot was removed from a server. Discord tells an outage otherwise. */
export default defineEvent('guildDelete', (app, { id }) => app.presences.left(id));
