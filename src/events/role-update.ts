import { defineEvent } from '../flows/define.ts';

/** A role of the bot may let it into channels again. */
export default defineEvent('roleUpdate', (app, _before, { guild }) => app.cards.tryAgain(guild.id));
