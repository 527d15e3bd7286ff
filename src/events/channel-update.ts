import { defineEvent } from '../flows/define.ts';

/** The bot may have been let into a channel again. */
export default defineEvent('channelUpdate', (app, _before, channel) => {
  if (!channel.isDMBased()) app.cards.tryAgain(channel.guildId);
});
