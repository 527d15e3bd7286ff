import type { App } from '../app.ts';
import { defineEvent } from '../interactions/contract.ts';
import { takeDeletion } from '../moments/take-deletion.ts';

export default defineEvent('messageDeleteBulk', async (app: App, messages) => {
  await Promise.all(messages.map(({ guildId, id }) => takeDeletion(app, guildId, id)));
});
