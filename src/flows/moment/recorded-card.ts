import type { KeptPosting } from '../../domain/card.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { SentMessage } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';

/**
 * What follows an answer that is a card: it is recorded once it is there, and looked for if nobody knows whether it is.
 * @param posting what announced the card; by default, what was announced for its channel
 */
export function recordedCard({ app, community }: AppContext, live: LiveMoment, posting?: KeptPosting) {
  const { guild } = community;
  const { number } = live.moment;
  return {
    onSent: (message: SentMessage) => app.cards.keep(guild, number, message, live, posting),
    onLost: async () => {
      await app.cards.lost(guild, number);
      return undefined;
    },
  };
}
