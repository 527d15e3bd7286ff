import { defineEvent } from '../flows/define.ts';
import { takeReply } from '../flows/reply/take-reply.ts';

/** A reply to a card becomes a reply to the moment. */
export default defineEvent('messageCreate', (app, message) => takeReply(app, message));
