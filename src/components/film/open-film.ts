import { filmTab } from '../../flows/film/film-tab.ts';
import { textsFor } from '../../i18n/texts.ts';
import { privately } from '../../interactions/answer.ts';
import { defineSelect } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens a page about the film that was chosen from a list, beside it. */
export default defineSelect({
  id: ids.openFilm,
  manner: 'private',
  async execute(interaction, { tab }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const [chosen = ''] = interaction.values;
    const found = await lookUpFilm(app, library, chosen, interaction.locale);
    const view = await filmTab(app, library, found, { tab, opens: 'here' }, textsFor(interaction.locale));
    return privately(view);
  },
});
