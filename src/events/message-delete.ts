import { defineEvent } from '../flows/define.ts';
import { takeDeletion } from '../services/cards/take-deletion.ts';

export default defineEvent('messageDelete', (app, message) => takeDeletion(app, message.guildId, message.id));
