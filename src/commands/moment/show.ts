import { textsFor } from '../../i18n/texts.ts';
import { publicly } from '../../interactions/answer.ts';
import { defineCommand } from '../../interactions/contract.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { numberOption } from '../../options/moment.ts';
import type { App } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { findTypedMoment } from '../../services/moment/find-moment.ts';
import { momentCard } from '../../views/moment/moment-card.ts';

/** Posts the card of a moment again. */
export default defineCommand<App>({
  name: 'moment show',
  manner: 'public',
  options: {
    number: numberOption(),
  },
  async execute(interaction, app) {
    requirePermissions(interaction);
    const community = await app.communities.community(interaction.guildId);
    const live = findTypedMoment(community.library, interaction.options.getString('number', true));
    const facts = await newCardFacts(app, community, live);
    return publicly(momentCard(facts, textsFor(interaction.guildLocale)), {
      onSent: (message) => app.cards.keep(community.guild, live.moment.number, message),
    });
  },
});
