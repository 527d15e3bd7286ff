import type { App } from '../app.ts';
import { defineEvent } from '../interactions/contract.ts';
import { takeEditedReply } from '../moments/take-reply.ts';

/** Who edits their reply edits it under the moment too. */
export default defineEvent('messageUpdate', (app: App, _before, message) => takeEditedReply(app, message));
