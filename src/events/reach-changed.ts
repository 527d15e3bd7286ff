import { defineEvent } from '../flows/define.ts';

/** Cards and messages that were out of reach may be brought up to date again, and cards tell of what their readers may know. */
export default defineEvent('reachChanged', (app, guild) => {
  app.cards.reachChanged(guild);
  app.reportCards.tryAgain(guild);
  app.reviewNotices.tryAgain(guild);
  app.digests.tryAgain(guild);
  app.talks.tryAgain(guild);
});
