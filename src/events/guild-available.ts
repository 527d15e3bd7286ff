import { defineEvent } from '../flows/define.ts';

/** A server that was not available at the start may have cards left over. */
export default defineEvent('guildAvailable', (app, { id }) => app.cards.catchUp(id));
