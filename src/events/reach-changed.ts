import { defineEvent } from '../flows/define.ts';

/** Cards and messages that were out of reach may be brought up to date again. */
export default defineEvent('reachChanged', (app, guild) => {
  app.cards.tryAgain(guild);
  app.reportCards.tryAgain(guild);
  app.reviewNotices.tryAgain(guild);
  app.talks.tryAgain(guild);
});
