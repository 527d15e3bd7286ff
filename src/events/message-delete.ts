import { defineEvent } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';
import { takeDeletion } from '../services/cards/take-deletion.ts';

export default defineEvent('messageDelete', (app: App, message) =>
  takeDeletion(app, message.guildId, message.id),
);
