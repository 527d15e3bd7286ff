import type { Community } from '../../data/community/community.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace, type MessageView } from '../../interactions/answer.ts';
import { type ButtonUse, defineButton } from '../../interactions/contract.ts';
import { attachmentsOf } from '../../interactions/message-parts.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { standingCardFacts } from '../../services/cards/card-facts.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { ids, type Place } from '../../views/kit/custom-ids.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { browsePage, randomPage } from '../../views/moment/moment-pages.ts';

/** Gives the person's goosebump to the moment, or takes it back. */
export default defineButton({
  id: ids.goosebump,
  manner: 'update',
  async execute(interaction, { moment: number, place }, app: App) {
    const community = await app.communities.community(interaction.guildId);
    findMoment(community.library, number);
    const outcome = await community.toggleGoosebump(number, interaction.user.id, app.now());
    if (outcome === 'own') throw new UserError('goosebump.own');

    const shown = findMoment(community.library, number);
    return inPlace(page(app, community, interaction, number, place), {
      onSent: async (message) => {
        // The bot was cut off between posting this card and recording it.
        const isNew = community.library.numberOfCard(message.id) === undefined;
        if (place === 'card' && isNew) await app.cards.keep(community.guild, number, message);
        // Two who press at once are answered at once, and Discord may keep the older answer.
        const now = community.library.moment(number);
        const overtaken = now?.goosebumps !== shown.goosebumps || now.replies !== shown.replies;
        app.cards.refresh(community.guild, number, overtaken ? undefined : message.id);
      },
    });
  },
});

/** The message anew, as it was made: a public card, or a private page with its own buttons. */
function page(
  app: App,
  community: Community,
  interaction: ButtonUse,
  number: number,
  place: Place,
): MessageView {
  const { library } = community;
  const [attachment] = attachmentsOf(interaction.message);
  const facts = standingCardFacts(app, community, findMoment(library, number), attachment);
  if (place === 'card') return momentCard(facts, textsFor(interaction.guildLocale));
  const texts = textsFor(interaction.locale);
  if (place === 'random') return randomPage(facts, texts);
  return browsePage({ ...facts, place: library.rank(number), total: library.count }, texts);
}
