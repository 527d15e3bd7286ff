import { defineCommand } from '../../flows/define.ts';
import { noticeBeside } from '../../flows/moment/notice-beside.ts';
import { recordedCard } from '../../flows/moment/recorded-card.ts';
import { showRemoved } from '../../flows/removal/show-removed.ts';
import { privately, publicly } from '../../interactions/answer.ts';
import { requirePermissions } from '../../interactions/permissions.ts';
import { chosenNumber, momentOption, readable } from '../../options/moment.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { momentCard } from '../../views/moment/moment-card.ts';

/** Posts the card of a moment again. Those who may know are told privately why a removed one is gone. */
export default defineCommand({
  name: 'moment show',
  options: { number: momentOption(readable) },
  needs: 'everyone',
  manner: 'public',
  async execute({ options, ...context }) {
    const { app, community, interaction, place, texts, publicTexts } = context;
    const chosen = await chosenNumber(context, options.number, readable);
    const removed = await showRemoved(context, chosen);
    if (removed) return privately(removed);
    const moments = await visibleMoments(context);
    const live = findMoment(moments, chosen);
    const { number, picture } = live.moment;
    requirePermissions(interaction, { picture: picture !== undefined }, texts);
    await app.cards.begin(community.guild, number, place().channel, interaction.id);
    const facts = await newCardFacts(app, community, { live, readable: moments });
    return publicly(momentCard(facts, publicTexts), {
      ...recordedCard(context, live),
      aside: await noticeBeside(context),
    });
  },
});
