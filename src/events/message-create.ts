import type { App } from '../app.ts';
import { defineEvent } from '../interactions/contract.ts';
import { takeReply } from '../moments/take-reply.ts';

/** A reply to a card is a reply to the moment. */
export default defineEvent('messageCreate', (app: App, message) => takeReply(app, message));
