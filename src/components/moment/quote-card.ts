import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { QUOTES_A_TIME, quoteCard } from '../../flows/moment/quote-card.ts';
import { mannerOf, openedAt } from '../../flows/opening.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Makes a picture of a moment, or makes it anew in another look. */
export default defineButton({
  id: ids.quoteCard,
  needs: 'everyone',
  manner: mannerOf,
  cooldown: QUOTES_A_TIME,
  async execute({ values: { moment, opens, ...wish }, interaction, ...context }) {
    const live = await findShownMoment(context, moment, interaction.message);
    return openedAt(opens, await quoteCard(context, live, wish));
  },
});
