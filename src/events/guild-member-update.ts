import { defineEvent } from '../flows/define.ts';

/** The bot may have been given a role that lets it into channels again. Without a privileged intent this is about itself. */
export default defineEvent('guildMemberUpdate', (app, _before, { guild }) => app.cards.tryAgain(guild.id));
