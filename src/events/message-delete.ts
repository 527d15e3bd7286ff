import type { App } from '../app.ts';
import { defineEvent } from '../interactions/contract.ts';
import { takeDeletion } from '../moments/take-deletion.ts';

export default defineEvent('messageDelete', (app: App, message) =>
  takeDeletion(app, message.guildId, message.id),
);
