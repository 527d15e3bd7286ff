import { defineEvent } from '../flows/define.ts';

/** A server that the bot was removed from may still have its commands: then its data stays. */
export default defineEvent('interactionCreate', async (app, { guildId }) => {
  if (guildId !== null) await app.presences.used(guildId);
});
