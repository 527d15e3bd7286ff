import { defineEvent } from '../flows/define.ts';
import { catchUpServer } from '../services/server/catch-up-server.ts';

/** A server that the bot was in before finds everything, and what is due there. */
export default defineEvent('guildCreate', async (app, { id }) => {
  await app.presences.joined(id);
  await catchUpServer(app, id);
});
