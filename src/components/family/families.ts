import { familyPage } from '../../flows/family/families.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { ANY, ids } from '../../views/kit/custom-ids.ts';

/** Turns the pages of the families. */
export default defineButton({
  id: ids.families,
  manner: 'update',
  execute(interaction, { country, decade, order, page }, app: App) {
    const filter = {
      country: country === ANY ? undefined : country,
      decade: decade === 0 ? undefined : decade,
    };
    return inPlace(familyPage(app.films, { filter, order, page }, textsFor(interaction.locale)));
  },
});
