import { takeEditedReply } from '../flows/reply/take-reply.ts';
import { defineEvent } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';

/** Who edits their reply edits it under the moment too. */
export default defineEvent('messageUpdate', (app: App, _before, message) => takeEditedReply(app, message));
