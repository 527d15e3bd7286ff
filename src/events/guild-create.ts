import { defineEvent } from '../flows/define.ts';

/** A server that the bot was in before may have cards left over. */
export default defineEvent('guildCreate', (app, { id }) => app.cards.catchUp(id));
