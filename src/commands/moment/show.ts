import { defineCommand } from '../../flows/define.ts';
import { publicly } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { momentOption } from '../../options/moment.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { findTypedMoment } from '../../services/moment/find-moment.ts';
import { momentCard } from '../../views/moment/moment-card.ts';

/** Posts the card of a moment again. */
export default defineCommand({
  name: 'moment show',
  options: { number: momentOption() },
  needs: 'everyone',
  manner: 'public',
  async execute({ app, community, options, interaction, place, publicTexts }) {
    requirePermissions(interaction);
    const live = findTypedMoment(community.library, options.number);
    const { number } = live.moment;
    await app.cards.begin(community.guild, number, place().channel, interaction.id);
    const facts = await newCardFacts(app, community, live);
    return publicly(momentCard(facts, publicTexts), {
      onSent: (message) => app.cards.keep(community.guild, number, message, live),
    });
  },
});
