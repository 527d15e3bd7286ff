import { defineEvent } from '../flows/define.ts';
import { takeEditedReply } from '../flows/reply/take-reply.ts';

/** Editing a reply edits it under the moment, too. */
export default defineEvent('messageUpdate', (app, _before, message) => takeEditedReply(app, message));
