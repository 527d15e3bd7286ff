import { defineEvent } from '../flows/define.ts';
import { catchUpServer } from '../services/server/catch-up-server.ts';

/** A server that was out of reach, or whose news was lost with the session. */
export default defineEvent('guildAvailable', (app, { id }) => catchUpServer(app, id));
