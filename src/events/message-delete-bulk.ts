import { defineEvent } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';
import { takeDeletion } from '../services/cards/take-deletion.ts';

export default defineEvent('messageDeleteBulk', async (app: App, messages) => {
  await Promise.all(messages.map(({ guildId, id }) => takeDeletion(app, guildId, id)));
});
