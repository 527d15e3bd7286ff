import { defineEvent } from '../flows/define.ts';

/** A thread may have been unarchived: then its cards can be edited again. */
export default defineEvent('threadUpdate', (app, _before, { guildId }) => app.cards.tryAgain(guildId));
