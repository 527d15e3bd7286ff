import { takeReply } from '../flows/reply/take-reply.ts';
import { defineEvent } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';

/** A reply to a card is a reply to the moment. */
export default defineEvent('messageCreate', (app: App, message) => takeReply(app, message));
