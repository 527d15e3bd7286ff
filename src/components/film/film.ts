import { filmTab } from '../../flows/film/film-tab.ts';
import { textsFor } from '../../i18n/texts.ts';
import { inPlace, privately } from '../../interactions/answer.ts';
import { defineButton } from '../../interactions/contract.ts';
import type { App } from '../../services/app.ts';
import { lookUpFilm } from '../../services/film/look-up.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Opens one of the pages about a film. */
export default defineButton({
  id: ids.film,
  manner: ({ customId }) => (ids.film.parse(customId)?.opens === 'here' ? 'update' : 'private'),
  async execute(interaction, { film: id, tab, opens }, app: App) {
    const { library } = await app.communities.community(interaction.guildId);
    const found = await lookUpFilm(app, library, id, interaction.locale);
    const view = await filmTab(app, library, found, { tab, opens: 'here' }, textsFor(interaction.locale));
    return opens === 'here' ? inPlace(view) : privately(view);
  },
});
