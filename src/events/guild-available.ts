import { defineEvent } from '../flows/define.ts';

/** A server that was out of reach, or whose news was lost with the session, may have cards left over. */
export default defineEvent('guildAvailable', (app, { id }) => app.cards.catchUp(id));
