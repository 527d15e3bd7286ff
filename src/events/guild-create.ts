import { defineEvent } from '../flows/define.ts';

/** A server that the bot was in before finds everything, and may have cards left over. */
export default defineEvent('guildCreate', async (app, { id }) => {
  await app.presences.joined(id);
  await app.cards.catchUp(id);
  await app.digestClock.plan(id);
});
