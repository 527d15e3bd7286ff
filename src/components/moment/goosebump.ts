import { defineButton } from '../../flows/define.ts';
import { cardInPlace } from '../../flows/moment/card-in-place.ts';
import { momentOnCard } from '../../flows/moment/moment-on-card.ts';
import { inPlace } from '../../interactions/answer.ts';
import { toggleGoosebump } from '../../services/moment/goosebump.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Adds the person's goosebump to the moment, or takes it back. */
export default defineButton({
  id: ids.goosebump,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment: number, place }, interaction, ...context }) {
    const { app, community } = context;
    momentOnCard({ ...context, interaction }, number);
    const shown = await toggleGoosebump(context, number);
    return inPlace(cardInPlace(context, interaction, shown, place), {
      onSent: async (message) => {
        // The bot was stopped between posting this card and recording it.
        const isNew = community.library.numberOfCard(message.id) === undefined;
        if (place === 'card' && isNew) await app.cards.keep(community.guild, number, message, shown);
        app.cards.refresh(community.guild, number, { message: message.id, live: shown });
      },
    });
  },
});
