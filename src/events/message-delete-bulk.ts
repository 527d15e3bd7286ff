import { defineEvent } from '../flows/define.ts';
import { takeDeletion } from '../services/cards/take-deletion.ts';

export default defineEvent('messageDeleteBulk', async (app, messages) => {
  await Promise.all(messages.map(({ guildId, id }) => takeDeletion(app, guildId, id)));
});
