import { defineButton } from '../../flows/define.ts';
import { cardInPlace } from '../../flows/moment/card-in-place.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
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
    await findShownMoment(context, number, interaction.message);
    const shown = await toggleGoosebump(context, number);
    return inPlace(await cardInPlace(context, interaction, shown, place), {
      onSent: async (message) => {
        // The bot was stopped between posting this card and recording it.
        const isNew = community.library.numberOfCard(message.id) === undefined;
        if (place === 'card' && isNew) await app.cards.keep(community.guild, number, message);
        // Two people may press at once, and Discord may keep the older of the two answers.
        const now = community.library.moment(number);
        const overtaken = now?.goosebumps !== shown.goosebumps || now.replies !== shown.replies;
        app.cards.refresh(community.guild, number, overtaken ? undefined : message.id);
      },
    });
  },
});
