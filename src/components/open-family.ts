import type { App } from '../app.ts';
import { filmTab } from '../films/film-tab.ts';
import { lookUpFilm } from '../films/look-up.ts';
import { textsFor } from '../i18n/texts.ts';
import { privately } from '../interactions/answer.ts';
import { defineSelect } from '../interactions/contract.ts';
import { ids } from '../views/custom-ids.ts';

/** Opens the lineage of a story that was chosen from the list, beside it. */
export default defineSelect({
  id: ids.openFamily,
  manner: 'private',
  async execute(interaction, _, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const [original = ''] = interaction.values;
    const found = await lookUpFilm(app, library, original, interaction.locale);
    const place = { tab: 'lineage', opens: 'here' } as const;
    return privately(await filmTab(app, library, found, place, textsFor(interaction.locale)));
  },
});
