import { defineEvent } from '../flows/define.ts';

/** A server that was out of reach, or whose news was lost with the session, may have cards left over, and a digest to come. */
export default defineEvent('guildAvailable', async (app, { id }) => {
  await app.cards.catchUp(id);
  app.digests.tryAgain(id);
  await app.digestClock.plan(id);
});
